package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.GatewayAuthorizer.policy;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.model.HttpMethod;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * An HTTP API asks in payload format 1.0 where it is set to, as <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">its
 * page</a> has it, and a policy is the answer.
 */
class AuthorizerFormat1Test {
  @Test
  void question_aboutARequestWithEverything_isTheGoldenEvent() throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "*", "{\"team\":\"red\"}"));
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.policyFormat1(function)
            .identifiedBy("$request.header.Authorization", "$request.querystring.tag");
    try (LocalGateway gateway = start(authorizer)) {
      Instant before = Instant.now().minusMillis(1);
      JsonNode told =
          new Caller(gateway.uri())
              .event(
                  "PATCH",
                  "/todos/a%20b?tag=x&tag=y&q=a+b",
                  "{}".getBytes(UTF_8),
                  "Authorization",
                  "secret",
                  "User-Agent",
                  "test/1",
                  "X-Two",
                  "1",
                  "X-Two",
                  "2");

      GoldenEvent.assertGolden(
          "HTTP_API-authorizer-1", (ObjectNode) function.asked.get(0), gateway.uri(), before);
      assertThat(told.at("/version").asText()).as("the function's own format").isEqualTo("2.0");
      assertThat(told.at("/requestContext/authorizer").toString())
          .isEqualTo("{\"lambda\":{\"team\":\"red\"}}");
    }
  }

  @Test
  void question_withoutIdentitySources_hasNoToken() throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "*", "{}"));
    try (LocalGateway gateway = start(LambdaAuthorizer.policyFormat1(function).identifiedBy())) {
      assertThat(get(gateway).statusCode()).isEqualTo(200);

      assertThat(function.asked)
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.has("authorizationToken")).isFalse();
                assertThat(event.has("identitySource")).isFalse();
              });
    }
  }

  @Test
  void policy_thatAllowsTheArnOfTheQuestion_isFollowed() throws IOException {
    String arn = "arn:aws:execute-api:local:000000000000:local/$default/GET/todos";
    try (LocalGateway gateway =
        start(LambdaAuthorizer.policyFormat1(new GatewayAuthorizer(policy("Allow", arn, "{}"))))) {
      assertThat(get(gateway).statusCode()).isEqualTo(200);
      HttpResponse<String> other =
          new Caller(gateway.uri()).send("PATCH", "/todos/1", "Authorization", "secret");
      assertThat(other.statusCode()).isEqualTo(403);
      assertThat(other.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }
  }

  @Test
  void simpleResponse_toAQuestionInFormat1_isAnError() throws IOException {
    try (LocalGateway gateway =
        start(LambdaAuthorizer.policyFormat1(new GatewayAuthorizer(GatewayAuthorizer.YES)))) {
      HttpResponse<String> reply = get(gateway);

      assertThat(reply.statusCode()).isEqualTo(500);
      assertThat(reply.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }
  }

  private static HttpResponse<String> get(LocalGateway gateway) throws IOException {
    return new Caller(gateway.uri()).send("GET", "/todos", "Authorization", "secret");
  }

  private static LocalGateway start(LambdaAuthorizer authorizer) throws IOException {
    return LocalGateway.builder()
        .log(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
        .authorizer(authorizer)
        .function(
            function(
                "todos",
                guarded(HttpMethod.GET, "/todos"),
                guarded(HttpMethod.PATCH, "/todos/{id}")),
            ECHO)
        .start();
  }
}
