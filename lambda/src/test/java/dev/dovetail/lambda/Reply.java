package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reply of a function, as its source reads it. */
record Reply(JsonNode envelope) {
  private static final JsonMapper JSON = new JsonMapper();

  static Reply to(TestEvent event, Router.Endpoint body) {
    return to(event.bytes(), function(HttpOptions.defaults(), body), new TestContext());
  }

  static Reply to(byte[] event, HttpFunction function, TestContext context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event), out, context);
      Reply reply = new Reply(JSON.readTree(out.toByteArray()));
      reply.assertWellFormed();
      return reply;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HttpFunction function(HttpOptions options, Router.Endpoint body) {
    return new HttpFunction(options) {
      @Override
      protected Response handle(Request request) throws Exception {
        return body.handle(request);
      }
    };
  }

  private void assertWellFormed() {
    assertThat(envelope.path("statusCode").isInt()).isTrue();
    assertThat(status()).isBetween(200, 599);
    assertThat(envelope.path("body").isTextual()).isTrue();
    assertThat(envelope.path("isBase64Encoded").isBoolean()).isTrue();
    assertThat(envelope.has("headers") || envelope.has("multiValueHeaders")).isTrue();
    assertThat(header("X-Request-Id")).isNotBlank();
    if (status() >= 400 && !body().isEmpty()) {
      assertThat(header("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
      assertThat(json().path("status").asInt()).isEqualTo(status());
      assertThat(json().path("reference").asText()).isEqualTo(header("X-Request-Id"));
    }
  }

  int status() {
    return envelope.path("statusCode").asInt();
  }

  String body() {
    return envelope.path("body").asText();
  }

  JsonNode json() {
    try {
      return JSON.readTree(body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String code() {
    return json().path("code").asText();
  }

  /** {@return the codes of all violations by their place} */
  Map<String, String> errors() {
    Map<String, String> errors = new TreeMap<>();
    json()
        .path("errors")
        .forEach(
            error ->
                errors.put(
                    error.path("pointer").asText(error.path("parameter").asText()),
                    error.path("code").asText()));
    return errors;
  }

  String header(String name) {
    return String.join(", ", headers(name));
  }

  List<String> headers(String name) {
    List<String> values = new ArrayList<>();
    envelope
        .path("headers")
        .properties()
        .forEach(
            header -> {
              if (header.getKey().equalsIgnoreCase(name)) {
                values.add(header.getValue().asText());
              }
            });
    envelope
        .path("multiValueHeaders")
        .properties()
        .forEach(
            header -> {
              if (header.getKey().equalsIgnoreCase(name)) {
                header.getValue().forEach(value -> values.add(value.asText()));
              }
            });
    return values;
  }
}
