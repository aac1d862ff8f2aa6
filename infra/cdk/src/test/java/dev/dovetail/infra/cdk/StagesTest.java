package dev.dovetail.infra.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.infra.Authentication;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.UseModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

class StagesTest {
  @TempDir Path folder;

  @Test
  void prod_everythingThatHoldsData_isRetainedAndProtected() throws IOException {
    Synthesized prod = Synthesized.of(folder, Sample.PLAN, Stage.prod());
    JsonNode table = prod.resources("AWS::DynamoDB::Table").values().iterator().next();
    JsonNode users = prod.resources("AWS::Cognito::UserPool").values().iterator().next();

    assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    assertThat(table.at("/Properties/DeletionProtectionEnabled").asBoolean()).isTrue();
    assertThat(
            table
                .at("/Properties/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                .asBoolean())
        .isTrue();
    assertThat(users.path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(users.at("/Properties/DeletionProtection").asText()).isEqualTo("ACTIVE");
    assertThat(prod.resources("AWS::Logs::LogGroup").values())
        .allMatch(group -> group.path("DeletionPolicy").asText().equals("Retain"));
    assertThat(prod.stack().getTerminationProtection()).isTrue();
  }

  @Test
  void dev_everything_goesWithTheStack() throws IOException {
    Synthesized dev = Synthesized.of(folder, Sample.PLAN, Stage.dev());

    assertThat(dev.template().findValuesAsText("DeletionPolicy"))
        .isNotEmpty()
        .containsOnly("Delete");
    assertThat(dev.resources("AWS::DynamoDB::Table").values())
        .allMatch(table -> !table.at("/Properties/DeletionProtectionEnabled").asBoolean());
    assertThat(dev.properties("AWS::ApiGatewayV2::Api"))
        .noneMatch(api -> api.has("CorsConfiguration"));
  }

  @Test
  void issuer_ofTheStage_replacesTheUserPool() throws IOException {
    Synthesized stage =
        Synthesized.of(
            folder,
            Sample.PLAN,
            Stage.dev()
                .withAuthentication(
                    new Authentication.Issuer("https://login.example.com", List.of("todos"))));
    JsonNode jwt =
        stage.properties("AWS::ApiGatewayV2::Authorizer").get(0).path("JwtConfiguration");

    assertThat(jwt)
        .hasToString("{\"Audience\":[\"todos\"],\"Issuer\":\"https://login.example.com\"}");
    assertThat(stage.resources("AWS::Cognito::UserPool")).isEmpty();
  }

  @Test
  void function_thatVerifiesCallers_isAskedForEachRequestAndMayWriteItsLogOnly()
      throws IOException {
    Path code =
        Sample.jar(
            folder.resolve("authorizer.jar"),
            List.of("dev/dovetail/authorizer/JwtAuthorizer.class"));
    Authentication.Issuer issuer =
        new Authentication.Issuer("https://login.example.com", List.of("todos", "web"));
    Synthesized stage =
        Synthesized.of(
            folder,
            Sample.PLAN,
            Stage.dev().withAuthentication(new Authentication.Function(issuer, code)));

    JsonNode authorizer = stage.properties("AWS::ApiGatewayV2::Authorizer").get(0);
    JsonNode function =
        stage.properties("AWS::Lambda::Function").stream()
            .filter(one -> one.path("Handler").asText().equals(Authentication.Function.HANDLER))
            .findFirst()
            .orElseThrow();
    JsonNode policies = stage.policies().get(Authentication.Function.HANDLER);

    assertThat(authorizer.path("AuthorizerType").asText()).isEqualTo("REQUEST");
    assertThat(authorizer.path("AuthorizerPayloadFormatVersion").asText()).isEqualTo("2.0");
    assertThat(authorizer.path("EnableSimpleResponses").asBoolean()).isTrue();
    assertThat(authorizer.path("AuthorizerResultTtlInSeconds").asInt(-1)).isZero();
    assertThat(authorizer.at("/IdentitySource/0").asText())
        .isEqualTo("$request.header.Authorization");
    JsonNode environment = function.at("/Environment/Variables");
    assertThat(environment).hasSize(2);
    assertThat(environment.path("JWT_ISSUER").asText()).isEqualTo("https://login.example.com");
    assertThat(environment.path("JWT_AUDIENCE").asText()).isEqualTo("todos,web");
    assertThat(policies.findValues("Action").toString())
        .isEqualTo(
            "[[\"logs:CreateLogStream\",\"logs:PutLogEvents\"], "
                + "[\"xray:PutTelemetryRecords\",\"xray:PutTraceSegments\"]]");
    assertThat(stage.properties("AWS::ApiGatewayV2::Route"))
        .extracting(route -> route.path("AuthorizationType").asText())
        .contains("CUSTOM")
        .doesNotContain("JWT");
    assertThat(stage.resources("AWS::Cognito::UserPool")).isEmpty();
  }

  @Test
  void function_whoseCodeIsAnother_isRefused() throws IOException {
    Path code = Sample.jar(folder.resolve("authorizer.jar"), List.of("org/example/Other.class"));
    Authentication.Issuer issuer =
        new Authentication.Issuer("https://login.example.com", List.of("todos"));
    Stage stage = Stage.dev().withAuthentication(new Authentication.Function(issuer, code));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthesized.of(folder, Sample.PLAN, stage))
        .withMessageContaining("lacks the class dev.dovetail.authorizer.JwtAuthorizer");
  }

  @Test
  void limits_reservedConcurrency_isThatOfEveryFunction() throws IOException {
    Synthesized stage =
        Synthesized.of(folder, Sample.PLAN, Stage.dev().withLimits(new Stage.Limits(5, 10, 3)));

    assertThat(stage.properties("AWS::Lambda::Function"))
        .allMatch(function -> function.path("ReservedConcurrentExecutions").asInt() == 3);
  }

  @Test
  void plan_ofAModelWithOnePatternLess_changesThePolicyAndWarnsOfTheIndex() throws IOException {
    String handler = "org.example.ListTodos::handleRequest";
    Plan plan = Plan.of(Sample.TABLE, without("ofUserWithStatus"));

    Synthesized stage = Synthesized.of(folder, plan, Stage.dev());

    assertThat(stage.policies().get(handler).at("/0/PolicyDocument/Statement"))
        .as("one statement, for the table")
        .hasSize(1);
    assertThat(stage.template().toString()).doesNotContain("/index/byStatus");
    assertThat(
            Annotations.fromStack(stage.stack())
                .findWarning(
                    "*", Match.stringLikeRegexp("No function reads the index \"byStatus\"")))
        .hasSize(1);
  }

  private static FunctionsModel without(String pattern) {
    return new FunctionsModel(
        FunctionsModel.FORMAT,
        Sample.FUNCTIONS.functions().stream()
            .map(
                function ->
                    new FunctionModel(
                        function.name(),
                        function.handler(),
                        function.timeoutSeconds(),
                        function.memoryMegabytes(),
                        function.routes(),
                        function.uses().stream().map(use -> without(use, pattern)).toList()))
            .toList());
  }

  private static UseModel without(UseModel use, String pattern) {
    return new UseModel(
        use.repository(), use.patterns().stream().filter(name -> !name.equals(pattern)).toList());
  }
}
