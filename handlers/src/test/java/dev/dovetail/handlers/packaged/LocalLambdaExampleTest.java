package dev.dovetail.handlers.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.testkit.ColdStart;
import dev.dovetail.testkit.LambdaResult;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalEndpoint;
import dev.dovetail.testkit.LocalGateway;
import dev.dovetail.testkit.LocalLambda;
import dev.dovetail.testkit.PolicyGuard;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The code of docs/local-lambda.md, and the part of docs/policies.md without JUnit. */
@Tag("packaged")
@EnabledOnOs(OS.LINUX)
class LocalLambdaExampleTest {
  private static final String EVENT =
      "{\"version\":\"2.0\",\"routeKey\":\"GET /todos/{id}\",\"rawPath\":\"/todos/1\","
          + "\"headers\":{},\"pathParameters\":{\"id\":\"1\"},\"requestContext\":{"
          + "\"http\":{\"method\":\"GET\"},"
          + "\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"ann\"}}}}}";

  @Test
  void getTodo_thatIsNotThere_is404() throws Exception {
    try (LocalDynamoDb db = LocalDynamoDb.start();
        LocalEndpoint endpoint = db.serve();
        LocalLambda lambda =
            LocalLambda.builder()
                .code(Path.of("target/lambda.zip"))
                .handler("dev.dovetail.handlers.todos.GetTodo")
                .environment("TABLE_NAME", "app")
                .environment("CURSOR_SECRETS", "1:abcdefghijklmnopqrstuvwxyz012345")
                .dynamoDb(endpoint)
                .start()) {
      db.table(AppTable.class);

      LambdaResult first = lambda.invoke(EVENT);

      assertThat(first.text()).contains("\"statusCode\":404");
      assertThat(first.logs()).anyMatch(event -> event.contains("not_found"));

      ColdStart start = first.coldStart().orElseThrow();
      LambdaResult second = lambda.invoke(EVENT);

      assertThat(start.cpu()).isLessThan(Duration.ofSeconds(10));
      assertThat(second.duration()).isLessThan(first.duration());
    }
  }

  @Test
  void getTodo_behindAGateway_is404() throws Exception {
    FunctionModel model =
        FunctionsModel.load(getClass().getClassLoader()).functions().stream()
            .filter(function -> function.name().equals("get-todo"))
            .findFirst()
            .orElseThrow();
    try (LocalDynamoDb db = LocalDynamoDb.start();
        LocalEndpoint endpoint = db.serve();
        LocalLambda lambda =
            LocalLambda.builder()
                .code(Path.of("target/lambda.zip"))
                .function(model)
                .environment("TABLE_NAME", "app")
                .environment("CURSOR_SECRETS", "1:abcdefghijklmnopqrstuvwxyz012345")
                .dynamoDb(endpoint)
                .start();
        LocalGateway gateway = LocalGateway.builder().function(model, lambda.handler()).start()) {
      db.table(AppTable.class);

      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(gateway.uri().resolve("/todos/1"))
                      .header("Authorization", "Bearer ann")
                      .build(),
                  BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(lambda.coldStarts()).isEqualTo(1);
    }
  }

  private static final String POLICY =
      "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"dynamodb:GetItem\","
          + "\"Resource\":\"arn:aws:dynamodb:eu-central-1:123456789012:table/app\",\"Condition\":{"
          + "\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"USER#*\"]},"
          + "\"Null\":{\"dynamodb:LeadingKeys\":\"false\"}}}]}";

  @Test
  void getTodo_heldToItsPolicy_needsAllOfIt() throws Exception {
    PolicyGuard guard = PolicyGuard.ofDocument(POLICY);
    try (LocalDynamoDb db = LocalDynamoDb.start();
        LocalEndpoint endpoint = db.serve(guard);
        LocalLambda lambda =
            LocalLambda.builder()
                .code(Path.of("target/lambda.zip"))
                .handler("dev.dovetail.handlers.todos.GetTodo")
                .environment("TABLE_NAME", "app")
                .environment("CURSOR_SECRETS", "1:abcdefghijklmnopqrstuvwxyz012345")
                .dynamoDb(endpoint)
                .start()) {
      db.table(AppTable.class);
      assertThat(guard.unused()).hasSize(1);

      assertThat(lambda.invoke(EVENT).text()).contains("\"statusCode\":404");
      assertThat(guard.unused()).isEmpty();
    }
  }
}
