package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
  private static final RuntimeException FAILURE = new IllegalArgumentException("failure-1");

  private final TestContext context = new TestContext();

  private Reply answer(TestEvent event, Router.Endpoint body) {
    return Reply.to(event.bytes(), Reply.function(HttpOptions.defaults(), body), context);
  }

  private JsonNode logLine() throws IOException {
    assertThat(context.log).hasSize(1);
    assertThat(context.log.get(0)).endsWith("\n");
    assertThat(context.log.get(0).strip()).doesNotContain("\n");
    return new JsonMapper().readTree(context.log.get(0));
  }

  @ParameterizedTest
  @EnumSource
  void exception_any_is500ThatTellsNothing(Source source) throws IOException {
    TestEvent event =
        TestEvent.of(source, "POST", "/todos")
            .header("Authorization", "Bearer token-1")
            .cookie("session=cookie-1")
            .json("{\"secret\":\"body-1\"}");
    Reply reply =
        answer(
            event,
            request -> {
              throw new IllegalStateException("inside-1", new IOException("inside-2"));
            });

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.code()).isEqualTo("internal_server_error");
    assertThat(reply.body()).doesNotContain("inside").doesNotContain("Exception");
    JsonNode line = logLine();
    assertThat(line.path("reference").asText()).isEqualTo(reply.header("X-Request-Id"));
    assertThat(line.path("requestId").asText()).isEqualTo("lambda-request-id");
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.at("/exceptions/0/class").asText())
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(line.at("/exceptions/1/class").asText()).isEqualTo("java.io.IOException");
    assertThat(line.at("/exceptions/0/stack/0").asText()).contains("FailureTest");
    assertThat(context.log.get(0))
        .doesNotContain("token-1")
        .doesNotContain("cookie-1")
        .doesNotContain("body-1")
        .doesNotContain("inside");
  }

  @Test
  void problem_ofTheClient_isLoggedWithoutStack() throws IOException {
    Reply reply =
        answer(
            TestEvent.of(Source.HTTP_API, "POST", "/").json("{"),
            request -> request.json(json -> Response.noContent()));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(logLine().path("level").asText()).isEqualTo("INFO");
    assertThat(logLine().path("code").asText()).isEqualTo("malformed_json");
    assertThat(logLine().at("/exceptions/0/stack").isMissingNode()).isTrue();
  }

  @Test
  void problem_returned_hasTheWholeForm() throws IOException {
    Reply reply =
        answer(
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> Response.conflict("It is taken."));

    JsonNode json = reply.json();
    assertThat(json.path("type").asText()).isEqualTo("https://dovetail.dev/problems/conflict");
    assertThat(json.path("title").asText()).isEqualTo("Conflict");
    assertThat(json.path("detail").asText()).isEqualTo("It is taken.");
    assertThat(json.path("instance").asText()).isEqualTo("urn:uuid:" + TestEvent.REQUEST_ID);
    assertThat(json.path("code").asText()).isEqualTo("conflict");
    assertThat(json.has("errors")).isFalse();
  }

  @Test
  void detail_ofServerError_isConstant() {
    Reply reply =
        answer(
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> {
              throw new ProblemException(Problem.of(503, "down", "host db-1 is down"));
            });

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.code()).isEqualTo("down");
    assertThat(reply.body()).doesNotContain("db-1");
  }

  static Stream<Throwable> failuresOfMappers() {
    return Stream.of(FAILURE, new UnsupportedOperationException(), new NoClassDefFoundError("x"));
  }

  @ParameterizedTest
  @MethodSource("failuresOfMappers")
  void mapper_thatFails_stillGives500(Throwable second) throws IOException {
    HttpFunction function =
        new HttpFunction(HttpOptions.defaults()) {
          @Override
          protected Response handle(Request request) {
            throw FAILURE;
          }

          @Override
          protected Optional<Response> map(Exception failure, Request request) {
            if (second instanceof Error error) {
              throw error;
            }
            throw (RuntimeException) second;
          }
        };
    Reply reply = Reply.to(TestEvent.of(Source.REST_API, "GET", "/").bytes(), function, context);

    assertThat(reply.status()).isEqualTo(500);
    assertThat(logLine().at("/exceptions/0/class").asText())
        .isEqualTo(FAILURE.getClass().getName());
    assertThat(logLine().path("exceptions").findValuesAsText("class"))
        .contains(second.getClass().getName());
  }

  @Test
  void mapper_ofTheFunction_decides() {
    HttpFunction function =
        new HttpFunction(HttpOptions.defaults()) {
          @Override
          protected Response handle(Request request) {
            throw new ArithmeticException();
          }

          @Override
          protected Optional<Response> map(Exception failure, Request request) {
            return failure instanceof ArithmeticException
                ? Optional.of(Response.conflict("Not now."))
                : Optional.empty();
          }
        };

    assertThat(
            Reply.to(TestEvent.of(Source.REST_API, "GET", "/").bytes(), function, context).status())
        .isEqualTo(409);
  }

  @Test
  void virtualMachineError_any_goesOn() {
    HttpFunction function =
        Reply.function(
            HttpOptions.defaults(),
            request -> {
              throw new OutOfMemoryError("x");
            });

    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(
            () ->
                function.handleRequest(
                    new ByteArrayInputStream(TestEvent.of(Source.REST_API, "GET", "/").bytes()),
                    new ByteArrayOutputStream(),
                    context));
  }

  @Test
  void otherError_any_is500() {
    Reply reply =
        answer(
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> {
              throw new NoClassDefFoundError("x");
            });

    assertThat(reply.status()).isEqualTo(500);
  }

  @Test
  void interrupt_any_isRestored() {
    Reply reply =
        answer(
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> {
              throw new InterruptedException();
            });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(reply.status()).isEqualTo(500);
  }

  @Test
  @SuppressWarnings("NullAway") // what a function without null checks can do
  void response_null_is500() {
    assertThat(answer(TestEvent.of(Source.HTTP_API, "GET", "/"), request -> null).status())
        .isEqualTo(500);
  }

  @Test
  void deadline_passed_is504BeforeTheBodyRuns() {
    context.remainingMillis = 10;
    Reply reply =
        answer(
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> {
              throw new AssertionError("handled");
            });

    assertThat(reply.status()).isEqualTo(504);
  }

  @Test
  void remainingTime_ofTheContext_isTold() {
    context.remainingMillis = 1234;
    Reply reply =
        answer(
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> Response.ok("text/plain", request.remainingTime().toString()));

    assertThat(reply.body()).isEqualTo("PT1.234S");
  }

  @Test
  void context_absent_isNoFailure() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Reply.function(HttpOptions.defaults(), r -> Response.ok("text/plain", "fine"))
        .handleRequest(
            new ByteArrayInputStream(TestEvent.of(Source.LOAD_BALANCER, "GET", "/").bytes()),
            out,
            null);

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"statusCode\":200", "fine");
  }

  private static Response recurse(int depth) {
    if (depth == 0) {
      throw new IllegalStateException();
    }
    return recurse(depth - 1);
  }

  @Test
  void stack_deep_isCut() throws IOException {
    answer(TestEvent.of(Source.HTTP_API, "GET", "/"), request -> recurse(100));

    assertThat(logLine().at("/exceptions/0/stack")).hasSize(40);
  }
}
