package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.Functions.open;
import static dev.dovetail.testkit.Functions.reply;
import static dev.dovetail.testkit.Functions.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGatewayTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({"HTTP_API, 404, Not Found", "REST_API, 403, Missing Authentication Token"})
  void request_toNoRoute_isAnsweredAsByApiGateway(HttpSource format, int status, String message)
      throws IOException {
    try (LocalGateway gateway = todos(format)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/nowhere");

      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
      assertThat(response.headers().firstValue("content-type")).contains("application/json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/todos/", "//todos", "/todos/1/2", "/todos/a%2Fb", "/", "/TODOS"})
  void request_toAPathThatIsAlmostARoute_isNotFound(String path) throws IOException {
    try (LocalGateway gateway = todos(HttpSource.HTTP_API)) {
      assertThat(new Caller(gateway.uri()).send("GET", path).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API"})
  void request_withAMethodThatThePathDoesNotHave_isRefusedWithAllow(HttpSource format)
      throws IOException {
    try (LocalGateway gateway = todos(format)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("PUT", "/todos");

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS, POST");
    }
  }

  /** As API Gateway, which has no route of that kind. */
  @ParameterizedTest
  @CsvSource({
    "HTTP_API, PUT, 404",
    "HTTP_API, HEAD, 404",
    "HTTP_API, OPTIONS, 404",
    "REST_API, PUT, 403",
    "REST_API, HEAD, 403",
    "REST_API, OPTIONS, 403"
  })
  void request_asDeployedWithAMethodThatThePathDoesNotHave_isAsToNoRoute(
      HttpSource format, String method, int status) throws IOException {
    try (LocalGateway gateway = builder(format).asDeployed().start()) {
      HttpResponse<String> response = new Caller(gateway.uri()).send(method, "/todos");

      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.headers().firstValue("allow")).isEmpty();
      assertThat(
              new Caller(gateway.uri())
                  .send("GET", "/todos", "Authorization", "Bearer ann")
                  .statusCode())
          .as("a name is no token")
          .isEqualTo(401);
    }
  }

  /** The types are those that clients of REST APIs see, and that their SDKs go by. */
  @Test
  void refusal_ofARestApi_saysItsType() throws IOException {
    try (LocalGateway gateway = todos(HttpSource.REST_API)) {
      Caller caller = new Caller(gateway.uri());

      assertThat(caller.send("GET", "/nowhere").headers().firstValue("x-amzn-errortype"))
          .contains("MissingAuthenticationTokenException");
      assertThat(caller.send("GET", "/todos").headers().firstValue("x-amzn-errortype"))
          .contains("UnauthorizedException");
    }
  }

  @Test
  void options_onAPath_namesItsMethodsWithoutCallingAFunction() throws IOException {
    try (LocalGateway gateway = todos(HttpSource.HTTP_API)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("OPTIONS", "/todos/1");

      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.headers().firstValue("allow")).contains("DELETE, OPTIONS");
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void head_onARouteOfGet_hasItsHeadersAndNoBody() throws IOException {
    RequestStreamHandler function = result(reply(200, "{\"ETag\":\"\\\"7\\\"\"}", "long text"));
    try (LocalGateway gateway = serve(HttpSource.HTTP_API, function)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("HEAD", "/things/1");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("etag")).contains("\"7\"");
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void request_toALiteralAndAParameter_takesTheLiteral() throws IOException {
    try (LocalGateway gateway =
        LocalGateway.builder()
            .function(function("one", open(HttpMethod.GET, "/things/{id}")), result("\"one\""))
            .function(function("best", open(HttpMethod.GET, "/things/best")), result("\"best\""))
            .start()) {
      Caller caller = new Caller(gateway.uri());

      assertThat(caller.send("GET", "/things/best").body()).isEqualTo("best");
      assertThat(caller.send("GET", "/things/1").body()).isEqualTo("one");
    }
  }

  @Test
  void function_atARouteThatIsTaken_isRefusedNamingBoth() {
    LocalGateway.Builder builder =
        LocalGateway.builder().function(function("one", open(HttpMethod.GET, "/a/{id}")), ECHO);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.function(function("two", open(HttpMethod.GET, "/a/{key}")), ECHO))
        .withMessageContaining("GET /a/{key}")
        .withMessageContaining("one")
        .withMessageContaining("two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic YW5uOmFubg==", "Bearer", "Bearer ", "Bearer a b"})
  void request_toAGuardedRouteWithoutBearer_isUnauthorized(String authorization)
      throws IOException {
    try (LocalGateway gateway = todos(HttpSource.HTTP_API)) {
      Caller caller = new Caller(gateway.uri());
      HttpResponse<String> response =
          authorization.isEmpty()
              ? caller.send("GET", "/todos")
              : caller.send("GET", "/todos", "Authorization", authorization);

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
      assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_API, /requestContext/authorizer/jwt/claims/sub",
    "REST_API, /requestContext/authorizer/claims/sub"
  })
  void bearer_ofAGuardedRoute_isTheVerifiedSubject(HttpSource format, String pointer)
      throws IOException {
    try (LocalGateway gateway = todos(format)) {
      assertThat(
              new Caller(gateway.uri())
                  .event("GET", "/todos", new byte[0], "Authorization", "bearer ann@example.org")
                  .at(pointer)
                  .asText())
          .isEqualTo("ann@example.org");
    }
  }

  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void bearer_ofAPublicRoute_isNoVerifiedSubject(HttpSource format) throws IOException {
    try (LocalGateway gateway = serve(format, ECHO)) {
      assertThat(
              new Caller(gateway.uri())
                  .event("GET", "/things/1", new byte[0], "Authorization", "Bearer ann")
                  .at("/requestContext")
                  .has("authorizer"))
          .isFalse();
    }
  }

  @Test
  void body_beyondALimit_isRefusedAndTheNextRequestIsServed() throws IOException {
    try (LocalGateway gateway = todos(HttpSource.HTTP_API)) {
      Caller caller = new Caller(gateway.uri());
      for (int size : List.of(10 * 1024 * 1024 + 1, 6 * 1024 * 1024)) {
        HttpResponse<String> refused =
            caller.send(
                "POST",
                "/todos",
                "x".repeat(size).getBytes(UTF_8),
                "Authorization",
                "Bearer ann",
                "Content-Type",
                "text/plain");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
      }
      assertThat(caller.send("GET", "/todos", "Authorization", "Bearer ann").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void context_ofAnInvocation_hasItsOwnIdAndTheFunctionsLimits() throws IOException {
    RequestStreamHandler function =
        (in, out, context) -> {
          context.getLogger().log("seen\n");
          String text =
              String.join(
                  " ",
                  context.getAwsRequestId(),
                  context.getFunctionName(),
                  "" + context.getMemoryLimitInMB(),
                  "" + (context.getRemainingTimeInMillis() + 999) / 1000);
          out.write(reply(200, "{}", text).getBytes(UTF_8));
        };
    try (LocalGateway gateway = serve(HttpSource.HTTP_API, function)) {
      Caller caller = new Caller(gateway.uri());
      String[] first = caller.send("GET", "/things/1").body().split(" ", -1);
      String[] second = caller.send("GET", "/things/1").body().split(" ", -1);

      assertThat(List.of(first).subList(1, 4)).containsExactly("things", "512", "7");
      assertThat(first[0]).isNotEqualTo(second[0]).hasSize(36);
      assertThat(log.toString(UTF_8).lines()).containsExactly("seen", "seen");
    }
  }

  private LocalGateway serve(HttpSource format, RequestStreamHandler handler) throws IOException {
    return LocalGateway.builder()
        .events(format)
        .log(new PrintStream(log, true, UTF_8))
        .function(function("things", open(HttpMethod.GET, "/things/{id}")), handler)
        .start();
  }

  private static LocalGateway todos(HttpSource format) throws IOException {
    return builder(format).start();
  }

  private static LocalGateway.Builder builder(HttpSource format) {
    return LocalGateway.builder()
        .events(format)
        .function(
            function(
                "todos",
                guarded(HttpMethod.GET, "/todos"),
                guarded(HttpMethod.POST, "/todos"),
                guarded(HttpMethod.DELETE, "/todos/{id}")),
            ECHO);
  }
}
