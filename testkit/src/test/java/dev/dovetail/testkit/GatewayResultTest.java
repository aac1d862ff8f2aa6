package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.open;
import static dev.dovetail.testkit.Functions.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.model.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that only look like answers, and those that only look like none. */
class GatewayResultTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  /** The server of the JDK sends the low byte of a character: of U+010D U+010A, a line break. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/\\u010d\\u010aset-cookie: s=evil",
        "/\\u200d\\u200aset-cookie: s=evil",
        "/\\u0000",
        "/\\u000b",
        "/\\u007f",
        "/\\u0085",
        "/\\u0100",
        "/\\ud83d\\ude00"
      })
  void header_thatWouldNotArriveAsItIs_isNoAnswer(String value) throws IOException {
    for (HttpSource source : HttpSource.values()) {
      assertNone(source, "{\"statusCode\":302,\"headers\":{\"location\":\"" + value + "\"}}");
    }
    String many = "{\"statusCode\":302,\"multiValueHeaders\":{\"location\":[\"" + value + "\"]}}";
    assertNone(HttpSource.REST_API, many);
    assertNone(builder(HttpSource.LOAD_BALANCER, many).multiValueHeaders(), 502);
    String cookies = "{\"statusCode\":302,\"cookies\":[\"a=" + value + "\"]}";
    assertNone(HttpSource.HTTP_API, cookies);
    assertNone(HttpSource.FUNCTION_URL, cookies);
  }

  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void header_withTabsAndLatinLetters_arrivesAsItIs(HttpSource source) throws IOException {
    String json = "{\"statusCode\":200,\"headers\":{\"x-name\":\"a\\tb\\u00fc\\u00a0\\u00ff.\"}}";
    try (LocalGateway gateway = builder(source, json).start()) {
      assertThat(new RawClient(gateway.uri()).get("/things").toLowerCase(Locale.ROOT))
          .startsWith("http/1.1 200 ")
          .contains("\r\nx-name: a\tb\u00fc\u00a0\u00ff.\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{\"statusCode\":200,\"headers\":{}} x",
        "{\"statusCode\":200,\"headers\":{}}{\"statusCode\":500}",
        "{\"statusCode\":200,\"headers\":{}}}",
        "7 8",
        "{\"statusCode\":200,\"headers\":{}"
      })
  void result_thatIsNotOneValueOfJson_isNoAnswer(String result) throws IOException {
    for (HttpSource source : HttpSource.values()) {
      assertNone(source, result);
    }
  }

  /** As the blueprints of Lambda have it, which run behind API Gateway. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOAD_BALANCER")
  void status_asAString_isItsNumber(HttpSource source) throws IOException {
    try (LocalGateway gateway = builder(source, "{\"statusCode\":\"201\"}").start()) {
      assertThat(new RawClient(gateway.uri()).get("/things")).startsWith("HTTP/1.1 201 ");
    }
  }

  /** As <a href="https://github.com/adamchainz/apig-wsgi/issues/52">users report</a>. */
  @Test
  void status_asAString_isNoAnswerToALoadBalancer() throws IOException {
    assertNone(HttpSource.LOAD_BALANCER, "{\"statusCode\":\"201\",\"headers\":{}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4294967496",
        "18446744073709551816",
        "199",
        "600",
        "-200",
        "200.5",
        "true",
        "null",
        "\"4294967496\"",
        "\"0200\"",
        "\"2e2\"",
        "\"\u0662\u0660\u0660\"",
        "\"600\"",
        "\"OK\"",
        "\"\""
      })
  void status_thatIsNone_isNoAnswer(String status) throws IOException {
    for (HttpSource source : HttpSource.values()) {
      assertNone(source, "{\"statusCode\":" + status + ",\"headers\":{}}");
    }
  }

  private void assertNone(HttpSource source, String json) throws IOException {
    assertNone(builder(source, json), source == HttpSource.HTTP_API ? 500 : 502);
  }

  private void assertNone(LocalGateway.Builder builder, int status) throws IOException {
    log.reset();
    try (LocalGateway gateway = builder.start()) {
      assertThat(new RawClient(gateway.uri()).get("/things").toLowerCase(Locale.ROOT))
          .startsWith("http/1.1 " + status + " ")
          .doesNotContain("location", "set-cookie");
      assertThat(log.toString(UTF_8))
          .startsWith("things gave a result that is no answer: ")
          .hasLineCount(1);
    }
  }

  private LocalGateway.Builder builder(HttpSource source, String json) {
    return LocalGateway.builder()
        .events(source)
        .log(new PrintStream(log, true, UTF_8))
        .function(function("things", open(HttpMethod.GET, "/things")), result(json));
  }
}
