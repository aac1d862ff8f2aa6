package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTypesTest {
  private enum Colour {
    RED,
    GREEN
  }

  private static final Map<String, JsonType<?>> TYPES =
      Map.ofEntries(
          Map.entry("text", JsonTypes.text()),
          Map.entry("short text", JsonTypes.text(1, 2)),
          Map.entry("line", JsonTypes.text(TextFormat.LINE)),
          Map.entry("digits", JsonTypes.text(1, 3, TextFormat.DIGITS)),
          Map.entry("identifier", JsonTypes.text(TextFormat.IDENTIFIER)),
          Map.entry("segment", JsonTypes.text(TextFormat.SEGMENT)),
          Map.entry("email", JsonTypes.text(TextFormat.EMAIL)),
          Map.entry("url", JsonTypes.text(TextFormat.URL)),
          Map.entry("int64", JsonTypes.int64()),
          Map.entry("int32", JsonTypes.int32()),
          Map.entry("int16", JsonTypes.int16()),
          Map.entry("decimal", JsonTypes.decimal()),
          Map.entry("decimal 0..9", JsonTypes.decimal(0, 9)),
          Map.entry("bool", JsonTypes.bool()),
          Map.entry("time", JsonTypes.time()),
          Map.entry("date", JsonTypes.date()),
          Map.entry("uuid", JsonTypes.uuid()),
          Map.entry("name", JsonTypes.names(Colour.values())),
          Map.entry("code", JsonTypes.codes(new String[] {"r", "g"}, Colour.RED, Colour.GREEN)),
          Map.entry("list", JsonTypes.list(JsonTypes.int32(0, 9), 1, 2)),
          Map.entry("set", JsonTypes.set(JsonTypes.text(1, 3), 0, 3)),
          Map.entry("map", JsonTypes.map(JsonTypes.list(JsonTypes.bool()), 0, 2)));

  private static <T> Reply post(String value, JsonType<T> type) {
    return Reply.to(
        TestEvent.of(Source.HTTP_API, "POST", "/").json("{\"a\":" + value + "}"),
        request -> {
          T read = request.json(json -> json.required("a", type));
          return Response.ok(out -> out.value("a", read, type).value("b", read, type));
        });
  }

  private static Reply query(String value, JsonType<?> type) {
    return Reply.to(
        TestEvent.of(Source.HTTP_API, "GET", "/").query("a", value),
        request ->
            Response.ok("text/plain", request.query(query -> query.required("a", type)) + ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text         | \"\"",
        "text         | \"a\\u0000\\\"\u00fc\ud83d\ude00\"",
        "short text   | \"\ud83d\ude00\ud83d\ude00\"",
        "line         | \"a b\"",
        "digits       | \"007\"",
        "identifier   | \"a-B_9\"",
        "segment      | \"..aZ_9~-.\"",
        "segment      | \"-\"",
        "email        | \"a.b+c@example.com\"",
        "email        | \"\u00fc@\u00fc.example\"",
        "url          | \"https://example.com:8080/a?b=c#d\"",
        "int64        | -9223372036854775808",
        "int64        | 9223372036854775807",
        "int32        | -2147483648",
        "int16        | 32767",
        "decimal      | 0.00",
        "decimal      | -12345678901234567890.123456789012345678",
        "decimal      | 1E+125",
        "decimal      | 1E-130",
        "decimal 0..9 | 9.0",
        "bool         | true",
        "time         | \"2026-01-31T12:00:00.000000001Z\"",
        "time         | \"0000-01-01T00:00:00Z\"",
        "date         | \"2024-02-29\"",
        "uuid         | \"0198a1f2-7a6c-7e2b-b8a5-3f0d9c1e4b7a\"",
        "name         | \"GREEN\"",
        "code         | \"g\"",
        "list         | [1,9]",
        "set          | [\"b\",\"a\"]",
        "set          | []",
        "map          | {\"x\":[true,false],\"\":[]}",
      })
  void value_legal_isWrittenAsItWasRead(String type, String value) {
    Reply reply = post(value, type(type));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("{\"a\":" + value + ",\"b\":" + value + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "time    | \"2026-01-31T13:00:00+01:00\" | \"2026-01-31T12:00:00Z\"",
        "uuid    | \"0198A1F2-7A6C-7E2B-B8A5-3F0D9C1E4B7A\" | \"0198a1f2-7a6c-7e2b-b8a5-3f0d9c1e4b7a\"",
        "int32   | 1.0 | 1",
        "int32   | 1e2 | 100",
        "decimal | 1e2 | 1E+2",
      })
  void value_inAnotherForm_isWrittenInTheUsualOne(String type, String value, String written) {
    assertThat(post(value, type(type)).body())
        .isEqualTo("{\"a\":" + written + ",\"b\":" + written + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text         | 1                          | /a     | wrong_type",
        "text         | null                       | /a     | null",
        "text         | \"\\udc00\"                | /a     | not_unicode",
        "short text   | \"\"                       | /a     | too_short",
        "short text   | \"abc\"                    | /a     | too_long",
        "line         | \"a\\nb\"                  | /a     | not_legal",
        "line         | \" a\"                     | /a     | not_legal",
        "line         | \"\"                       | /a     | not_legal",
        "digits       | \"1a\"                     | /a     | not_legal",
        "digits       | \"\u0661\"                 | /a     | not_legal",
        "digits       | \"1234\"                   | /a     | too_long",
        "identifier   | \"a b\"                    | /a     | not_legal",
        "identifier   | \"\"                       | /a     | not_legal",
        "segment      | \"\"                       | /a     | not_legal",
        "segment      | \".\"                      | /a     | not_legal",
        "segment      | \"...\"                    | /a     | not_legal",
        "segment      | \"a/b\"                    | /a     | not_legal",
        "segment      | \"\u00fc\"                 | /a     | not_legal",
        "email        | \"a@b@c\"                  | /a     | not_legal",
        "email        | \"@b\"                     | /a     | not_legal",
        "email        | \"a@\"                     | /a     | not_legal",
        "email        | \"a@b..c\"                 | /a     | not_legal",
        "email        | \"a b@c\"                  | /a     | not_legal",
        "email        | \"a,b@c\"                  | /a     | not_legal",
        "url          | \"/relative\"              | /a     | not_legal",
        "url          | \"ftp://a\"                | /a     | not_legal",
        "url          | \"https://u:p@a\"          | /a     | not_legal",
        "url          | \"https:///a\"             | /a     | not_legal",
        "url          | \"javascript:alert(1)\"    | /a     | not_legal",
        "int64        | 9223372036854775808        | /a     | out_of_range",
        "int32        | 2147483648                 | /a     | out_of_range",
        "int16        | -32769                     | /a     | out_of_range",
        "int32        | 1.5                        | /a     | wrong_type",
        "int32        | \"1\"                      | /a     | wrong_type",
        "decimal      | 123456789012345678901234567890123456789 | /a | out_of_range",
        "decimal      | 1e126                      | /a     | out_of_range",
        "decimal      | 1e-131                     | /a     | out_of_range",
        "decimal      | 0e999999999                | /a     | out_of_range",
        "decimal      | 1e999999999                | /a     | out_of_range",
        "decimal 0..9 | -0.1                       | /a     | out_of_range",
        "decimal 0..9 | 9.1                        | /a     | out_of_range",
        "bool         | \"true\"                   | /a     | wrong_type",
        "time         | \"2026-01-31\"             | /a     | not_legal",
        "time         | \"+10000-01-01T00:00:00Z\" | /a     | not_legal",
        "date         | \"2026-02-29\"             | /a     | not_legal",
        "date         | \"+10000-01-01\"           | /a     | not_legal",
        "date         | \"-0001-01-01\"            | /a     | not_legal",
        "uuid         | \"1-1-1-1-1\"              | /a     | not_legal",
        "name         | \"red\"                    | /a     | not_a_code",
        "code         | \"RED\"                    | /a     | not_a_code",
        "list         | []                         | /a     | too_short",
        "list         | [1,2,3]                    | /a     | too_long",
        "list         | [1,10]                     | /a/1   | out_of_range",
        "list         | {}                         | /a     | wrong_type",
        "set          | [\"a\",\"b\",\"a\"]        | /a/2   | duplicate",
        "set          | [\"a\",\"long\"]           | /a/1   | too_long",
        "map          | {\"x\":[1]}                | /a/x/0 | wrong_type",
        "map          | {\"a/b\":1}                | /a/a~1b | wrong_type",
        "map          | {\"x\":[],\"y\":[],\"z\":[]} | /a   | too_long",
        "map          | []                         | /a     | wrong_type",
      })
  void value_illegal_isTold(String type, String value, String pointer, String code) {
    Reply reply = post(value, type(type));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.errors()).isEqualTo(Map.of(pointer, code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text    | a | a",
        "int16   | -7 | -7",
        "int16   | 40000 | out_of_range",
        "decimal | -1.50 | -1.50",
        "decimal | 1e5 | wrong_type",
        "decimal | +1 | wrong_type",
        "decimal | 1. | wrong_type",
        "decimal | .5 | wrong_type",
        "decimal | - | wrong_type",
        "decimal | 1.2.3 | wrong_type",
        "decimal | \u0661 | wrong_type",
        "bool    | true | true",
        "bool    | TRUE | wrong_type",
        "time    | 2026-01-31T12:00:00Z | 2026-01-31T12:00:00Z",
        "date    | 2026-01-31 | 2026-01-31",
        "date    | today | not_legal",
        "uuid    | 0198a1f2-7a6c-7e2b-b8a5-3f0d9c1e4b7a | 0198a1f2-7a6c-7e2b-b8a5-3f0d9c1e4b7a",
        "email   | me | not_legal",
        "code    | r | RED",
        "list    | 7 | [7]",
        "list    | x | wrong_type",
        "set     | a | [a]",
        "map     | a | wrong_type",
      })
  void parameter_eachText_isReadOrTold(String type, String text, String expected) {
    Reply reply = query(text, type(type));

    assertThat(reply.status() == 200 ? reply.body() : reply.errors().get("a")).isEqualTo(expected);
  }

  @Test
  void expectation_ofEachType_saysWhatIsLegal() {
    assertThat(JsonTypes.text()).hasToString("a string");
    assertThat(JsonTypes.text(0, 5)).hasToString("a string of at most 5 characters");
    assertThat(JsonTypes.text(2, Integer.MAX_VALUE))
        .hasToString("a string of at least 2 characters");
    assertThat(JsonTypes.text(1, 9, TextFormat.EMAIL))
        .hasToString("an e-mail address of 1 to 9 characters");
    assertThat(JsonTypes.decimal(0, Long.MAX_VALUE))
        .hasToString("a number from 0 on of at most 38 digits");
    assertThat(JsonTypes.set(JsonTypes.bool(), 0, 2))
        .hasToString("an array of at most 2 different values, each true or false");
    assertThat(JsonTypes.map(JsonTypes.text())).hasToString("an object, each a string");
  }

  @Test
  void code_ofAConstantThatHasNone_isRefused() {
    JsonType<Colour> type = JsonTypes.codes(new String[] {"r"}, Colour.RED);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonWriter.toText(out -> out.value("a", Colour.GREEN, type)))
        .withMessageContaining("It must be \"r\".");
  }

  private static JsonType<?> type(String name) {
    return Objects.requireNonNull(TYPES.get(name), name);
  }
}
