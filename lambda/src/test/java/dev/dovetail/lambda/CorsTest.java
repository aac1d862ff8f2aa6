package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
  private static final String APP = "https://app.example.com";
  private static final HttpOptions OPTIONS =
      HttpOptions.from(Map.of(HttpOptions.CORS_ORIGINS, " " + APP + ", http://localhost:3000,"));

  private static Reply answer(TestEvent event, Router.Endpoint body) {
    return Reply.to(event.bytes(), Reply.function(OPTIONS, body), new TestContext());
  }

  @ParameterizedTest
  @EnumSource
  void origin_allowed_isEchoedOnEveryReply(Source source) {
    TestEvent event = TestEvent.of(source, "GET", "/").header("Origin", APP);
    Router.Endpoint[] bodies = {
      r -> Response.noContent(),
      r -> Response.notFound(),
      r -> {
        throw new IllegalStateException();
      },
      r -> Response.ok("text/plain", "a".repeat(7 * 1024 * 1024))
    };
    for (Router.Endpoint body : bodies) {
      Reply reply = answer(event, body);

      assertThat(reply.headers("Access-Control-Allow-Origin")).containsExactly(APP);
      assertThat(reply.header("Vary")).isEqualTo("Origin");
      assertThat(reply.headers("Access-Control-Allow-Credentials")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://evil.example.com",
        "https://app.example.com.evil.com",
        "http://app.example.com",
        "https://app.example.com:444",
        "HTTPS://APP.EXAMPLE.COM",
        "https://app.example.com, https://app.example.com",
      })
  void origin_other_isNotEchoed(String origin) {
    TestEvent event = TestEvent.of(Source.REST_API, "GET", "/").header("Origin", origin);
    Reply reply = answer(event, r -> Response.noContent());

    assertThat(reply.headers("Access-Control-Allow-Origin")).isEmpty();
    assertThat(reply.header("Vary")).isEqualTo("Origin");
  }

  @ParameterizedTest
  @EnumSource
  void preflight_allowed_isAnsweredWithoutTheFunction(Source source) {
    TestEvent event =
        TestEvent.of(source, "OPTIONS", "/")
            .header("Origin", APP)
            .header("Access-Control-Request-Method", "PATCH");
    Reply reply =
        answer(
            event,
            r -> {
              throw new AssertionError("handled");
            });

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(APP);
    assertThat(reply.header("Access-Control-Max-Age")).isEqualTo("600");
    assertThat(reply.header("Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
    assertThat(reply.header("Access-Control-Allow-Headers")).contains("if-match", "authorization");
  }

  @Test
  void preflight_ofOtherOrigin_allowsNothing() {
    Reply reply =
        answer(
            TestEvent.of(Source.REST_API, "OPTIONS", "/")
                .header("Origin", "https://evil.example.com")
                .header("Access-Control-Request-Method", "PATCH"),
            r -> Response.serverError());

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.headers("Access-Control-Allow-Methods")).isEmpty();
    assertThat(reply.headers("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void vary_ofTheFunction_isKept() {
    TestEvent event = TestEvent.of(Source.HTTP_API, "GET", "/").header("Origin", APP);

    assertThat(answer(event, r -> Response.noContent().withHeader("Vary", "Accept")).header("Vary"))
        .isEqualTo("Accept, Origin");
    assertThat(
            answer(event, r -> Response.noContent().withHeader("Vary", "a, origin")).header("Vary"))
        .isEqualTo("a, origin");
  }

  @Test
  void cors_none_addsNothing() {
    Reply reply =
        Reply.to(
            TestEvent.of(Source.HTTP_API, "GET", "/").header("Origin", APP),
            r -> Response.noContent());

    assertThat(reply.headers("Vary")).isEmpty();
    assertThat(reply.headers("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "app.example.com",
        "https://a.com/",
        "https://*.a.com",
        "https://a.com, https://b.com",
        "https://a@b.com",
        "https://a.com?b",
        "https://a.com#b",
        "https://\u00fc.com",
        "https://App.example.com",
        "https://a b.com",
        "https://",
        "ftp://a"
      })
  void origin_notLiteral_isRefusedAtStart(String origin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cors.allow(origin))
        .withMessageContaining("https://app.example.com");
  }

  @Test
  void bodyLimit_ofTheEnvironment_isReadOrRefused() {
    assertThat(HttpOptions.from(Map.of()).bodyLimit()).isEqualTo(256 * 1024);
    assertThat(HttpOptions.from(Map.of(HttpOptions.BODY_LIMIT, "12")).bodyLimit()).isEqualTo(12);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpOptions.from(Map.of(HttpOptions.BODY_LIMIT, "1MB")))
        .withMessageContaining("BODY_LIMIT_BYTES");
    assertThatIllegalArgumentException().isThrownBy(() -> new HttpOptions(-1, Cors.none()));
  }
}
