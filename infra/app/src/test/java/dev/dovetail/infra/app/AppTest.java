package dev.dovetail.infra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.CfnResource;

/**
 * Synthesises the reference service with CDK's CloudFormation validator on and its errors fatal.
 */
class AppTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  /** What IAM allows for all inline policies of a role, white space not counted. */
  private static final int POLICY_LIMIT = 10_240;

  private static Assembly dev;
  private static Assembly routed;

  @BeforeAll
  static void synthesize(@TempDir Path folder, @TempDir Path other) throws IOException {
    dev = new Assembly(folder, Map.of("stage", "dev")).write();
    routed = new Assembly(other, Map.of("stage", "dev", "functions", "routed")).write();
  }

  @Test
  void synth_dev_hasNoFindings() throws IOException {
    assertThat(dev.file("validation-report.json").path("pluginReports")).isEmpty();
    assertThat(routed.file("validation-report.json").path("pluginReports")).isEmpty();
  }

  @Test
  void synth_prod_hasNoFindingsEither(@TempDir Path folder) throws IOException {
    Assembly prod =
        new Assembly(folder, Map.of("stage", "prod", "origins", "https://app.example.com")).write();

    assertThat(prod.file("validation-report.json").path("pluginReports")).isEmpty();
    assertThat(prod.stack.getStackName()).isEqualTo("dovetail-prod");
    assertThat(
            prod.properties("AWS::ApiGatewayV2::Api")
                .get(0)
                .at("/CorsConfiguration/AllowOrigins/0")
                .asText())
        .isEqualTo("https://app.example.com");
  }

  @Test
  void synth_withAFunctionAsAuthorizer_hasNoFindingsAndVerifiesTheSameRoutes(@TempDir Path folder)
      throws IOException {
    Map<String, String> options =
        Map.of(
            "stage", "dev",
            "authorizer", "lambda",
            "issuer", "https://login.example.com",
            "audience", "todos");

    Assembly stack = new Assembly(folder, options).write();

    assertThat(stack.file("validation-report.json").path("pluginReports")).isEmpty();
    assertThat(routes(stack))
        .isEqualTo(routes(dev).stream().map(route -> route.replace(" JWT", " CUSTOM")).toList());
  }

  private static List<String> routes(Assembly stack) throws IOException {
    return stack.properties("AWS::ApiGatewayV2::Route").stream()
        .map(
            route ->
                route.path("RouteKey").asText() + " " + route.path("AuthorizationType").asText())
        .sorted()
        .toList();
  }

  @Test
  void synth_templateThatCloudFormationWouldRefuse_fails(@TempDir Path folder) throws IOException {
    Assembly broken = new Assembly(folder, Map.of("stage", "dev"));
    ((CfnResource) broken.stack.getNode().findChild("Table"))
        .addPropertyOverride("AttributeDefinitions.0.AttributeName", "another");

    assertThatThrownBy(broken::write).hasMessageContaining("ValidationFailed");
  }

  @Test
  void policies_ofEachFunction_grantOfTheTableExactlyWhatWasReviewed() throws IOException {
    assertReviewed(dev, GOLDEN.resolve("grants.json"));
    assertReviewed(routed, GOLDEN.resolve("grants-routed.json"));
  }

  private static void assertReviewed(Assembly assembly, Path golden) throws IOException {
    Map<String, JsonNode> grants = new LinkedHashMap<>();
    assembly
        .policies()
        .forEach(
            (handler, policies) -> grants.put(handler, policies.at("/0/PolicyDocument/Statement")));
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    String actual = mapper.writeValueAsString(grants) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }

    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  @Test
  void policies_ofEachFunction_fitTheBudgetOfARole() throws IOException {
    assertThat(routed.policies()).hasSize(7);
    assertThat(dev.policies().values()).hasSize(19);
    assertThat(Stream.concat(dev.policies().values().stream(), routed.policies().values().stream()))
        .allSatisfy(policies -> assertThat(policies.toString()).hasSizeBetween(100, POLICY_LIMIT));
  }

  @Test
  void routes_ofTheService_areThereAndVerifyTheirCallers() throws IOException {
    for (Assembly assembly : List.of(dev, routed)) {
      assertThat(assembly.properties("AWS::ApiGatewayV2::Route"))
          .extracting(
              route ->
                  route.path("RouteKey").asText() + " " + route.path("AuthorizationType").asText())
          .containsExactlyInAnyOrder(
              "POST /todos JWT",
              "GET /todos JWT",
              "GET /todos/{id} JWT",
              "PATCH /todos/{id} JWT",
              "DELETE /todos/{id} JWT",
              "POST /batch JWT",
              "GET /batch JWT",
              "POST /links JWT",
              "GET /links JWT",
              "GET /links/{id} JWT",
              "POST /epic-failures JWT",
              "GET /epic-failures JWT",
              "DELETE /epic-failures JWT",
              "DELETE /epic-failures/{id} JWT",
              "POST /flavours JWT",
              "GET /flavours NONE",
              "GET /flavours/{id} NONE",
              "DELETE /flavours/{id} JWT");
    }
  }

  @Test
  void cursorSecret_ofTheService_isGeneratedAndInNoTemplate() throws IOException {
    for (Assembly assembly : List.of(dev, routed)) {
      assertThat(assembly.properties("AWS::SecretsManager::Secret")).hasSize(1);
      assertThat(assembly.properties("AWS::Lambda::Function"))
          .filteredOn(function -> function.at("/Environment/Variables").has("TABLE_NAME"))
          .hasSizeGreaterThanOrEqualTo(5)
          .allSatisfy(
              function ->
                  assertThat(function.at("/Environment/Variables/CURSOR_SECRETS").toString())
                      .contains("\"1:{{resolve:secretsmanager:\""));
    }
  }

  @Test
  void stream_ofTheTable_isDeliveredToTheRelayForNewFlavoursAndToTheAuditAsAWhole()
      throws IOException {
    assertThat(dev.properties("AWS::Lambda::EventSourceMapping"))
        .extracting(mapping -> mapping.at("/FilterCriteria/Filters/0/Pattern").asText())
        .containsExactlyInAnyOrder(
            "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":{\"_type\":{\"S\":[\"FLAVOUR\"]}}}}",
            "");
    assertThat(dev.properties("AWS::SNS::Topic")).hasSize(1);
    assertThat(dev.properties("AWS::KinesisFirehose::DeliveryStream")).hasSize(1);
    assertThat(dev.properties("AWS::S3::Bucket")).hasSize(1);
  }

  @Test
  void alarms_withoutSomebodyToTell_areNone() throws IOException {
    assertThat(dev.properties("AWS::CloudWatch::Alarm")).isEmpty();
  }

  @Test
  void alarms_ofTheService_haveNoFindingsAndTellTheTopic(@TempDir Path folder) throws IOException {
    String topic = "arn:aws:sns:eu-central-1:123456789012:on-call";
    Assembly stack =
        new Assembly(
                folder,
                Map.of(
                    "stage",
                    "prod",
                    "functions",
                    "routed",
                    "alarms",
                    topic,
                    "alarms.FUNCTION_ERRORS",
                    "7"))
            .write();

    assertThat(stack.file("validation-report.json").path("pluginReports")).isEmpty();
    assertThat(stack.properties("AWS::CloudWatch::Alarm"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            alarm -> {
              assertThat(alarm.path("AlarmActions")).hasSize(1);
              assertThat(alarm.at("/AlarmActions/0").asText()).isEqualTo(topic);
              if (alarm.path("MetricName").asText().equals("Errors")) {
                assertThat(alarm.path("Threshold").asInt()).isEqualTo(7);
              }
            });
  }
}
