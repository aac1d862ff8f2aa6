package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.Functions.open;
import static dev.dovetail.testkit.Functions.reply;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CORS of function URLs, as <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors">their
 * page</a> has it, and of REST APIs, as <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">theirs</a>
 * has it and the CDK's {@code defaultCorsPreflightOptions} make it.
 */
class GatewayCorsSourcesTest {
  private static final String APP = "https://app.example.com";
  private static final String OTHER = "https://other.example.com";

  private final AtomicInteger calls = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"/things", "/things/1", "/nothing"})
  void preflight_ofAFunctionUrl_isAnsweredWithoutAFunction(String path) throws IOException {
    CorsSettings settings =
        CorsSettings.of(OTHER, APP)
            .withMethods(HttpMethod.PUT, HttpMethod.GET)
            .withHeaders("Date", "X-Custom-Header")
            .withExposedHeaders("Keep-Alive")
            .withMaxAge(Duration.ofSeconds(300))
            .withCredentials();
    try (LocalGateway gateway = gateway(HttpSource.FUNCTION_URL, "{}").cors(settings).start()) {
      HttpResponse<String> reply = preflight(gateway, path, APP);

      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.body()).isEmpty();
      assertThat(cors(reply))
          .isEqualTo(
              Map.of(
                  "access-control-allow-origin", List.of(APP),
                  "access-control-allow-methods", List.of("GET,PUT"),
                  "access-control-allow-headers", List.of("date,x-custom-header"),
                  "access-control-allow-credentials", List.of("true"),
                  "access-control-max-age", List.of("300")));
      assertThat(cors(preflight(gateway, path, "https://evil.example"))).isEmpty();
      assertThat(calls).hasValue(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"GET, /things, 200", "DELETE, /things/1, 403", "GET, /failing, 502"})
  void answer_ofAFunctionUrl_hasItsHeaders(String method, String path, int status)
      throws IOException {
    try (LocalGateway gateway =
        gateway(HttpSource.FUNCTION_URL, "{}")
            .cors(CorsSettings.of(APP).withExposedHeaders("ETag").withCredentials())
            .start()) {
      HttpResponse<String> reply = send(gateway, method, path, "Origin", APP);

      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(cors(reply))
          .isEqualTo(
              Map.of(
                  "access-control-allow-origin", List.of(APP),
                  "access-control-expose-headers", List.of("etag"),
                  "access-control-allow-credentials", List.of("true")));
      assertThat(cors(send(gateway, method, path, "Origin", OTHER))).isEmpty();
      assertThat(cors(send(gateway, method, path))).isEmpty();
    }
  }

  /** Browsers refuse it: the origin may be named once only. */
  @Test
  void function_ofAFunctionUrlThatAnswersForCorsToo_saysItTwice() throws IOException {
    String own = "{\"Access-Control-Allow-Origin\":\"" + APP + "\"}";
    try (LocalGateway gateway = gateway(HttpSource.FUNCTION_URL, own).cors(APP).start()) {
      assertThat(cors(send(gateway, "GET", "/things", "Origin", APP)))
          .containsEntry("access-control-allow-origin", List.of(APP, APP));
    }
  }

  /** Without settings it is the function that has to answer, and that is asked. */
  @Test
  void preflight_ofAFunctionUrlWithoutSettings_reachesTheFunction() throws IOException {
    try (LocalGateway gateway =
        LocalGateway.builder()
            .events(HttpSource.FUNCTION_URL)
            .function(
                function("things", open(HttpMethod.DELETE, "/things/{id}")),
                new ThingsFunction(true, false))
            .start()) {
      assertThat(cors(preflight(gateway, "/things/1", ThingsFunction.ORIGIN)))
          .containsEntry("access-control-allow-origin", List.of(ThingsFunction.ORIGIN))
          .containsKey("access-control-allow-methods");
    }
  }

  @Test
  void options_ofARestApi_isAMockThatAnswersEverybodyWithoutAnAuthorizer() throws IOException {
    GatewayAuthorizer authorizer = new GatewayAuthorizer("{}");
    try (LocalGateway gateway =
        gateway(HttpSource.REST_API, "{}")
            .authorizer(LambdaAuthorizer.token(authorizer))
            .cors(CorsSettings.of(OTHER, APP).withMaxAge(Duration.ofMinutes(5)))
            .start()) {
      HttpResponse<String> reply = preflight(gateway, "/things/1", APP);

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
                  "access-control-expose-headers",
                  List.of("etag,idempotency-replayed,location,retry-after,x-request-id"),
                  "access-control-max-age",
                  List.of("300")));
      assertThat(reply.headers().firstValue("vary")).contains("Origin");
      assertThat(reply.headers().firstValue("x-amzn-requestid")).isPresent();
      for (String origin : new String[] {"https://evil.example", "null"}) {
        assertThat(cors(preflight(gateway, "/things/1", origin)))
            .as("the first one, which is of no use to %s", origin)
            .containsEntry("access-control-allow-origin", List.of(OTHER));
      }
      assertThat(cors(send(gateway, "OPTIONS", "/things")))
          .containsEntry("access-control-allow-origin", List.of(OTHER));
      HttpResponse<String> nowhere = preflight(gateway, "/nothing", APP);
      assertThat(nowhere.statusCode()).as("it has no such resource").isEqualTo(403);
      assertThat(cors(nowhere)).isEmpty();
      assertThat(authorizer.asked).isEmpty();
      assertThat(calls).hasValue(0);
    }
  }

  @Test
  void options_ofARestApiForEverybody_isAStarAndVariesByNothing() throws IOException {
    try (LocalGateway gateway = gateway(HttpSource.REST_API, "{}").cors("*").start()) {
      HttpResponse<String> reply = preflight(gateway, "/things", APP);

      assertThat(cors(reply)).containsEntry("access-control-allow-origin", List.of("*"));
      assertThat(reply.headers().firstValue("vary")).isEmpty();
    }
  }

  @Test
  void answer_ofARestApi_isLeftToTheFunction() throws IOException {
    String own = "{\"Access-Control-Allow-Origin\":\"https://function.example\"}";
    try (LocalGateway gateway = gateway(HttpSource.REST_API, own).cors(APP).start()) {
      assertThat(cors(send(gateway, "GET", "/things", "Origin", APP)))
          .isEqualTo(Map.of("access-control-allow-origin", List.of("https://function.example")));
    }
    try (LocalGateway gateway =
        gateway(HttpSource.REST_API, "{}")
            .cors(CorsSettings.of(APP).withGatewayResponses())
            .start()) {
      assertThat(cors(send(gateway, "GET", "/things", "Origin", APP))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"DELETE, /things/1, 401", "GET, /nothing, 403", "GET, /failing, 502"})
  void refusal_ofARestApi_hasNoOriginUnlessItsGatewayResponsesHave(
      String method, String path, int status) throws IOException {
    try (LocalGateway gateway = gateway(HttpSource.REST_API, "{}").cors(OTHER, APP).start()) {
      HttpResponse<String> reply = send(gateway, method, path, "Origin", APP);
      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(cors(reply)).as("a page can't read it").isEmpty();
    }
    try (LocalGateway gateway =
        gateway(HttpSource.REST_API, "{}")
            .cors(CorsSettings.of(OTHER, APP).withGatewayResponses())
            .start()) {
      assertThat(cors(send(gateway, method, path, "Origin", APP)))
          .as("the value is always the same")
          .isEqualTo(Map.of("access-control-allow-origin", List.of(OTHER)));
    }
  }

  @Test
  void credentials_areSentForNamedOriginsOnly() throws IOException {
    assertThatIllegalStateException()
        .isThrownBy(() -> CorsSettings.of("*").withCredentials())
        .withMessageContaining("Name the origins");
    try (LocalGateway gateway =
        gateway(HttpSource.HTTP_API, "{}").cors(CorsSettings.of(APP).withCredentials()).start()) {
      assertThat(cors(preflight(gateway, "/things", APP)))
          .containsEntry("access-control-allow-credentials", List.of("true"));
      assertThat(cors(send(gateway, "GET", "/things", "Origin", APP)))
          .containsEntry("access-control-allow-credentials", List.of("true"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "FUNCTION_URL"})
  void gatewayResponses_areThoseOfARestApi(HttpSource source) {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> gateway(source, "{}").cors(CorsSettings.of(APP).withGatewayResponses()).start())
        .withMessageContaining(source.name())
        .withMessageContaining("REST_API");
  }

  @Test
  void settings_thatAreNone_sayWhatIsLegal() {
    CorsSettings settings = CorsSettings.of(APP);

    assertThatIllegalArgumentException()
        .isThrownBy(CorsSettings::of)
        .withMessageContaining("https://app.example.com");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withHeaders("a, b"))
        .withMessageContaining("\"a, b\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withExposedHeaders(""))
        .withMessageContaining("\"\"");
    for (Duration age : new Duration[] {Duration.ofSeconds(-1), Duration.ofSeconds(86_401)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> settings.withMaxAge(age))
          .withMessageContaining("up to a day");
    }
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

  private LocalGateway.Builder gateway(HttpSource source, String headers) {
    RequestStreamHandler things =
        (in, out, context) -> {
          calls.incrementAndGet();
          out.write(reply(200, headers, "").getBytes(UTF_8));
        };
    return LocalGateway.builder()
        .events(source)
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
