package dev.dovetail.lambda.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.TableOptions;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Problem;
import dev.dovetail.lambda.ProblemException;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Router;
import dev.dovetail.lambda.tables.Call.Reply;
import dev.dovetail.lambda.tables.Call.Source;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoDbTest
class IdempotencyTest {
  private static final Call CALL = Call.post(Source.HTTP_API, "/orders", "{\"a\":1}").key("k1");

  private final MovedClock clock = new MovedClock();
  private final AtomicInteger runs = new AtomicInteger();
  private IdempotencyRecords records;

  @BeforeEach
  void makeTable(ShopTable table, DynamoDbClient client) {
    TableOptions options = TableOptions.defaults().withClock(clock);
    records = DynamoDbShopTable.on(client, "shop", options).idempotency();
  }

  private Idempotency idempotency() {
    return Idempotency.required(records).withClock(clock);
  }

  private HttpFunction function(Router.Endpoint body) {
    return Call.function(HttpOptions.defaults().with(idempotency()), body);
  }

  private Response counted(Request request) {
    int run = runs.incrementAndGet();
    return Response.created("/orders/" + run, out -> out.number("run", run)).withEtag("v" + run);
  }

  @ParameterizedTest
  @EnumSource
  void request_sentAgain_getsTheSameAnswerMarked(Source source) {
    Call call = Call.post(source, "/orders", "{\"a\":1}").key("\"k1\"");
    Reply first = call.to(function(this::counted));
    Reply second = call.to(function(this::counted));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header(Idempotency.REPLAYED)).isEmpty();
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body()).contains("\"run\":1");
    assertThat(second.header("ETag")).isEqualTo("\"v1\"");
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(runs).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({"If-Match, '\"1\"', '\"2\"'", "If-None-Match, '\"1\"', *"})
  void key_usedForAnotherCondition_is422(String header, String condition, String other) {
    Router.Endpoint stale =
        request -> {
          runs.incrementAndGet();
          return Response.preconditionFailed();
        };
    Call call = CALL.with(header, condition);
    assertThat(call.to(function(stale)).status()).isEqualTo(412);
    assertThat(call.to(function(stale)).header(Idempotency.REPLAYED)).isEqualTo("true");

    for (Call another : List.of(CALL.with(header, other), CALL)) {
      Reply refused = another.to(function(this::counted));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.code()).isEqualTo("idempotency_key_reused");
    }
    assertThat(runs).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void key_usedForAnotherBody_is422(Source source) {
    Call call = Call.post(source, "/orders", "{\"a\":1}").key("k1");
    call.to(function(this::counted));
    Reply other = call.body("{\"a\":2}").to(function(this::counted));

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency_key_reused");
    assertThat(runs).hasValue(1);
  }

  @Test
  void key_ofAnotherCallerPathOrMethod_isAnotherKey() {
    HttpFunction function = function(this::counted);
    CALL.to(function);
    CALL.as("bob").to(function);
    CALL.as("").to(function);
    Call.post(Source.HTTP_API, "/orders/1", "{\"a\":1}").key("k1").to(function);
    Call.of(Source.HTTP_API, "PUT", "/orders", "{\"a\":1}").key("k1").to(function);
    CALL.key("k2").to(function);
    assertThat(runs).hasValue(6);

    CALL.as("bob").key("\"k1\"").to(function);
    assertThat(runs).as("quoted or bare, it is one key").hasValue(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH"})
  void key_missing_is400WhereItIsRequired(String method) {
    Call call = Call.of(Source.REST_API, method, "/orders", "{}");
    Reply refused = call.to(function(this::counted));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("idempotency_key_missing");
    assertThat(refused.json().path("detail").asText()).contains("Idempotency-Key");
    HttpOptions optional = HttpOptions.defaults().with(Idempotency.optional(records));
    assertThat(call.to(Call.function(optional, this::counted)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "PUT"})
  void key_missing_isFineForOtherMethods(String method) {
    Call call = Call.of(Source.REST_API, method, "/orders", "");

    assertThat(call.to(function(this::counted)).status()).isEqualTo(201);
  }

  @Test
  void key_ofAGet_isIgnored() {
    Call call = Call.of(Source.HTTP_API, "GET", "/orders", "").key("k1");
    call.to(function(this::counted));
    call.to(function(this::counted));

    assertThat(runs).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "a, b", " "})
  void key_malformed_is400(String key) {
    Reply reply = CALL.key(key).to(function(this::counted));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("idempotency_key_malformed");
    assertThat(runs).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void answer_thatAsksToTryAgain_isNotKept(int status) {
    Router.Endpoint failing =
        request -> {
          runs.incrementAndGet();
          Response response = Response.problem(Problem.of(status));
          throw new ProblemException(status == 429 ? response.withRetryAfter(1) : response);
        };

    assertThat(CALL.to(function(failing)).status()).isEqualTo(status);
    assertThat(CALL.to(function(failing)).status()).isEqualTo(status);
    assertThat(CALL.to(function(this::counted)).status()).isEqualTo(201);
    assertThat(CALL.to(function(this::counted)).header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(runs).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 207, 303})
  void answer_thatDidSomething_isKeptAlsoIfItSaysWhenToAsk(int status) {
    Router.Endpoint partly =
        request -> {
          int run = runs.incrementAndGet();
          return Response.json(status, out -> out.number("run", run)).withRetryAfter(3);
        };
    CALL.to(function(partly));
    Reply second = CALL.to(function(partly));

    assertThat(second.status()).isEqualTo(status);
    assertThat(second.json().path("run").asInt()).isEqualTo(1);
    assertThat(second.header("Retry-After")).isEqualTo("3");
    assertThat(second.header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(runs).hasValue(1);
  }

  @Test
  void refusal_ofTheFunction_isKeptWithItsViolations() {
    Router.Endpoint refusing =
        request -> {
          runs.incrementAndGet();
          throw new ProblemException(Problem.of(409, "sold_out", "There is none left."));
        };
    CALL.to(function(refusing));
    Reply second = CALL.to(function(refusing));

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("sold_out");
    assertThat(second.json().path("reference").asText()).isEqualTo("request-1");
    assertThat(second.header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(runs).hasValue(1);
  }

  @Test
  void request_whileTheFirstIsHandled_is409() {
    Reply[] second = new Reply[1];
    HttpFunction function =
        function(
            request -> {
              second[0] = CALL.to(function(this::counted));
              return counted(request);
            });
    Reply first = CALL.to(function);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second[0].status()).isEqualTo(409);
    assertThat(second[0].code()).isEqualTo("idempotency_in_progress");
    assertThat(second[0].header("Retry-After")).isEqualTo("1");
    assertThat(runs).hasValue(1);
  }

  @Test
  void otherRequest_whileTheFirstIsHandled_is422() {
    Reply[] second = new Reply[1];
    CALL.to(
        function(
            request -> {
              second[0] = CALL.body("{}").to(function(this::counted));
              return counted(request);
            }));

    assertThat(second[0].status()).isEqualTo(422);
  }

  /** What ends with the process, so that neither an answer is kept nor the key released. */
  private static Response crash(Request request) {
    throw new OutOfMemoryError("the end");
  }

  @Test
  void crash_ofTheFirst_blocksTheKeyForTheTimeOfTheInvocation() {
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> CALL.to(function(IdempotencyTest::crash)));
    assertThat(CALL.to(function(this::counted)).status()).isEqualTo(409);

    clock.pass(Duration.ofSeconds(9));
    assertThat(CALL.to(function(this::counted)).status()).isEqualTo(409);
    clock.pass(Duration.ofSeconds(2));
    assertThat(CALL.to(function(this::counted)).status()).isEqualTo(201);
    assertThat(CALL.to(function(this::counted)).header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(runs).hasValue(1);
  }

  @Test
  void answer_ofAnInvocationWhoseTimeWasOver_doesNotReplaceThatOfTheNext() {
    Reply late =
        CALL.to(
            function(
                request -> {
                  clock.pass(Duration.ofSeconds(11));
                  CALL.to(function(this::counted));
                  return Response.ok("text/plain", "late");
                }));

    assertThat(late.body()).isEqualTo("late");
    assertThat(CALL.to(function(this::counted)).body()).contains("\"run\":1");
  }

  @Test
  void failure_ofAnInvocationWhoseTimeWasOver_doesNotReleaseTheNext() {
    CALL.to(
        function(
            request -> {
              clock.pass(Duration.ofSeconds(11));
              CALL.to(function(this::counted));
              return Response.serverError();
            }));

    assertThat(CALL.to(function(this::counted)).header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(runs).hasValue(1);
  }

  @Test
  void answer_isKeptForItsTime() {
    HttpFunction function =
        Call.function(
            HttpOptions.defaults().with(idempotency().withTimeToLive(Duration.ofHours(1))),
            this::counted);
    CALL.to(function);
    clock.pass(Duration.ofMinutes(59));
    CALL.to(function);
    assertThat(runs).hasValue(1);

    clock.pass(Duration.ofMinutes(2));
    CALL.to(function);
    assertThat(runs).hasValue(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> idempotency().withTimeToLive(Duration.ZERO));
  }

  @Test
  void answer_tooLargeForAnItem_isGivenOnceAndNeverMadeTwice() {
    Router.Endpoint large =
        request -> {
          runs.incrementAndGet();
          return Response.ok("text/plain", "\u00fc".repeat(200_000));
        };
    Reply first = CALL.to(function(large));
    Reply second = CALL.to(function(large));

    assertThat(first.body()).hasSize(200_000);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("idempotency_answer_not_kept");
    assertThat(runs).hasValue(1);
  }

  @Test
  void answer_asLargeAsCanBeKept_isKept() {
    Router.Endpoint large = request -> Response.ok("text/plain", "a".repeat(389_000));
    CALL.to(function(large));

    assertThat(CALL.to(function(large)).body()).hasSize(389_000);
  }
}
