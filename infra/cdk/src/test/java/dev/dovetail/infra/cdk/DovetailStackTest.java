package dev.dovetail.infra.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import dev.dovetail.infra.TablePlan;
import dev.dovetail.model.Access;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.IndexScope;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.Projection;
import dev.dovetail.model.ScalarType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DovetailStackTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "policies.json");

  private static Synthesized synthesized;

  @BeforeAll
  static void synthesize(@TempDir Path folder) throws IOException {
    synthesized =
        Synthesized.of(
            folder,
            Sample.PLAN,
            Stage.dev()
                .withAllowedOrigins(List.of("https://app.example.com", "http://localhost:3000")));
  }

  @Test
  void table_keysAndIndexes_areThoseOfTheModel() {
    JsonNode table = only("AWS::DynamoDB::Table");

    assertThat(schema(table.path("KeySchema"))).isEqualTo(schema(Sample.TABLE.key()));
    assertThat(items(table.path("GlobalSecondaryIndexes")))
        .singleElement()
        .satisfies(
            index -> {
              assertThat(index.path("IndexName").asText()).isEqualTo("byStatus");
              assertThat(schema(index.path("KeySchema")))
                  .containsExactly(
                      "_type HASH", "userId HASH", "status HASH", "createdAt RANGE", "id RANGE");
              assertThat(index.at("/Projection/ProjectionType").asText()).isEqualTo("ALL");
              assertThat(index.at("/Projection").has("NonKeyAttributes")).isFalse();
            });
    assertThat(items(table.path("AttributeDefinitions")))
        .extracting(
            attribute ->
                attribute.path("AttributeName").asText()
                    + " "
                    + attribute.path("AttributeType").asText())
        .containsExactlyInAnyOrder(
            "pk S", "sk S", "_type S", "userId S", "status S", "createdAt S", "id S");
    assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
  }

  @Test
  void table_localIndexes_areBesideTheGlobalOnes(@TempDir Path folder) throws IOException {
    TablePlan table = Sample.PLAN.table();
    IndexModel local =
        new IndexModel(
            "byTitle",
            IndexScope.LOCAL,
            new KeyModel(
                table.key().partition(), List.of(new KeyAttribute("_byTitle_sk", ScalarType.S))),
            Projection.INCLUDE,
            List.of("_type", "content"));
    Plan plan =
        new Plan(
            new TablePlan(
                table.name(),
                table.key(),
                null,
                null,
                Stream.concat(table.indexes().stream(), Stream.of(local)).toList()),
            Sample.PLAN.functions(),
            List.of());

    JsonNode made =
        Synthesized.of(folder, plan, Stage.dev().withAllowedOrigins(List.of("http://localhost")))
            .properties("AWS::DynamoDB::Table")
            .get(0);

    assertThat(items(made.path("GlobalSecondaryIndexes"))).hasSize(1);
    assertThat(items(made.path("LocalSecondaryIndexes")))
        .singleElement()
        .satisfies(
            index -> {
              assertThat(index.path("IndexName").asText()).isEqualTo("byTitle");
              assertThat(schema(index.path("KeySchema")))
                  .containsExactly("pk HASH", "_byTitle_sk RANGE");
              assertThat(index.at("/Projection/ProjectionType").asText()).isEqualTo("INCLUDE");
              assertThat(index.at("/Projection/NonKeyAttributes"))
                  .extracting(JsonNode::asText)
                  .containsExactly("_type", "content");
            });
    assertThat(only("AWS::DynamoDB::Table").has("LocalSecondaryIndexes")).isFalse();
    assertThat(items(made.path("AttributeDefinitions")))
        .extracting(attribute -> attribute.path("AttributeName").asText())
        .contains("_byTitle_sk");
  }

  @Test
  void functions_oneForEachOfTheModel_withItsHandlerAndLimits() {
    List<JsonNode> functions = synthesized.properties("AWS::Lambda::Function");

    assertThat(functions)
        .extracting(function -> function.path("Handler").asText())
        .containsExactlyInAnyOrderElementsOf(
            Sample.PLAN.functions().stream().map(FunctionPlan::handler).toList());
    assertThat(functions)
        .allSatisfy(
            function -> {
              assertThat(function.path("Runtime").asText()).isEqualTo("java25");
              assertThat(function.path("Timeout").asInt()).isEqualTo(10);
              assertThat(function.path("MemorySize").asInt()).isEqualTo(1024);
              assertThat(function.at("/TracingConfig/Mode").asText()).isEqualTo("Active");
              assertThat(function.at("/LoggingConfig/LogFormat").asText()).isEqualTo("JSON");
            });
  }

  @Test
  void functions_environment_leadsToTheTableAndNothingElse() {
    String table = synthesized.resources("AWS::DynamoDB::Table").keySet().iterator().next();

    assertThat(synthesized.properties("AWS::Lambda::Function"))
        .extracting(function -> function.at("/Environment/Variables").toString())
        .containsOnly("{\"TABLE_NAME\":{\"Ref\":\"" + table + "\"}}");
  }

  @Test
  void functions_logs_eachHasItsOwnGroupThatForgets() {
    assertThat(synthesized.properties("AWS::Lambda::Function"))
        .extracting(function -> function.at("/LoggingConfig/LogGroup/Ref").asText())
        .doesNotHaveDuplicates()
        .isSubsetOf(synthesized.resources("AWS::Logs::LogGroup").keySet());
    assertThat(synthesized.properties("AWS::Logs::LogGroup"))
        .hasSize(Sample.PLAN.functions().size() + 1)
        .allSatisfy(group -> assertThat(group.path("RetentionInDays").asInt()).isEqualTo(7));
  }

  @Test
  void policies_ofEachFunction_areExactlyTheReviewedOnes() throws IOException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    String actual = mapper.writeValueAsString(synthesized.policies()) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, actual);
    }

    assertThat(actual).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void policies_anywhereInTheTemplate_comeFromThePlanOnly() {
    assertThat(synthesized.resources("AWS::IAM::Role")).hasSize(Sample.PLAN.functions().size());
    assertThat(synthesized.properties("AWS::IAM::Role"))
        .noneMatch(role -> role.has("ManagedPolicyArns"));
    assertThat(synthesized.resources("AWS::IAM::Policy")).isEmpty();
    assertThat(synthesized.resources("AWS::IAM::ManagedPolicy")).isEmpty();
  }

  @Test
  void policies_wildcards_onlyWhereTracesHaveNoResource() {
    List<JsonNode> statements =
        synthesized.policies().values().stream()
            .flatMap(policies -> items(policies).stream())
            .flatMap(policy -> items(policy.at("/PolicyDocument/Statement")).stream())
            .toList();

    assertThat(statements)
        .filteredOn(statement -> statement.path("Resource").toString().contains("*"))
        .hasSize(Sample.PLAN.functions().size())
        .allMatch(
            statement ->
                statement
                    .path("Action")
                    .toString()
                    .equals("[\"xray:PutTelemetryRecords\",\"xray:PutTraceSegments\"]"));
    assertThat(statements)
        .noneMatch(statement -> statement.path("Action").toString().contains("*"))
        .noneMatch(statement -> statement.path("Action").toString().contains("Scan"));
  }

  @Test
  void routes_allOfTheModel_verifyTheirCallersUnlessPublic() {
    String authorizer =
        synthesized.resources("AWS::ApiGatewayV2::Authorizer").keySet().iterator().next();
    List<String> expected =
        Sample.PLAN.functions().stream()
            .flatMap(function -> function.routes().stream())
            .map(
                route ->
                    route.method()
                        + " "
                        + route.path()
                        + (route.access() == Access.AUTHENTICATED
                            ? " JWT " + authorizer
                            : " NONE "))
            .toList();

    assertThat(synthesized.properties("AWS::ApiGatewayV2::Route"))
        .extracting(
            route ->
                route.path("RouteKey").asText()
                    + " "
                    + route.path("AuthorizationType").asText()
                    + " "
                    + route.at("/AuthorizerId/Ref").asText())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void authorizer_withoutIssuer_trustsTheStacksOwnUserPoolAndClient() {
    String client =
        synthesized.resources("AWS::Cognito::UserPoolClient").keySet().iterator().next();
    String pool = synthesized.resources("AWS::Cognito::UserPool").keySet().iterator().next();
    JsonNode jwt = only("AWS::ApiGatewayV2::Authorizer").path("JwtConfiguration");

    assertThat(jwt.at("/Audience/0/Ref").asText()).isEqualTo(client);
    assertThat(jwt.path("Issuer").toString()).contains("cognito-idp").contains(pool);
    assertThat(only("AWS::Cognito::UserPool").at("/AdminCreateUserConfig/AllowAdminCreateUserOnly"))
        .hasToString("true");
  }

  @Test
  void api_cors_allowsTheListedOriginsAndTheMethodsOfTheRoutes() {
    JsonNode cors = only("AWS::ApiGatewayV2::Api").path("CorsConfiguration");

    assertThat(items(cors.path("AllowOrigins")))
        .extracting(JsonNode::asText)
        .containsExactly("https://app.example.com", "http://localhost:3000");
    assertThat(items(cors.path("AllowMethods")))
        .extracting(JsonNode::asText)
        .containsExactly("GET", "POST", "PATCH", "DELETE");
    assertThat(items(cors.path("ExposeHeaders")))
        .as("what functions tell scripts, as where they answer for CORS themselves")
        .extracting(JsonNode::asText)
        .containsExactly("etag", "idempotency-replayed", "location", "retry-after", "x-request-id");
  }

  @Test
  void api_stage_isThrottledAndLogsEachRequest() {
    JsonNode stage = only("AWS::ApiGatewayV2::Stage");

    assertThat(stage.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt()).isEqualTo(20);
    assertThat(stage.at("/DefaultRouteSettings/ThrottlingBurstLimit").asInt()).isEqualTo(40);
    assertThat(stage.at("/AccessLogSettings/DestinationArn/Fn::GetAtt/0").asText())
        .startsWith("AccessLogs");
    assertThat(stage.at("/AccessLogSettings/Format").asText())
        .startsWith("{\"requestId\":\"$context.requestId\",")
        .doesNotContain("identity");
  }

  @Test
  void permissions_toInvoke_areForThisApisRoutesOnly() {
    assertThat(synthesized.properties("AWS::Lambda::Permission"))
        .hasSameSizeAs(synthesized.properties("AWS::ApiGatewayV2::Route"))
        .allSatisfy(
            permission -> {
              assertThat(permission.path("Principal").asText())
                  .isEqualTo("apigateway.amazonaws.com");
              assertThat(permission.path("SourceArn").toString()).contains("{\"Ref\":\"Api");
            });
  }

  @Test
  void outputs_tellWhatOneNeedsToCallIt() {
    assertThat(synthesized.template().path("Outputs").properties())
        .extracting(java.util.Map.Entry::getKey)
        .containsExactlyInAnyOrder("ApiUrl", "TableName", "UserPoolClientId", "UserPoolId");
  }

  private static JsonNode only(String type) {
    List<JsonNode> found = synthesized.properties(type);
    assertThat(found).as(type).hasSize(1);
    return found.get(0);
  }

  private static List<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> schema(JsonNode schema) {
    return items(schema).stream()
        .map(key -> key.path("AttributeName").asText() + " " + key.path("KeyType").asText())
        .toList();
  }

  private static List<String> schema(KeyModel key) {
    List<String> schema = new ArrayList<>();
    Stream.of(key.partition(), key.sort())
        .flatMap(List::stream)
        .map(KeyAttribute::name)
        .forEach(schema::add);
    return List.of(schema.get(0) + " HASH", schema.get(1) + " RANGE");
  }
}
