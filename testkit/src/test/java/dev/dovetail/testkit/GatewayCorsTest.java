package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.Functions.open;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.HttpMethod;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An HTTP API that is configured for CORS answers for it, and its functions don't. */
class GatewayCorsTest {
  private static final String APP = "https://app.example.com";

  private final AtomicInteger calls = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"/things", "/things/1", "/nothing"})
  void preflight_ofAnAllowedOrigin_isAnsweredWithoutAFunction(String path) throws IOException {
    try (LocalGateway gateway = gateway().cors("https://other.example.com", APP).start()) {
      HttpResponse<String> reply = preflight(gateway, path, APP);

      assertThat(reply.statusCode()).isEqualTo(204);
      assertThat(cors(reply))
          .isEqualTo(
              Map.of(
                  "access-control-allow-origin",
                  List.of(APP),
                  "access-control-allow-methods",
                  List.of("DELETE,GET"),
                  "access-control-allow-headers",
                  List.of("authorization,content-type,idempotency-key,if-match,if-none-match"),
                  "access-control-max-age",
                  List.of("3600")));
      assertThat(reply.headers().firstValue("apigw-requestid")).isPresent();
      assertThat(calls).hasValue(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", APP + "x", "http://app.example.com"})
  void request_ofAnotherOrigin_isAnsweredWithoutAWordOfCors(String origin) throws IOException {
    try (LocalGateway gateway = gateway().cors(APP).start()) {
      HttpResponse<String> question = preflight(gateway, "/things", origin);
      assertThat(question.statusCode()).isEqualTo(204);
      assertThat(cors(question)).isEmpty();

      HttpResponse<String> reply = send(gateway, "GET", "/things", "Origin", origin);
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(cors(reply)).as("what the function says is dropped").isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /things, 200",
    "DELETE, /things/1, 401",
    "GET, /nothing, 404",
    "PUT, /things, 405",
    "GET, /failing, 500"
  })
  void answer_toAnAllowedOrigin_hasTheHeadersOfTheGatewayOnly(
      String method, String path, int status) throws IOException {
    try (LocalGateway gateway = gateway().cors(APP).start()) {
      HttpResponse<String> reply = send(gateway, method, path, "Origin", APP);

      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(cors(reply))
          .isEqualTo(
              Map.of(
                  "access-control-allow-origin",
                  List.of(APP),
                  "access-control-expose-headers",
                  List.of("etag,idempotency-replayed,location,retry-after,x-request-id")));
    }
  }

  @Test
  void request_withoutOrigin_isAnsweredWithoutAWordOfCors() throws IOException {
    try (LocalGateway gateway = gateway().cors("*").start()) {
      assertThat(cors(send(gateway, "GET", "/things"))).isEmpty();
    }
  }

  @Test
  void everyOrigin_thatIsAllowed_isAStar() throws IOException {
    try (LocalGateway gateway = gateway().cors("*").start()) {
      assertThat(cors(preflight(gateway, "/things", APP)))
          .containsEntry("access-control-allow-origin", List.of("*"));
      assertThat(cors(send(gateway, "GET", "/things", "Origin", "null")))
          .containsEntry("access-control-allow-origin", List.of("*"));
    }
  }

  /** A browser sends no credentials with it, so an authorizer could only refuse. */
  @Test
  void preflight_ofARouteWithAnAuthorizer_isNotAskedAbout() throws IOException {
    GatewayAuthorizer authorizer = new GatewayAuthorizer(GatewayAuthorizer.NO);
    try (LocalGateway gateway =
        gateway().cors(APP).authorizer(LambdaAuthorizer.simple(authorizer)).start()) {
      assertThat(preflight(gateway, "/things/1", APP).statusCode()).isEqualTo(204);
      assertThat(authorizer.asked).isEmpty();

      HttpResponse<String> refused =
          send(gateway, "DELETE", "/things/1", "Origin", APP, "Authorization", "x");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(cors(refused)).containsEntry("access-control-allow-origin", List.of(APP));
    }
  }

  @Test
  void options_thatIsNoPreflight_isAnsweredWithTheMethods() throws IOException {
    try (LocalGateway gateway = gateway().cors(APP).start()) {
      HttpResponse<String> reply = send(gateway, "OPTIONS", "/things", "Origin", APP);

      assertThat(reply.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS");
      assertThat(cors(reply)).doesNotContainKey("access-control-allow-methods");
    }
  }

  @Test
  void gateway_thatIsNotConfigured_leavesCorsToTheFunction() throws IOException {
    try (LocalGateway gateway = gateway().start()) {
      assertThat(cors(send(gateway, "GET", "/things", "Origin", APP)))
          .isEqualTo(Map.of("access-control-allow-origin", List.of("https://function.example")));
      assertThat(cors(preflight(gateway, "/things", APP))).isEmpty();
    }
  }

  @Test
  void start_ofALoadBalancer_saysWhoAnswers() {
    LocalGateway.Builder gateway = gateway().events(HttpSource.LOAD_BALANCER).cors(APP);

    assertThatIllegalStateException()
        .isThrownBy(gateway::start)
        .withMessageContaining("LOAD_BALANCER")
        .withMessageContaining("Cors.allow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.example.com", APP + "/", "HTTPS://app.example.com", "https://*", ""})
  void start_withAnOriginThatIsNone_saysWhatOneIs(String origin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gateway().cors(origin).start())
        .withMessageContaining("\"" + origin + "\"")
        .withMessageContaining("https://app.example.com");
  }

  /** What is answered here has to be what is deployed. */
  @Test
  void headers_ofTheGateway_areThoseOfTheInfrastructure() throws IOException {
    Path api = Path.of("../infra/cdk/src/main/java/dev/dovetail/infra/cdk/Api.java");
    String deployed = Files.readString(api, UTF_8).replaceAll("\\s+", " ");
    try (LocalGateway gateway = gateway().cors(APP).start()) {
      Map<String, List<String>> question = cors(preflight(gateway, "/things", APP));
      Map<String, List<String>> reply = cors(send(gateway, "GET", "/things", "Origin", APP));

      assertThat(deployed)
          .contains("REQUEST_HEADERS = " + list(question.get("access-control-allow-headers")))
          .contains("REPLY_HEADERS = " + list(reply.get("access-control-expose-headers")))
          .contains(".maxAge(Duration.hours(1))");
      assertThat(deployed).doesNotContain("allowCredentials");
    }
  }

  private static String list(List<String> values) {
    return Arrays.stream(values.get(0).split(",", -1))
        .map(name -> "\"" + name + "\"")
        .collect(Collectors.joining(", ", "List.of(", ");"));
  }

  private static Map<String, List<String>> cors(HttpResponse<String> reply) {
    Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
    headers.keySet().removeIf(name -> !name.startsWith("access-control-"));
    return headers;
  }

  private static HttpResponse<String> preflight(LocalGateway gateway, String path, String origin)
      throws IOException {
    return send(
        gateway, "OPTIONS", path, "Origin", origin, "Access-Control-Request-Method", "DELETE");
  }

  private static HttpResponse<String> send(
      LocalGateway gateway, String method, String path, String... headers) throws IOException {
    return new Caller(gateway.uri()).send(method, path, headers);
  }

  private LocalGateway.Builder gateway() {
    String headers = "{\"Access-Control-Allow-Origin\":\"https://function.example\"}";
    RequestStreamHandler things =
        (in, out, context) -> {
          calls.incrementAndGet();
          out.write(Functions.reply(200, headers, "").getBytes(UTF_8));
        };
    return LocalGateway.builder()
        .log(new PrintStream(OutputStream.nullOutputStream()))
        .function(
            function(
                "things",
                open(HttpMethod.GET, "/things"),
                guarded(HttpMethod.DELETE, "/things/{id}")),
            things)
        .function(
            function("failing", open(HttpMethod.GET, "/failing")), Functions.result("no JSON"));
  }
}
