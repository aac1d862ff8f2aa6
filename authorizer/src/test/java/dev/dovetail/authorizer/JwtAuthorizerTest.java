package dev.dovetail.authorizer;

import static dev.dovetail.authorizer.LocalIssuer.OTHER_RSA;
import static dev.dovetail.authorizer.LocalIssuer.RSA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.Principal;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAuthorizerTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final TestContext context = new TestContext();
  private LocalIssuer issuer;
  private JwtAuthorizer authorizer;

  @BeforeEach
  void start() throws Exception {
    issuer = LocalIssuer.start(RSA);
    authorizer =
        new JwtAuthorizer(JwtOptions.of(issuer.uri(), Set.of(Tokens.AUDIENCE)), new TestClock());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  /** For the stage, since API Gateway keeps the policy and applies it to other routes. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "HTTP_2")
  void token_thatIsGood_isAPolicyForTheStage(Question question) throws Exception {
    JsonNode reply = JSON.readTree(ask(question.about("Bearer " + Tokens.good(issuer, RSA))));

    assertThat(reply.path("principalId").asText()).isEqualTo("ann");
    assertThat(reply.path("policyDocument"))
        .isEqualTo(
            JSON.readTree(
                """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke",
                "Resource":"arn:aws:execute-api:eu-central-1:123456789012:abcdef123/test/*"}]}
                """));
    assertThat(reply.path("context").path("sub").asText()).isEqualTo("ann");
    assertThat(context.log).isEmpty();
  }

  @Test
  void token_thatIsGood_isYesInTheSimpleReply() throws Exception {
    JsonNode reply =
        JSON.readTree(ask(Question.HTTP_2.about("bearer  " + Tokens.good(issuer, RSA))));

    assertThat(reply.path("isAuthorized").asBoolean()).isTrue();
    assertThat(reply.path("context").path("principalId").asText()).isEqualTo("ann");
    assertThat(context.log).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void token_thatIsRefused_isOneLineWithoutItAndNoReasonForTheCaller(Question question)
      throws Exception {
    String token = Tokens.good(issuer, OTHER_RSA);

    assertNotLetThrough(question, "Bearer " + token);

    assertThat(context.log.toString())
        .isEqualTo(
            "{\"level\":\"INFO\",\"code\":\"token_refused\",\"reason\":\"UNKNOWN_KEY\","
                + "\"requestId\":\"request-1\"}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YW5uOng=", "Bearer a b", "ey.ey.ey"})
  void authorization_withoutABearer_isRefused(String authorization) throws Exception {
    for (Question question : Question.values()) {
      assertNotLetThrough(question, authorization);
    }
    assertThat(context.log.toString().lines()).hasSize(4).allMatch(l -> l.contains("NO_TOKEN"));
  }

  @Test
  void authorization_twice_isRefused() {
    String good = "Bearer " + Tokens.good(issuer, RSA);
    String event = Question.REST_REQUEST.about(good).replace("\"Accept\"", "\"AUTHORIZATION\"");

    assertThatThrownBy(() -> ask(event)).hasMessage("Unauthorized");
  }

  @ParameterizedTest
  @EnumSource
  void issuer_thatIsDown_isAnErrorAndNoRefusal(Question question) {
    issuer.fail(503);
    String event = question.about("Bearer " + Tokens.good(issuer, RSA));

    assertThatThrownBy(() -> ask(event)).hasMessage("Issuer unavailable").hasNoCause();
    assertThat(context.log.toString())
        .startsWith("{\"level\":\"ERROR\",\"code\":\"issuer_unavailable\",")
        .contains("status 503")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "[]",
        "{}",
        "{\"type\":\"TOKEN\"}",
        "{\"type\":\"TOKEN\",\"methodArn\":\"x/y\"}",
        "{\"type\":{},\"methodArn\":[\"arn:a/b/c\"]}",
        "{\"type\":\"TOKEN\",\"methodArn\":\"arn:a/b/c\","
      })
  void event_thatIsNone_isAnError(String event) {
    assertThatThrownBy(() -> ask(event)).hasMessage("Invalid event").hasNoCause();
    assertThat(context.log.toString()).contains("event_refused").hasLineCount(1);
  }

  @ParameterizedTest
  @EnumSource
  void function_behindIt_hasThePrincipalOfTheToken(Question question) throws Exception {
    Map<String, Object> claims = Tokens.claims(issuer);
    claims.put("principalId", "admin");
    claims.put("integrationLatency", 7);
    claims.put("scope", "todos.read todos.write");
    claims.put("cognito:groups", List.of("team", "not admin", "a,admin", "[admin]"));
    claims.put("email_verified", true);
    claims.put("level", 2.5);
    claims.put("address", Map.of("city", "Ulm"));

    String reply = ask(question.about("Bearer " + Tokens.sign(RSA, claims)));
    Principal principal = principal(question, JSON.readTree(reply));

    assertThat(principal.subject()).isEqualTo("ann");
    assertThat(principal.groups()).containsExactly("team");
    assertThat(principal.scopes()).containsExactlyInAnyOrder("todos.read", "todos.write");
    assertThat(principal.claims())
        .containsEntry("iss", issuer.uri())
        .containsEntry("exp", "" + (Tokens.NOW.getEpochSecond() + 3600))
        .containsEntry("email_verified", "true")
        .containsEntry("level", "2.5")
        .doesNotContainKeys("address", "integrationLatency")
        .doesNotContainValue("admin");
  }

  /** {@return who a function sees when API Gateway has passed the context on} */
  private static Principal principal(Question question, JsonNode reply) throws IOException {
    boolean simple = question == Question.HTTP_2;
    String context = reply.path("context").toString();
    String authorizer =
        simple
            ? "{\"lambda\":" + context + "}"
            : "{\"principalId\":" + reply.path("principalId") + "," + context.substring(1);
    String request =
        simple
            ? "\"version\":\"2.0\",\"routeKey\":\"GET /\",\"rawPath\":\"/\",\"headers\":{},"
            : "\"httpMethod\":\"GET\",\"path\":\"/\",\"resource\":\"/\",\"headers\":{},";
    String http = simple ? "\"http\":{\"method\":\"GET\"}," : "";
    String event =
        "{" + request + "\"requestContext\":{" + http + "\"authorizer\":" + authorizer + "}}";
    List<Principal> seen = new ArrayList<>();
    HttpFunction function =
        new HttpFunction() {
          @Override
          protected Response handle(Request request) {
            seen.add(request.requirePrincipal());
            return Response.noContent();
          }
        };
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(UTF_8)),
        new ByteArrayOutputStream(),
        new TestContext());
    return seen.get(0);
  }

  private void assertNotLetThrough(Question question, String authorization) throws IOException {
    String event = question.about(authorization);
    if (question == Question.HTTP_2) {
      assertThat(ask(event)).isEqualTo("{\"isAuthorized\":false}");
    } else {
      assertThatThrownBy(() -> ask(event)).hasMessage("Unauthorized").hasNoCause();
    }
  }

  private String ask(String event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    authorizer.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, context);
    return out.toString(UTF_8);
  }
}
