package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyWriterTest {
  private static Reply get(Source source, Response response) {
    return Reply.to(TestEvent.of(source, "GET", "/"), request -> response);
  }

  @ParameterizedTest
  @EnumSource
  void json_ok_hasTypeAndSafeHeaders(Source source) {
    Reply reply = get(source, Response.ok(out -> out.text("a", "\u00fc").number("n", 1)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("{\"a\":\"\u00fc\",\"n\":1}");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    if (!source.balancer()) {
      assertThat(reply.header("X-Request-Id")).isEqualTo(TestEvent.REQUEST_ID);
    } else {
      assertThat(reply.header("X-Request-Id")).isEqualTo("lambda-request-id");
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytes_ok_areBase64(Source source) {
    byte[] bytes = {0, (byte) 0xff, 1};
    Reply reply = get(source, Response.ok("image/png", bytes));

    assertThat(reply.envelope().path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(reply.body())).isEqualTo(bytes);
    assertThat(reply.header("Content-Type")).isEqualTo("image/png");
  }

  @ParameterizedTest
  @EnumSource
  void cookies_several_allArrive(Source source) {
    Reply reply =
        get(source, Response.noContent().withCookie("a=1").withCookie("b=2").withCookie("c=3"));

    if (source.format2()) {
      assertThat(reply.envelope().path("cookies"))
          .extracting(cookie -> cookie.asText())
          .containsExactly("a=1", "b=2", "c=3");
      assertThat(reply.envelope().has("multiValueHeaders")).isFalse();
    } else {
      assertThat(reply.headers("Set-Cookie")).containsExactlyInAnyOrder("a=1", "b=2", "c=3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void headers_repeated_allArrive(Source source) {
    Reply reply = get(source, Response.noContent().withHeader("X-A", "1").withHeader("x-a", "2"));

    assertThat(reply.header("X-A")).isEqualTo("1, 2");
  }

  @ParameterizedTest
  @EnumSource(names = {"LOAD_BALANCER", "LOAD_BALANCER_MULTI"})
  void loadBalancer_anyMode_isAnsweredInItsForm(Source source) {
    Reply reply = get(source, Response.created("/todos/1", out -> out.text("id", "1")));

    assertThat(reply.envelope().path("statusDescription").asText()).isEqualTo("201 Created");
    assertThat(reply.envelope().has("headers")).isEqualTo(source == Source.LOAD_BALANCER);
    assertThat(reply.envelope().has("multiValueHeaders"))
        .isEqualTo(source == Source.LOAD_BALANCER_MULTI);
  }

  @ParameterizedTest
  @EnumSource
  void head_anyStatus_hasHeadersButNoBody(Source source) {
    Reply reply =
        Reply.to(
            TestEvent.of(source, "HEAD", "/"),
            request -> Response.ok(out -> out.text("a", "b")).withEtag("3"));

    assertThat(reply.body()).isEmpty();
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("ETag")).isEqualTo("\"3\"");
  }

  @ParameterizedTest
  @EnumSource
  void noContentAndNotModified_any_haveNeitherBodyNorType(Source source) {
    for (Response response : new Response[] {Response.noContent(), Response.notModified("1")}) {
      Reply reply = get(source, response);

      assertThat(reply.body()).isEmpty();
      assertThat(reply.headers("Content-Type")).isEmpty();
    }
    assertThat(get(source, Response.notModified("1")).header("ETag")).isEqualTo("\"1\"");
  }

  @ParameterizedTest
  @EnumSource
  void reply_overLimit_is500WithItsOwnCode(Source source) {
    int limit = source.balancer() ? 1024 * 1024 : 6 * 1024 * 1024;
    Reply reply = get(source, Response.ok("text/plain", "\"".repeat(limit / 2)));

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.code()).isEqualTo("response_too_large");
    assertThat(get(source, Response.ok("text/plain", "a".repeat(limit - 2000))).status())
        .isEqualTo(200);
  }

  @Test
  void cacheControl_ofTheFunction_stays() {
    Reply reply =
        get(
            Source.HTTP_API,
            Response.ok("text/plain", "a").withHeader("cache-control", "max-age=60"));

    assertThat(reply.header("Cache-Control")).isEqualTo("max-age=60");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: b=c", "a\nb", "\u0000", "\u00fc"})
  void header_withControlCharacter_isRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.noContent().withHeader("X-A", value))
        .withMessageContaining("X-A");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.noContent().withHeader("X A:\n", "a"))
        .withMessageContaining("\"X A:?\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.noContent().withCookie("a=" + value));
  }

  @ParameterizedTest
  @EnumSource
  void contentType_ofTheFunction_stays(Source source) {
    Response response = Response.json(200, out -> {});

    assertThat(
            get(source, response.withHeader("content-type", "application/hal+json"))
                .headers("Content-Type"))
        .containsExactly("application/hal+json");
  }

  @ParameterizedTest
  @EnumSource
  void setCookie_asHeader_isACookie(Source source) {
    Response response =
        Response.noContent().withHeader("set-cookie", "a=1").withHeader("Set-Cookie", "b=2");
    Reply reply = get(source, response);

    if (source.format2()) {
      assertThat(reply.envelope().path("cookies")).hasSize(2);
    } else {
      assertThat(reply.headers("Set-Cookie")).containsExactlyInAnyOrder("a=1", "b=2");
    }
  }

  @Test
  void mediaType_withControlCharacter_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Response.ok("text/plain\r\nX-A: b", "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.ok("text/plain\r\nX-A: b", new byte[0]));
  }

  @ParameterizedTest
  @EnumSource
  void location_withWhatUrlsCannotHave_isEncoded(Source source) {
    Reply reply =
        get(source, Response.created("/t/\u00fc \ud83d\ude00\r\n\"%2F+a?b=c#d", out -> {}));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("Location")).endsWith("/t/%C3%BC%20%F0%9F%98%80%0D%0A%22%2F+a?b=c#d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\"b", "\u00fc", "\n"})
  void etag_thatNoClientCanSendBack_isRefused(String tag) {
    assertThatIllegalArgumentException().isThrownBy(() -> Response.noContent().withEtag(tag));
  }

  @Test
  void factories_eachStatus_isAsNamed() {
    assertThat(Response.accepted(out -> {}).status()).isEqualTo(202);
    assertThat(Response.badRequest("x").status()).isEqualTo(400);
    assertThat(Response.forbidden().status()).isEqualTo(403);
    assertThat(Response.notFound().status()).isEqualTo(404);
    assertThat(Response.conflict("x").status()).isEqualTo(409);
    assertThat(Response.preconditionFailed().status()).isEqualTo(412);
    assertThat(Response.preconditionRequired().status()).isEqualTo(428);
    assertThat(Response.tooManyRequests(3).header("retry-after")).contains("3");
    assertThat(Response.serverError().status()).isEqualTo(500);
    assertThat(Response.serviceUnavailable(2).header("Retry-After")).contains("2");
  }

  @Test
  void headers_ofTheKit_areNotOverwritten() {
    Response response =
        Response.noContent()
            .withHeader("x-request-id", "own")
            .withHeader("x-content-type-options", "own");
    Reply reply = get(Source.HTTP_API, response);

    assertThat(reply.headers("X-Request-Id")).containsExactly(TestEvent.REQUEST_ID);
    assertThat(reply.headers("X-Content-Type-Options")).containsExactly("nosniff");
  }

  @Test
  void location_ofAnotherHost_hasNoStage() {
    Reply reply = get(Source.REST_API, Response.created("https://b.example.com/1", out -> {}));

    assertThat(reply.header("Location")).isEqualTo("https://b.example.com/1");
  }
}
