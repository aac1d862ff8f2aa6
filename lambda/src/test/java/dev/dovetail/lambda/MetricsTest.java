package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {
  private static final HttpOptions OPTIONS = HttpOptions.defaults().withMetrics("shop");

  private final TestContext context = new TestContext();

  private JsonNode line(TestEvent event, Router.Endpoint body) throws IOException {
    Reply.to(event.bytes(), Reply.function(OPTIONS, body), context);
    String last = context.log.get(context.log.size() - 1);
    assertThat(last).endsWith("\n");
    assertThat(last.strip()).doesNotContain("\n");
    return new JsonMapper().readTree(last);
  }

  @ParameterizedTest
  @EnumSource
  void request_ofEverySource_hasItsMetrics(Source source) throws IOException {
    JsonNode line =
        line(
            new TestEvent(source, "GET", "/todos/1", "/todos/{id}"),
            request -> {
              Invocation.current().orElseThrow().add("Cups", 1.5);
              Invocation.current().orElseThrow().add("Cups", 1);
              return Response.noContent();
            });

    assertThat(line.at("/_aws/Timestamp").asLong())
        .isCloseTo(System.currentTimeMillis(), org.assertj.core.data.Offset.offset(60_000L));
    JsonNode definition = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(definition.path("Namespace").asText()).isEqualTo("shop");
    assertThat(definition.path("Dimensions").toString()).isEqualTo("[[\"function\",\"endpoint\"]]");
    List<String> names = definition.path("Metrics").findValuesAsText("Name");
    assertThat(names)
        .containsExactly("Requests", "Latency", "ClientErrors", "ServerErrors", "Cups");
    assertThat(definition.path("Metrics").findValuesAsText("Unit"))
        .containsExactly("Count", "Milliseconds", "Count", "Count", "Count");
    assertThat(names).allMatch(name -> line.path(name).isNumber());
    assertThat(line.path("Cups").asDouble()).isEqualTo(2.5);
    assertThat(line.path("Latency").asDouble()).isBetween(0.001, 10_000.0);
    assertThat(line.path("function").asText()).isEqualTo("function");
    assertThat(line.path("endpoint").asText())
        .isEqualTo(source.gateway() ? "GET /todos/{id}" : "unknown");
    assertThat(line.path("status").asInt()).isEqualTo(204);
    assertThat(line.path("requestId").asText()).isEqualTo("lambda-request-id");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void amount_thatIsNoNumber_isRefusedAndTheRequestIsAnswered(double amount) throws IOException {
    JsonNode line =
        line(
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> {
              assertThatIllegalArgumentException()
                  .isThrownBy(() -> Invocation.current().orElseThrow().add("Cups", amount))
                  .withMessageContaining("\"Cups\"");
              return Response.noContent();
            });

    assertThat(line.path("status").asInt()).isEqualTo(204);
    assertThat(line.has("Cups")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Requests", "Latency", "ClientErrors", "ServerErrors", "status", "_aws"})
  void metric_withANameOfTheLine_isRefused(String name) throws IOException {
    JsonNode line =
        line(
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> {
              assertThatIllegalArgumentException()
                  .isThrownBy(() -> Invocation.current().orElseThrow().add(name, 7))
                  .withMessageContaining("\"" + name + "\"");
              return Response.noContent();
            });

    assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics")).hasSize(4);
  }

  @Test
  void errors_ofEachSide_areCounted() throws IOException {
    JsonNode client =
        line(TestEvent.of(Source.HTTP_API, "GET", "/"), request -> Response.notFound());
    assertThat(client.path("ClientErrors").asInt()).isEqualTo(1);
    assertThat(client.path("ServerErrors").asInt()).isZero();

    JsonNode server =
        line(
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> {
              throw new IllegalStateException();
            });
    assertThat(server.path("ClientErrors").asInt()).isZero();
    assertThat(server.path("ServerErrors").asInt()).isEqualTo(1);

    JsonNode large =
        line(
            TestEvent.of(Source.LOAD_BALANCER, "GET", "/"),
            request -> Response.ok("text/plain", "a".repeat(2_000_000)));
    assertThat(large.path("ServerErrors").asInt()).isEqualTo(1);
  }

  @Test
  void refusal_beforeTheFunction_isCountedToo() throws IOException {
    JsonNode line =
        line(
            TestEvent.of(Source.REST_API, "POST", "/").body("a".repeat(300_000)),
            request -> Response.noContent());

    assertThat(line.path("status").asInt()).isEqualTo(413);
  }

  @Test
  void method_thatAClientMadeUp_isNoDimension() throws IOException {
    JsonNode line =
        line(
            new TestEvent(Source.REST_API, "BREW-17", "/todos/1", "/todos/{id}"),
            request -> Response.noContent());

    assertThat(line.path("endpoint").asText()).isEqualTo("unknown");
  }

  @Test
  void function_withoutMetrics_writesNone() {
    Reply.to(
        TestEvent.of(Source.HTTP_API, "GET", "/").bytes(),
        Reply.function(
            HttpOptions.defaults(),
            request -> {
              Invocation.current().orElseThrow().add("Cups", 1);
              return Response.noContent();
            }),
        context);

    assertThat(context.log).isEmpty();
    assertThat(Invocation.current()).isEmpty();
  }

  @Test
  void function_thatCallsAnother_hasItsOwnMetricsAndTime() throws IOException {
    TestContext inner = new TestContext();
    JsonNode line =
        line(
            TestEvent.of(Source.HTTP_API, "GET", "/"),
            request -> {
              Invocation outer = Invocation.current().orElseThrow();
              outer.add("Cups", 1);
              Reply.to(
                  TestEvent.of(Source.HTTP_API, "GET", "/").bytes(),
                  Reply.function(
                      OPTIONS,
                      called -> {
                        Invocation.current().orElseThrow().add("Cups", 5);
                        assertThat(Invocation.current()).get().isNotSameAs(outer);
                        return Response.noContent();
                      }),
                  inner);
              assertThat(Invocation.current()).get().isSameAs(outer);
              Invocation.current().orElseThrow().add("Cups", 2);
              return Response.noContent();
            });

    assertThat(line.path("Cups").asDouble()).isEqualTo(3);
    assertThat(inner.log).singleElement().asString().contains("\"Cups\":5");
    assertThat(Invocation.current()).isEmpty();
  }

  @Test
  void logger_thatFails_takesNoAnswerFromTheClient() {
    context.broken = true;
    Reply reply =
        Reply.to(
            TestEvent.of(Source.HTTP_API, "GET", "/").bytes(),
            Reply.function(
                OPTIONS,
                request -> {
                  request.log().info("a");
                  return Response.noContent();
                }),
            context);

    assertThat(reply.status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "AWS/Lambda", "\u00fc"})
  void namespace_thatCloudWatchDoesNotTake_isRefused(String namespace) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpOptions.defaults().withMetrics(namespace))
        .withMessageContaining("namespace");
  }
}
