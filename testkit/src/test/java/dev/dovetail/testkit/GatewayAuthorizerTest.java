package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.Functions.open;
import static dev.dovetail.testkit.GatewayAuthorizer.NO;
import static dev.dovetail.testkit.GatewayAuthorizer.YES;
import static dev.dovetail.testkit.GatewayAuthorizer.policy;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.model.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lambda authorizers behind the gateway are asked, and believed, as API Gateway does. */
class GatewayAuthorizerTest {
  private static final String CONTEXT = "{\"team\":\"red\",\"level\":7,\"admin\":false}";
  private static final String LISTS = "{\"groups\":[\"a\",\"b\"],\"address\":{\"city\":\"Ulm\"}}";

  @ParameterizedTest
  @CsvSource({
    "HTTP_API, POLICY, HTTP_API-authorizer",
    "REST_API, POLICY, REST_API-authorizer-request",
    "REST_API, TOKEN, REST_API-authorizer-token"
  })
  void question_aboutARequestWithEverything_isTheGoldenEvent(
      HttpSource source, LambdaAuthorizer.Form form, String golden) throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "*", CONTEXT));
    LambdaAuthorizer authorizer =
        form == LambdaAuthorizer.Form.TOKEN
            ? LambdaAuthorizer.token(function)
            : LambdaAuthorizer.policy(function);
    try (LocalGateway gateway = todos(source, authorizer)) {
      Instant before = Instant.now().minusMillis(1);
      ObjectNode told = (ObjectNode) patch(gateway);

      GoldenEvent.assertGolden(golden, (ObjectNode) function.asked.get(0), gateway.uri(), before);
      told.retain("requestContext");
      GoldenEvent.assertGolden(source + "-authorized", told, gateway.uri(), before);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API"})
  void question_aboutABareRequest_hasNoNulls(HttpSource source) throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "*", "{}"));
    try (LocalGateway gateway = todos(source, LambdaAuthorizer.policy(function))) {
      assertThat(get(gateway, "/todos").statusCode()).isEqualTo(200);

      assertThat(function.asked).singleElement().satisfies(e -> assertThat(nulls(e)).isZero());
    }
  }

  private static int nulls(JsonNode event) {
    int nulls = event.isNull() ? 1 : 0;
    for (JsonNode member : event) {
      nulls += nulls(member);
    }
    return nulls;
  }

  @Test
  void simpleResponse_thatSaysYes_isTheContextOfTheFunctionAsItIs() throws IOException {
    GatewayAuthorizer function =
        new GatewayAuthorizer("{\"isAuthorized\":true,\"context\":" + LISTS + "}");
    try (LocalGateway gateway = todos(HttpSource.HTTP_API, LambdaAuthorizer.simple(function))) {
      assertThat(patch(gateway).at("/requestContext/authorizer").toString())
          .isEqualTo("{\"lambda\":" + LISTS + "}");
      assertThat(function.asked.get(0).path("version").asText()).isEqualTo("2.0");
    }
  }

  @Test
  void simpleResponse_withoutContext_isNoPrincipal() throws IOException {
    try (LocalGateway gateway =
        todos(HttpSource.HTTP_API, LambdaAuthorizer.simple(new GatewayAuthorizer(YES)))) {
      assertThat(patch(gateway).at("/requestContext/authorizer").toString())
          .isEqualTo("{\"lambda\":null}");
    }
  }

  @Test
  void simpleResponse_thatSaysNo_isForbidden() throws IOException {
    try (LocalGateway gateway =
        todos(HttpSource.HTTP_API, LambdaAuthorizer.simple(new GatewayAuthorizer(NO)))) {
      assertAnswer(get(gateway, "/todos"), 403, "{\"message\":\"Forbidden\"}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP_API | Deny | * | {\"message\":\"Forbidden\"}",
        "HTTP_API | Allow | arn:*/POST/todos | {\"message\":\"Forbidden\"}",
        "REST_API | Deny | arn:*/todos |"
            + " {\"Message\":\"User is not authorized to access this resource with an explicit deny\"}",
        "REST_API | Allow | arn:*/GET/others |"
            + " {\"Message\":\"User is not authorized to access this resource\"}"
      })
  void policy_thatDoesNotAllowTheRoute_isForbidden(
      HttpSource source, String effect, String resource, String body) throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy(effect, resource, "{}"));
    try (LocalGateway gateway = todos(source, LambdaAuthorizer.policy(function))) {
      assertAnswer(get(gateway, "/todos"), 403, body);
    }
  }

  /** No policy names a route of HEAD where none is deployed. */
  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API"})
  void head_byTheRouteOfGet_isAskedAboutAsGet(HttpSource source) throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "arn:*/GET/todos", "{}"));
    try (LocalGateway gateway = todos(source, LambdaAuthorizer.policy(function))) {
      HttpResponse<String> reply =
          new Caller(gateway.uri()).send("HEAD", "/todos", "Authorization", "secret");

      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(function.asked)
          .singleElement()
          .satisfies(event -> assertThat(event.toString()).doesNotContain("HEAD"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API"})
  void request_withoutTheIdentitySource_isUnauthorizedAndNobodyIsAsked(HttpSource source)
      throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "*", "{}"));
    try (LocalGateway gateway = todos(source, LambdaAuthorizer.policy(function))) {
      Caller caller = new Caller(gateway.uri());

      assertAnswer(caller.send("GET", "/todos"), 401, "{\"message\":\"Unauthorized\"}");
      assertAnswer(
          caller.send("GET", "/todos", "Authorization", ""), 401, "{\"message\":\"Unauthorized\"}");
      assertThat(function.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API"})
  void request_toAPublicRoute_isNotAskedAbout(HttpSource source) throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Deny", "*", "{}"));
    try (LocalGateway gateway = todos(source, LambdaAuthorizer.policy(function))) {
      HttpResponse<String> reply = get(gateway, "/open");

      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.body()).doesNotContain("authorizer");
      assertThat(function.asked).isEmpty();
    }
  }

  @Test
  void request_withAllIdentitySources_isAskedAboutWithTheirValuesInOrder() throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(YES);
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.simple(function)
            .identifiedBy(
                "$request.querystring.key", "$request.header.X-Tenant", "$context.routeKey");
    try (LocalGateway gateway = todos(HttpSource.HTTP_API, authorizer)) {
      Caller caller = new Caller(gateway.uri());

      assertThat(caller.send("GET", "/todos?key=a%20b").statusCode()).isEqualTo(401);
      assertThat(caller.send("GET", "/todos", "X-Tenant", "t").statusCode()).isEqualTo(401);
      assertThat(caller.send("GET", "/todos?key=a%20b", "X-Tenant", "t").statusCode())
          .isEqualTo(200);
      assertThat(function.asked).hasSize(1);
      assertThat(function.asked.get(0).path("identitySource").toString())
          .isEqualTo("[\"a b\",\"t\",\"GET /todos\"]");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_API, '{\"message\":\"Internal Server Error\"}'",
    "REST_API, '{\"message\":null}'"
  })
  void authorizer_thatFails_isAnErrorOfTheGateway(HttpSource source, String body)
      throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.policy(
            (in, out, context) -> {
              throw new IOException("no keys");
            });
    try (LocalGateway gateway =
        builder(source, authorizer).log(new PrintStream(log, true, UTF_8)).start()) {
      assertAnswer(get(gateway, "/todos"), 500, body);
      assertThat(log.toString(UTF_8)).startsWith("The authorizer failed:").contains("no keys");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API"})
  void authorizer_thatThrowsUnauthorized_isUnauthorized(HttpSource source) throws IOException {
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.policy(
            (in, out, context) -> {
              throw new IllegalStateException("Unauthorized");
            });
    try (LocalGateway gateway = todos(source, authorizer)) {
      assertAnswer(get(gateway, "/todos"), 401, "{\"message\":\"Unauthorized\"}");
    }
  }

  /** As Lambda tells it: type and message apart. */
  @Test
  void authorizer_inAnEnvironmentThatFailsWithUnauthorized_isUnauthorized() throws IOException {
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.policy(
            (in, out, context) -> {
              throw new InvocationFailed(new FunctionError("a.Refused", "Unauthorized"));
            });
    try (LocalGateway gateway = todos(HttpSource.REST_API, authorizer)) {
      assertThat(get(gateway, "/todos").statusCode()).isEqualTo(401);
    }
  }

  /** A claim can't pass for who the caller is. */
  @Test
  void context_ofARestApiWithPrincipalId_doesNotReplaceThePrincipal() throws IOException {
    GatewayAuthorizer function =
        new GatewayAuthorizer(policy("Allow", "*", "{\"principalId\":\"eve\"}"));
    try (LocalGateway gateway = todos(HttpSource.REST_API, LambdaAuthorizer.policy(function))) {
      assertThat(patch(gateway).at("/requestContext/authorizer/principalId").asText())
          .isEqualTo("ann");
    }
  }

  private static void assertAnswer(HttpResponse<String> reply, int status, String body) {
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.body()).isEqualTo(body);
    assertThat(reply.headers().firstValue("content-type")).contains("application/json");
  }

  private static HttpResponse<String> get(LocalGateway gateway, String path) throws IOException {
    return new Caller(gateway.uri()).send("GET", path, "Authorization", "secret");
  }

  private static JsonNode patch(LocalGateway gateway) throws IOException {
    return new Caller(gateway.uri())
        .event(
            "PATCH",
            "/todos/a%20b?tag=x&tag=y",
            "{\"a\":1}".getBytes(UTF_8),
            "Authorization",
            "secret",
            "Content-Type",
            "application/json",
            "User-Agent",
            "test/1",
            "Cookie",
            "a=1; b=2");
  }

  private static LocalGateway todos(HttpSource source, LambdaAuthorizer authorizer)
      throws IOException {
    return builder(source, authorizer)
        .log(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
        .start();
  }

  private static LocalGateway.Builder builder(HttpSource source, LambdaAuthorizer authorizer) {
    return LocalGateway.builder()
        .events(source)
        .authorizer(authorizer)
        .function(
            function(
                "todos",
                guarded(HttpMethod.GET, "/todos"),
                guarded(HttpMethod.PATCH, "/todos/{id}"),
                open(HttpMethod.GET, "/open")),
            ECHO);
  }
}
