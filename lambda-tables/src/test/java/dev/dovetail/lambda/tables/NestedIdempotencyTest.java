package dev.dovetail.lambda.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Router;
import dev.dovetail.lambda.tables.Call.Reply;
import dev.dovetail.lambda.tables.Call.Source;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Idempotency around a function that has it around itself or a part of it already. */
@DynamoDbTest
class NestedIdempotencyTest {
  private static final Call CALL = Call.post(Source.HTTP_API, "/orders", "{\"a\":1}").key("k1");

  private final AtomicInteger runs = new AtomicInteger();
  private final Idempotency idempotency;

  NestedIdempotencyTest(ShopTable table) {
    this.idempotency = Idempotency.required(table.idempotency());
  }

  private HttpFunction function(Router.Endpoint body) {
    return Call.function(HttpOptions.defaults().with(idempotency), body);
  }

  private Response counted(Request request) {
    int run = runs.incrementAndGet();
    return Response.created("/orders/" + run, out -> out.number("run", run));
  }

  @Test
  void request_withIdempotencyAroundThePartAndTheWhole_isDoneOnceByTheOuterOne() {
    Router.Endpoint part = request -> idempotency.handle(request, this::counted);
    HttpFunction whole = function(part);
    Reply first = CALL.to(whole);
    Reply second = CALL.to(whole);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header(Idempotency.REPLAYED)).isEmpty();
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(runs).hasValue(1);
    assertThat(CALL.body("{}").to(whole).code()).isEqualTo("idempotency_key_reused");
    assertThat(CALL.key("k2").to(whole).status()).as("the next request").isEqualTo(201);
  }

  /** Another invocation is another request, even of the same thread. */
  @Test
  void request_whoseFunctionCallsItselfWithIt_isInProgress() {
    List<Reply> inner = new ArrayList<>();
    HttpFunction function =
        function(
            request -> {
              inner.add(CALL.to(function(this::counted)));
              return counted(request);
            });

    assertThat(CALL.to(function).status()).isEqualTo(201);
    assertThat(inner).extracting(Reply::code).containsExactly("idempotency_in_progress");
    assertThat(runs).hasValue(1);
  }
}
