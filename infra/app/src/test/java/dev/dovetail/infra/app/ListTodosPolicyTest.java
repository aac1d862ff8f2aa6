package dev.dovetail.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.DynamoDbAppTable;
import dev.dovetail.handlers.todos.ListTodos;
import dev.dovetail.handlers.todos.Status;
import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Plan;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.HeldToPolicy;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalGateway;
import dev.dovetail.testkit.PolicyGuard;
import dev.dovetail.testkit.PolicySource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A function on the grants that its plan has: it needs all of them, and no other. */
@DynamoDbTest
@HeldToPolicy(by = ListTodosPolicyTest.Planned.class, failOnUnused = true)
class ListTodosPolicyTest {
  private static final FunctionsModel FUNCTIONS =
      FunctionsModel.load(ListTodosPolicyTest.class.getClassLoader()).single();
  private static final String FUNCTION = "list-todos";

  static final class Planned implements PolicySource {
    @Override
    public PolicyGuard policy() {
      Plan plan = Plan.of(LocalDynamoDb.modelOf(AppTable.class), FUNCTIONS);
      FunctionPlan function =
          plan.functions().stream()
              .filter(one -> one.name().equals(FUNCTION))
              .findFirst()
              .orElseThrow();
      String table = "arn:aws:dynamodb:eu-central-1:123456789012:table/app";
      return PolicyGuard.of(
          function.grants().stream().map(grant -> grant.statement(table)).toList());
    }
  }

  @BeforeEach
  void prepare(AppTable app, LocalDynamoDb db) {
    AppTable prepared = DynamoDbAppTable.on(db.unobservedClient(), "app");
    prepared.todos().create("ann", "Buy milk", Status.OPEN);
    prepared.todos().create("ann", "Buy oil", Status.DONE);
  }

  @ParameterizedTest
  @CsvSource({"/todos, 2", "/todos?status=DONE, 1"})
  void todos_ofAUser_areListed(String target, int todos, AppTable app) throws Exception {
    try (LocalGateway gateway =
        LocalGateway.builder().function(model(), new ListTodos(app)).start()) {
      HttpRequest request =
          HttpRequest.newBuilder(gateway.uri().resolve(target))
              .header("Authorization", "Bearer ann")
              .build();

      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(items(answer)).isEqualTo(todos);
    }
  }

  private static int items(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body()).path("items").size();
  }

  private static FunctionModel model() {
    return FUNCTIONS.functions().stream()
        .filter(one -> one.name().equals(FUNCTION))
        .findFirst()
        .orElseThrow();
  }
}
