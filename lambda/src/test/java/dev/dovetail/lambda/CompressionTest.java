package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  private static final String LONG = "{\"a\":\"" + "\u00fcb".repeat(1000) + "\"}";

  private static Reply reply(TestEvent event, Response response) {
    return Reply.to(
        event.bytes(),
        Reply.function(HttpOptions.defaults().withCompression(), request -> response),
        new TestContext());
  }

  private static TestEvent get(Source source) {
    return TestEvent.of(source, "GET", "/").header("Accept-Encoding", "br, gzip");
  }

  private static Response json() {
    return Response.ok("application/json", LONG).withEtag("7");
  }

  private static String unpacked(Reply reply) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(reply.body());
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REST_API")
  void text_forAClientThatAcceptsIt_isCompressed(Source source) throws IOException {
    Reply reply = reply(get(source), json());

    assertThat(reply.envelope().path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(reply.header("ETag")).isEqualTo("\"7-gzip\"");
    assertThat(reply.body().length()).isLessThan(LONG.length() / 2);
    assertThat(unpacked(reply)).isEqualTo(LONG);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REST_API")
  void head_ofCompressedText_hasItsHeaders(Source source) {
    Reply head = reply(TestEvent.of(source, "HEAD", "/").header("Accept-Encoding", "gzip"), json());

    assertThat(head.body()).isEmpty();
    assertThat(head.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(head.header("ETag")).isEqualTo("\"7-gzip\"");
    assertThat(head.header("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void text_throughARestApi_isLeftToTheApi() {
    Reply reply = reply(get(Source.REST_API), json());

    assertThat(reply.body()).isEqualTo(LONG);
    assertThat(reply.headers("Content-Encoding")).isEmpty();
  }

  @Test
  void text_withoutTheOption_isNotCompressed() {
    assertThat(Reply.to(get(Source.HTTP_API), request -> json()).body()).isEqualTo(LONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip|true",
        "GZIP;q=0.001|true",
        "br;q=1, gzip ; q=0.5|true",
        "*|true",
        "*;q=0|false",
        "gzip;q=0|false",
        "gzip;q=0.000, *|false",
        "*, gzip;q=0|false",
        "identity|false",
        "gzip;q=x|false",
        "''|false"
      })
  void acceptEncoding_ofAClient_decides(String header, boolean compressed) {
    Reply reply =
        reply(TestEvent.of(Source.HTTP_API, "GET", "/").header("Accept-Encoding", header), json());

    assertThat(reply.header("Content-Encoding").equals("gzip")).isEqualTo(compressed);
    assertThat(reply.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(reply.header("ETag")).isEqualTo(compressed ? "\"7-gzip\"" : "\"7\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html; charset=utf-8", "application/problem+json", "image/svg+xml", "text/a"})
  void types_ofText_areCompressed(String type) {
    assertThat(reply(get(Source.HTTP_API), Response.ok(type, LONG)).header("Content-Encoding"))
        .isEqualTo("gzip");
  }

  @Test
  void body_thatGainsNothing_staysAsItIs() {
    StringBuilder random = new StringBuilder();
    new java.util.Random(1).ints(3000, 0x20, 0x7f).forEach(random::appendCodePoint);
    String text = random.toString();

    for (Response response :
        new Response[] {
          Response.ok("text/plain", text),
          Response.ok("text/plain", "a".repeat(1023)),
          Response.ok("application/octet-stream", LONG),
          Response.ok("image/png", new byte[2000]),
          Response.ok("text/plain", LONG).withHeader("Cache-Control", "no-transform"),
          Response.ok("text/plain", LONG).withHeader("Content-Encoding", "br")
        }) {
      assertThat(reply(get(Source.HTTP_API), response).header("Content-Encoding"))
          .isNotEqualTo("gzip");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tag_ofCompressedText_isThatOfTheFunctionWhenItComesBack(Source source) {
    HttpFunction function =
        Reply.function(
            HttpOptions.defaults().withCompression(),
            request ->
                request.ifMatch().filter(tags -> tags.matches("7")).isPresent()
                        && request.ifNoneMatch().filter(tags -> tags.matches("7")).isPresent()
                    ? Response.notModified("7")
                    : json());
    Reply reply =
        Reply.to(
            get(source)
                .header("If-Match", "\"7-gzip\"")
                .header("If-None-Match", "\"6\", \"7-gzip\"")
                .bytes(),
            function,
            new TestContext());

    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.header("ETag")).isEqualTo(source == Source.REST_API ? "\"7\"" : "\"7-gzip\"");
  }

  @Test
  void response_tooLargeForTheSource_isFineIfCompressed() {
    Response response = Response.ok("text/plain", "\"".repeat(4 * 1024 * 1024));

    assertThat(reply(get(Source.HTTP_API), response).status()).isEqualTo(200);
    assertThat(Reply.to(get(Source.HTTP_API), request -> response).code())
        .isEqualTo("response_too_large");
  }
}
