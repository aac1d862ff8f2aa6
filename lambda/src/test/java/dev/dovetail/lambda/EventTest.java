package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
  private static final String LONG =
      "0123456789abcdef0123456789ABCDEF0123456789abcdef0123456789-_=xyz";

  private final TestContext context = new TestContext();

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "[]", "null", "{}", "{\"Records\":[]}", "{\"httpMethod\":1}", "{"})
  void event_notHttp_is400(String event) {
    Reply reply =
        Reply.to(
            event.getBytes(StandardCharsets.UTF_8),
            Reply.function(HttpOptions.defaults(), r -> Response.noContent()),
            context);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(context.log).hasSize(1);
  }

  @Test
  void event_thatCannotBeRead_is400() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException();
          }
        };
    Reply.function(HttpOptions.defaults(), r -> Response.noContent())
        .handleRequest(in, out, context);

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"statusCode\":400");
    assertThat(context.log.get(0)).contains("java.lang.IllegalStateException");
  }

  @Test
  void event_numberBeyondAllNumbers_is400() {
    var event = TestEvent.of(Source.REST_API, "GET", "/").user("alice").toJson().toString();
    Reply reply =
        Reply.to(
            event
                .replace("\"sub\":", "\"n\":1e99999999999,\"sub\":")
                .getBytes(StandardCharsets.UTF_8),
            Reply.function(HttpOptions.defaults(), r -> Response.noContent()),
            context);

    assertThat(reply.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "}", "{}", ",\"body\":\"\"}"})
  void event_moreAfterItsEnd_is400(String more) {
    String event = TestEvent.of(Source.REST_API, "GET", "/").user("alice").toJson() + more;
    Reply reply =
        Reply.to(
            event.getBytes(StandardCharsets.UTF_8),
            Reply.function(HttpOptions.defaults(), r -> Response.noContent()),
            context);

    assertThat(reply.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\\n", "<script>", "", LONG + "x"})
  void requestId_notPlain_isReplaced(String id) {
    var event = TestEvent.of(Source.HTTP_API, "GET", "/").toJson();
    event.withObject("/requestContext").put("requestId", id);
    Reply reply =
        Reply.to(
            event.toString().getBytes(StandardCharsets.UTF_8),
            Reply.function(HttpOptions.defaults(), r -> Response.notFound()),
            context);

    assertThat(reply.header("X-Request-Id")).isEqualTo("lambda-request-id");
    assertThat(reply.json().path("instance").asText()).isEqualTo("lambda-request-id");
  }

  @Test
  void requestId_long_isKept() {
    var event = TestEvent.of(Source.HTTP_API, "GET", "/").toJson();
    event.withObject("/requestContext").put("requestId", LONG);
    Reply reply =
        Reply.to(
            event.toString().getBytes(StandardCharsets.UTF_8),
            Reply.function(HttpOptions.defaults(), r -> Response.notFound()),
            context);

    assertThat(reply.header("X-Request-Id")).isEqualTo(LONG);
  }
}
