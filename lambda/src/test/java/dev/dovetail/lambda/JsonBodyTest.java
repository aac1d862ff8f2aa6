package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  private enum Colour {
    RED,
    BLUE
  }

  private record Thing(String name, long count, Optional<Colour> colour, List<String> tags) {
    private static final ValueType<String> NAME = ValueType.text(1, 5);
    private static final ValueType<Long> COUNT = ValueType.integer(0, 9);
    private static final ValueType<Colour> COLOUR =
        ValueType.codes(List.of(Colour.values()), Colour::name);
    private static final ValueType<List<String>> TAGS = ValueType.list(ValueType.text(1, 3), 2);

    static Thing read(JsonObject json) {
      return new Thing(
          json.required("name", NAME),
          json.required("count", COUNT),
          json.optional("colour", COLOUR),
          json.optional("tags", TAGS).orElse(List.of()));
    }
  }

  private static Reply post(String body) {
    return Reply.to(
        TestEvent.of(Source.HTTP_API, "POST", "/").json(body),
        request -> Response.ok("text/plain", request.json(Thing::read).toString()));
  }

  @Test
  void json_legal_isRead() {
    Reply reply =
        post("{\"name\":\"h\u00e9\ud83d\ude00\",\"count\":9,\"colour\":\"RED\",\"tags\":[\"a\"]}");

    assertThat(reply.body())
        .isEqualTo(
            new Thing("h\u00e9\ud83d\ude00", 9, Optional.of(Colour.RED), List.of("a")).toString());
  }

  @Test
  void json_severalViolations_areAllTold() {
    Reply reply =
        post(
            "{\"name\":\"\",\"count\":\"1\",\"colour\":\"GREEN\",\"tags\":[\"a\",\"long\"],\"a/b~\":1}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.errors())
        .isEqualTo(
            Map.of(
                "/name", "too_short",
                "/count", "wrong_type",
                "/colour", "not_a_code",
                "/tags/1", "too_long",
                "/a~1b~0", "unknown"));
    assertThat(reply.body()).doesNotContain("GREEN").doesNotContain("long\"]");
  }

  @Test
  void json_missingAndNull_aretoldApart() {
    assertThat(post("{\"count\":1,\"colour\":null}").errors())
        .isEqualTo(Map.of("/name", "missing", "/colour", "null"));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, out_of_range",
    "10, out_of_range",
    "1.5, wrong_type",
    "1e99, out_of_range",
    "1e-9999999, wrong_type",
    "true, wrong_type",
    "[1], wrong_type",
    "{}, wrong_type",
  })
  void integer_illegal_isTold(String value, String code) {
    assertThat(post("{\"name\":\"a\",\"count\":" + value + "}").errors())
        .isEqualTo(Map.of("/count", code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"a\"", "1", "null", "true"})
  void json_notAnObject_is422(String body) {
    Reply reply = post(body);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.errors()).isEqualTo(Map.of("", "wrong_type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"name\":\"secret-value\",}",
        "{\"name\":1}{}",
        "{\"name\":1} x",
        "{\"name\":1,\"name\":2}",
        "{\"count\":NaN}",
        "{\"count\":+1}",
        "{\"count\":01}",
        "{'count':1}",
        "{count:1}",
        "{\"count\":1e99999999999}",
        "{\"count\":1e-2147483648}",
        "{\"a\":\"\t\"}",
        "\ufeff{}",
        "// c\n{}",
        "{\"a\":\"\\ud800x",
      })
  void json_malformed_is400WithoutInternals(String body) {
    Reply reply = post(body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("malformed_json");
    assertThat(reply.body())
        .doesNotContain("jackson")
        .doesNotContain("Exception")
        .doesNotContain("secret-value");
  }

  @Test
  void json_malformed_tellsLineAndColumn() {
    assertThat(post("{\n  \"name\": ?}").json().path("detail").asText())
        .contains("line 2, column 1");
  }

  @Test
  void json_tooDeepOrTooLong_is400() {
    assertThat(post("[".repeat(5000) + "]".repeat(5000)).status()).isEqualTo(400);
    assertThat(post("{\"count\":" + "9".repeat(5000) + "}").status()).isEqualTo(400);
    assertThat(post("[".repeat(101) + "]".repeat(101)).status()).isEqualTo(400);
    assertThat(post("[".repeat(100) + "]".repeat(100)).status()).isEqualTo(422);
    assertThat(post("{\"" + "n".repeat(1_001) + "\":1}").status()).isEqualTo(400);
    assertThat(post("{\"" + "n".repeat(60_000) + "\":1}").status()).isEqualTo(400);
  }

  @Test
  void text_halfSurrogate_isTold() {
    assertThat(post("{\"name\":\"\\ud800\",\"count\":1}").errors())
        .isEqualTo(Map.of("/name", "not_unicode"));
  }

  @ParameterizedTest
  @EnumSource
  void json_invalidUtf8_is400(Source source) {
    Reply reply =
        Reply.to(
            TestEvent.of(source, "POST", "/")
                .header("Content-Type", "application/json")
                .base64(new byte[] {'"', (byte) 0xc3, '"'}),
            request -> Response.ok("text/plain", request.json().toString()));

    assertThat(reply.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 200",
    "Application/JSON; charset=UTF-8, 200",
    "'application/json;charset=\"utf-8\"', 200",
    "application/merge-patch+json, 200",
    "application/json; charset=iso-8859-1, 415",
    "text/plain, 415",
    "application/jsonp, 415",
    "application/x-www-form-urlencoded, 415",
    "'application/json, text/plain', 415",
    "'', 415",
  })
  void contentType_decidesBetween200And415(String contentType, int status) {
    for (Source source : Source.values()) {
      Reply reply =
          Reply.to(
              TestEvent.of(source, "PATCH", "/").header("content-type", contentType).body("{}"),
              request -> request.json(json -> Response.ok("text/plain", "read")));

      assertThat(reply.status()).as(source.name()).isEqualTo(status);
      assertThat(reply.header("Accept-Patch").isEmpty()).isEqualTo(status == 200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void body_overLimit_is413BeforeItIsRead(Source source) {
    HttpFunction function =
        Reply.function(
            new HttpOptions(10, Cors.none()), r -> Response.ok("text/plain", r.bodyText()));
    TestEvent[] within = {
      TestEvent.of(source, "POST", "/").body("0123456789"),
      TestEvent.of(source, "POST", "/").base64(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1}),
      TestEvent.of(source, "POST", "/").body("\u00e9".repeat(5))
    };
    TestEvent[] over = {
      TestEvent.of(source, "POST", "/").body("0123456789a"),
      TestEvent.of(source, "POST", "/").base64(new byte[11]),
      TestEvent.of(source, "POST", "/").body("\u00e9".repeat(5) + "a"),
      TestEvent.of(source, "POST", "/").body("\ud83d\ude00".repeat(3))
    };

    for (TestEvent event : within) {
      assertThat(Reply.to(event.bytes(), function, new TestContext()).status()).isEqualTo(200);
    }
    for (TestEvent event : over) {
      assertThat(Reply.to(event.bytes(), function, new TestContext()).status()).isEqualTo(413);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|Optional[old]",
        "{\"note\":null}|Optional.empty",
        "{\"note\":\"n\"}|Optional[n]"
      })
  void patch_absentNullAndValue_areThreeThings(String body, String after) {
    Reply reply =
        Reply.to(
            TestEvent.of(Source.REST_API, "PATCH", "/").json(body),
            request ->
                Response.ok(
                    "text/plain",
                    request
                        .json(json -> json.patch("note", ValueType.text(1, 9)))
                        .apply(Optional.of("old"))
                        .toString()));

    assertThat(reply.body()).isEqualTo(after);
  }

  @Test
  void json_nestedObjects_havePointers() {
    ValueType<Thing> thing =
        ValueType.object(new Thing("", 0, Optional.empty(), List.of()), Thing::read);
    Reply reply =
        Reply.to(
            TestEvent.of(Source.HTTP_API, "POST", "/")
                .json("{\"things\":[{\"name\":\"a\",\"count\":1},{\"name\":2,\"x\":1}]}"),
            request ->
                Response.ok(
                    "text/plain",
                    request
                        .json(json -> json.required("things", ValueType.list(thing, 3)))
                        .toString()));

    assertThat(reply.errors())
        .isEqualTo(
            Map.of(
                "/things/1/name", "wrong_type",
                "/things/1/count", "missing",
                "/things/1/x", "unknown"));
  }

  @Test
  void json_constructorRefusesStandIn_stillTellsViolations() {
    Reply reply =
        Reply.to(
            TestEvent.of(Source.HTTP_API, "POST", "/").json("{}"),
            request ->
                request.json(
                    json -> {
                      if (json.required("name", ValueType.text(1, 2)).isEmpty()) {
                        throw new IllegalStateException("empty");
                      }
                      return Response.noContent();
                    }));

    assertThat(reply.errors()).isEqualTo(Map.of("/name", "missing"));
    assertThat(reply.body().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }
}
