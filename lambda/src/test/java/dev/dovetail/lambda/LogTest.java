package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTest {
  private final TestContext context = new TestContext();

  private List<JsonNode> lines(HttpOptions options, TestEvent event, Router.Endpoint body)
      throws IOException {
    Reply.to(event.bytes(), Reply.function(options, body), context);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : context.log) {
      assertThat(line).endsWith("\n");
      assertThat(line.strip()).doesNotContain("\n");
      lines.add(new JsonMapper().readTree(line));
    }
    return lines;
  }

  @ParameterizedTest
  @EnumSource
  void line_ofAFunction_hasWhatIdentifiesTheRequestAndItsFields(Source source) throws IOException {
    context.trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
    TestEvent event =
        new TestEvent(source, "POST", "/todos/secret-1", "/todos/{id}")
            .header("Authorization", "Bearer secret-1")
            .header("X-A", "secret-1")
            .query("q", "secret-1")
            .cookie("a=secret-1")
            .json("{\"a\":\"secret-1\"}");
    List<JsonNode> lines =
        lines(
            HttpOptions.defaults(),
            event,
            request -> {
              request
                  .log()
                  .info("order\nplaced", fields -> fields.text("order", "1").number("n", 2));
              return Response.noContent();
            });

    assertThat(lines).hasSize(1);
    JsonNode line = lines.get(0);
    assertThat(Instant.parse(line.path("timestamp").asText())).isBefore(Instant.now());
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("message").asText()).isEqualTo("order\nplaced");
    assertThat(line.path("requestId").asText()).isEqualTo("lambda-request-id");
    assertThat(line.path("reference").asText())
        .isEqualTo(source.balancer() ? "lambda-request-id" : TestEvent.REQUEST_ID);
    assertThat(line.path("traceId").asText()).isEqualTo("1-5759e988-bd862e3fe1be46a994272793");
    assertThat(line.path("method").asText()).isEqualTo("POST");
    assertThat(line.path("route").asText("-")).isEqualTo(source.gateway() ? "/todos/{id}" : "-");
    assertThat(line.path("fields").toString()).isEqualTo("{\"order\":\"1\",\"n\":2}");
    assertThat(line.toString()).doesNotContain("secret-1");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Root=", "Root=a b", "\n"})
  void trace_thatIsNoId_isLeftOut(String trace) throws IOException {
    context.trace = trace;

    assertThat(
            lines(
                    HttpOptions.defaults(),
                    TestEvent.of(Source.HTTP_API, "GET", "/"),
                    request -> Response.notFound())
                .get(0)
                .has("traceId"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"TRACE,4", "DEBUG,4", "INFO,3", "WARN,2", "ERROR,1", "FATAL,0"})
  void level_ofTheOptions_decides(LogLevel level, int lines) throws IOException {
    assertThat(
            lines(
                HttpOptions.defaults().withLogLevel(level),
                TestEvent.of(Source.HTTP_API, "GET", "/"),
                request -> {
                  Log log = request.log();
                  log.debug("a");
                  log.info("b");
                  log.warn("c");
                  log.error("d", new IllegalStateException("secret-1"));
                  assertThat(log.writes(LogLevel.INFO))
                      .isEqualTo(level.compareTo(LogLevel.INFO) <= 0);
                  return Response.noContent();
                }))
        .hasSize(lines);
    assertThat(context.log).noneMatch(line -> line.contains("secret-1"));
  }

  @ParameterizedTest
  @CsvSource({"INFO,1", "WARN,0"})
  void level_decidesOfProblemsToo(LogLevel level, int lines) throws IOException {
    assertThat(
            lines(
                HttpOptions.defaults().withLogLevel(level),
                TestEvent.of(Source.HTTP_API, "GET", "/"),
                request -> Response.notFound()))
        .hasSize(lines);
  }

  @Test
  void failure_isLoggedByItsClassesAndForErrorsItsStack() throws IOException {
    List<JsonNode> lines =
        lines(
            HttpOptions.defaults(),
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> {
              request.log().warn("a", new IllegalStateException(new ArithmeticException()));
              request.log().error("b", new IllegalStateException());
              return Response.noContent();
            });

    assertThat(lines.get(0).findValuesAsText("class"))
        .containsExactly("java.lang.IllegalStateException", "java.lang.ArithmeticException");
    assertThat(lines.get(0).at("/exceptions/0/stack").isMissingNode()).isTrue();
    assertThat(lines.get(1).at("/exceptions/0/stack/0").asText()).contains("LogTest");
  }

  @ParameterizedTest
  @CsvSource({"DEBUG,DEBUG", "warn,WARN", "'',INFO", "LOUD,INFO", "FATAL,FATAL"})
  void level_ofLambdasConfiguration_isTaken(String text, LogLevel level) {
    assertThat(HttpOptions.from(Map.of("AWS_LAMBDA_LOG_LEVEL", text)).logLevel()).isEqualTo(level);
  }

  /** Lambda's JSON format wraps texts, but writes bytes as they are. */
  @Test
  void lines_areGivenToLambdaAsBytes() throws IOException {
    lines(
        HttpOptions.defaults(),
        TestEvent.of(Source.HTTP_API, "GET", "/"),
        request -> {
          request.log().info("a");
          return Response.serverError();
        });

    assertThat(context.log).hasSize(2);
    assertThat(context.texts).isZero();
  }
}
