package dev.dovetail.lambda.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.TableOptions;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.tables.Call.Reply;
import dev.dovetail.lambda.tables.Call.Source;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoDbTest(transport = Transport.WIRE)
class IdempotencyFaultsTest {
  private static final Call CALL = Call.post(Source.HTTP_API, "/orders", "{}").key("k1");
  private static final long SEED = Long.getLong("dovetail.seed", System.nanoTime());

  private final MovedClock clock = new MovedClock();
  private final AtomicInteger runs = new AtomicInteger();
  private HttpFunction function;

  @BeforeEach
  void makeFunction(ShopTable table, DynamoDbClient client) {
    TableOptions options = TableOptions.defaults().withClock(clock);
    IdempotencyRecords records = DynamoDbShopTable.on(client, "shop", options).idempotency();
    function =
        Call.function(
            HttpOptions.defaults().with(Idempotency.required(records).withClock(clock)),
            request -> Response.ok(out -> out.number("run", runs.incrementAndGet())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PutItem", "UpdateItem"})
  void answer_ofDynamoDbLost_isHandledOnceAndKept(String operation, Faults faults) {
    faults.next(operation, Fault.answerLost());
    Reply first = CALL.to(function);
    Reply second = CALL.to(function);

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(runs).hasValue(1);
  }

  @Test
  void dynamoDb_thatCannotKeepTheAnswer_doesNotTakeItFromTheClient(Faults faults) {
    faults.next(
        "UpdateItem",
        Fault.throttled(),
        Fault.throttled(),
        Fault.throttled(),
        Fault.throttled(),
        Fault.throttled(),
        Fault.throttled(),
        Fault.throttled(),
        Fault.throttled(),
        Fault.throttled());
    Reply first = CALL.to(function);
    Reply second = CALL.to(function);

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).as("until the time of the first is over").isEqualTo(409);
  }

  @Test
  void faults_ofAnyKind_letAClientThatTriesAgainRunItOnce(Faults faults) {
    for (int round = 0; round < 60; round++) {
      runs.set(0);
      faults.random(
          SEED + round,
          0.5,
          Fault.answerLost(),
          Fault.requestLost(),
          Fault.throttled(),
          Fault.internalError());
      Call call = CALL.key("round-" + round);
      Reply reply = call.to(function);
      for (int attempt = 0; reply.status() != 200 && attempt < 50; attempt++) {
        assertThat(reply.status()).as("seed %d", SEED + round).isIn(409, 503);
        clock.pass(Duration.ofSeconds(4));
        reply = call.to(function);
      }

      assertThat(reply.status()).as("seed %d", SEED + round).isEqualTo(200);
      assertThat(runs).as("seed %d", SEED + round).hasValue(1);
    }
  }

  @Test
  void threads_withOneKey_runItOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    CountDownLatch start = new CountDownLatch(1);
    List<Callable<Reply>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(
          () -> {
            start.await();
            Reply reply = CALL.to(function);
            while (reply.status() == 409) {
              reply = CALL.to(function);
            }
            return reply;
          });
    }
    try {
      List<Future<Reply>> replies = new ArrayList<>();
      for (Callable<Reply> call : calls) {
        replies.add(threads.submit(call));
      }
      start.countDown();
      int replayed = 0;
      for (Future<Reply> reply : replies) {
        assertThat(reply.get().status()).isEqualTo(200);
        assertThat(reply.get().body()).isEqualTo("{\"run\":1}");
        replayed += reply.get().header(Idempotency.REPLAYED).equals("true") ? 1 : 0;
      }

      assertThat(replayed).isEqualTo(15);
      assertThat(runs).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }
}
