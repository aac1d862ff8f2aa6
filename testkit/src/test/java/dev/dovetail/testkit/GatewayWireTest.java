package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.open;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.model.HttpMethod;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that no good client sends, byte by byte. */
class GatewayWireTest {
  private static final RequestStreamHandler UNREACHABLE =
      (in, out, context) -> {
        throw new AssertionError("A function was called.");
      };

  /** The JDK takes what follows two slashes for a host. */
  @ParameterizedTest
  @CsvSource({
    "REST_API, //evil/things, 403",
    "HTTP_API, //evil/things, 404",
    "HTTP_API, //evil/things?a=/things, 404",
    "HTTP_API, /things//1, 404",
    "HTTP_API, /x/../things, 404",
    "HTTP_API, /things/%2e%2e/things, 404",
    "REST_API, /things//1, 403"
  })
  void path_thatIsNoRoute_leadsToNone(HttpSource source, String path, int status)
      throws IOException {
    try (LocalGateway gateway = start(source)) {
      assertThat(client(gateway).get(path)).startsWith("HTTP/1.1 " + status + " ");
    }
  }

  /** There are no routes, so that it is the function that has to refuse, and sees what was sent. */
  @ParameterizedTest
  @CsvSource({
    "FUNCTION_URL, /rawPath",
    "LOAD_BALANCER, /path",
  })
  void path_thatIsNoRoute_isForTheFunctionWhereThereAreNone(HttpSource source, String pointer)
      throws IOException {
    try (LocalGateway gateway = start(source)) {
      for (String path : new String[] {"//evil/things", "/things//1", "/x/../things", "/nowhere"}) {
        assertThat(event(client(gateway).get(path)).at(pointer).asText()).isEqualTo(path);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REST_API, /path, /things/a+%2Fb%C3%BC, /pathParameters/id, a+%2Fb%C3%BC",
    "FUNCTION_URL, /rawPath, /things/a+%2Fb%C3%BC, /rawQueryString, q=a+b&q=%26&q",
    "LOAD_BALANCER, /path, /things/a+%2Fb%C3%BC, /queryStringParameters/q, ''"
  })
  void path_andQuery_arriveAsTheyWereSent(
      HttpSource source, String path, String sent, String other, String value) throws IOException {
    try (LocalGateway gateway = start(source)) {
      JsonNode event = event(client(gateway).get(sent + "?q=a+b&q=%26&q"));

      assertThat(event.at(path).asText()).isEqualTo(sent);
      assertThat(event.at(other).asText("none")).isEqualTo(value);
    }
  }

  @Test
  void path_ofAnHttpApi_isDecodedBeforeRoutesAreLookedFor() throws IOException {
    try (LocalGateway gateway = start(HttpSource.HTTP_API)) {
      JsonNode event = event(client(gateway).get("/things/a+%C3%BC%2525?q=a+b&q=%26&q"));

      assertThat(event.at("/rawPath").asText()).isEqualTo("/things/a+\u00fc%25");
      assertThat(event.at("/pathParameters/id").asText()).isEqualTo("a+\u00fc%25");
      assertThat(event.at("/rawQueryString").asText()).isEqualTo("q=a+b&q=%26&q");
      assertThat(event.at("/queryStringParameters/q").asText()).isEqualTo("a b,&,");
      assertThat(client(gateway).get("/things/a%2Fb")).startsWith("HTTP/1.1 404 ");
    }
  }

  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void target_withTheWholeUrl_isItsPathAndQuery(HttpSource source) throws IOException {
    try (LocalGateway gateway = start(source)) {
      JsonNode event = event(client(gateway).get("http://evil.example:99/things?a=1"));

      assertThat(event.toString()).contains("\"/things\"").doesNotContain("evil");
    }
  }

  /** Bytes beyond ASCII have no place in a URL; they are encoded, and not mistaken for letters. */
  @ParameterizedTest
  @CsvSource({"REST_API, /path", "FUNCTION_URL, /rawPath", "LOAD_BALANCER, /path"})
  void path_withBytesOfUtf8_isEncoded(HttpSource source, String pointer) throws IOException {
    try (LocalGateway gateway = start(source)) {
      JsonNode event = event(client(gateway).get("/things/\u00c3\u00bc"));

      assertThat(event.at(pointer).asText()).isEqualTo("/things/%C3%BC");
    }
  }

  /**
   * What is left on the connection would be read as the next request. Newer JDKs close it without
   * an answer.
   */
  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void body_inChunksThatAreNone_isRefusedAndTheConnectionClosed(HttpSource source)
      throws IOException {
    try (LocalGateway gateway = start(source, UNREACHABLE)) {
      String answer =
          client(gateway)
              .send(
                  "POST /things HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                      + "zz\r\nGET /things HTTP/1.1\r\nHost: a\r\n\r\n0\r\n\r\n");

      assertThat(answer).matches(GatewayWireTest::isOneBadRequest);
    }
  }

  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void body_thatEndsEarly_reachesNoFunction(HttpSource source) throws IOException {
    try (LocalGateway gateway = start(source, UNREACHABLE)) {
      for (String body :
          new String[] {
            "Content-Length: 10\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\n5\r\nab"
          }) {
        String answer = client(gateway).sendAndEnd("POST /things HTTP/1.1\r\nHost: a\r\n" + body);

        assertThat(answer).matches(GatewayWireTest::isOneBadRequest);
      }
    }
  }

  private static boolean isOneBadRequest(String answer) {
    return answer.isEmpty()
        || (answer.startsWith("HTTP/1.1 400 ") && answer.indexOf("HTTP/1.1", 1) < 0);
  }

  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void body_withTwoLengths_reachesNoFunction(HttpSource source) throws IOException {
    try (LocalGateway gateway = start(source, UNREACHABLE)) {
      for (String other : new String[] {"Content-Length: 5", "Transfer-Encoding: chunked"}) {
        String answer =
            client(gateway)
                .sendAndEnd(
                    "POST /things HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
                        + other
                        + "\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
        assertThat(answer).matches(GatewayWireTest::isOneBadRequest);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void client_thatWaitsForTheHead_isToldToGoOn(HttpSource source) throws IOException {
    try (LocalGateway gateway = start(source)) {
      String answer =
          client(gateway)
              .send(
                  "POST /things HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                      + "Connection: close\r\nContent-Type: text/plain\r\n"
                      + "Content-Length: 3\r\n\r\nabc");

      assertThat(answer)
          .startsWith("HTTP/1.1 100 Continue\r\n")
          .contains("\r\n\r\nHTTP/1.1 200 OK\r\n")
          .contains("\"body\":\"abc\"");
    }
  }

  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void host_isNeededByHttp11Only(HttpSource source) throws IOException {
    try (LocalGateway gateway = start(source)) {
      assertThat(client(gateway).send("GET /things HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200 ");
      assertThat(client(gateway).send("GET /things HTTP/1.1\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  /** RFC 9112, section 3.2. */
  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void host_twice_isRefused(HttpSource source) throws IOException {
    try (LocalGateway gateway = start(source, UNREACHABLE)) {
      assertThat(client(gateway).get("/things", "Host: a")).startsWith("HTTP/1.1 400 ");
      assertThat(client(gateway).get("/things", "hOST: b")).startsWith("HTTP/1.1 400 ");
      assertThat(client(gateway).send("GET /things HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n"))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  /** RFC 9110, section 8.6: digits, as many as one likes, and nothing else. */
  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void length_isDigits(HttpSource source) throws IOException {
    try (LocalGateway gateway = start(source)) {
      for (String length : new String[] {"3", "03", "0000000000000000000000003"}) {
        assertThat(post(gateway, length)).startsWith("HTTP/1.1 200 ").contains("\"body\":\"abc\"");
      }
    }
    try (LocalGateway gateway = start(source, UNREACHABLE)) {
      for (String length : new String[] {"+3", "-3", "3.0", "0x3", "3,3", "3 3", ""}) {
        assertThat(post(gateway, length)).matches(GatewayWireTest::isOneBadRequest);
      }
    }
  }

  private static String post(LocalGateway gateway, String length) throws IOException {
    return client(gateway)
        .sendAndEnd(
            "POST /things HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: text/plain\r\nContent-Length: "
                + length
                + "\r\n\r\nabc");
  }

  /** As RFC 9110 wants it: the length of what GET would have sent, and nothing of it. */
  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void head_hasTheLengthOfGetAndNoBody(HttpSource source) throws IOException {
    try (LocalGateway gateway = start(source)) {
      String head = client(gateway).request("HEAD", "/things");

      assertThat(head).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
      assertThat(head.toLowerCase(Locale.ROOT)).containsPattern("content-length: [1-9]\\d{2,}\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REST_API, /multiValueHeaders/x-two, '[\"1\",\"2\"]'",
    "REST_API, /headers/x-two, '\"2\"'",
    "HTTP_API, /headers/x-two, '\"1,2\"'",
    "FUNCTION_URL, /headers/x-two, '\"1,2\"'",
    "LOAD_BALANCER, /headers/x-two, '\"2\"'"
  })
  void header_twiceInWhateverCase_isOneInEachForm(HttpSource source, String pointer, String json)
      throws IOException {
    try (LocalGateway gateway = start(source)) {
      JsonNode event = event(client(gateway).get("/things", "X-Two: 1", "x-tWO: 2"));

      assertThat(event.at(pointer).toString()).isEqualTo(json);
    }
  }

  /** A client may claim other addresses; the last one is that of the connection. */
  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void forwardedFor_thatAClientSends_comesBeforeItsAddress(HttpSource source) throws IOException {
    try (LocalGateway gateway = start(source)) {
      JsonNode event = event(client(gateway).get("/things", "X-Forwarded-For: 9.9.9.9"));

      assertThat(event.at("/headers/x-forwarded-for").asText()).isEqualTo("9.9.9.9, 127.0.0.1");
      for (String ip : new String[] {"/identity/sourceIp", "/http/sourceIp"}) {
        assertThat(event.at("/requestContext" + ip).asText("127.0.0.1")).isIn("", "127.0.0.1");
      }
    }
  }

  private static JsonNode event(String answer) throws IOException {
    assertThat(answer).startsWith("HTTP/1.1 200 ");
    String body = answer.substring(answer.indexOf("\r\n\r\n"));
    return new JsonMapper().readTree(body.getBytes(ISO_8859_1));
  }

  private static RawClient client(LocalGateway gateway) {
    return new RawClient(gateway.uri());
  }

  private static LocalGateway start(HttpSource source) throws IOException {
    return start(source, ECHO);
  }

  private static LocalGateway start(HttpSource source, RequestStreamHandler handler)
      throws IOException {
    return LocalGateway.builder()
        .events(source)
        .function(
            function(
                "things",
                open(HttpMethod.GET, "/things"),
                open(HttpMethod.POST, "/things"),
                open(HttpMethod.GET, "/things/{id}")),
            handler)
        .start();
  }
}
