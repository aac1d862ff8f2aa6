package dev.dovetail.examples.hydrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.PageRequest;
import dev.dovetail.RequestFailed;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.hydrate.TaskTable.Task;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.PolicyGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What is asked of the index and of the table, and what a function needs for it. */
class HydratedRequestsTest {
  private static final String ARN = "arn:aws:dynamodb:eu-central-1:123456789012:table/tasks";
  private static final Map<String, Object> QUERY =
      Map.of(
          "Effect",
          "Allow",
          "Action",
          List.of("dynamodb:Query"),
          "Resource",
          ARN + "/index/byStatus");
  private static final Map<String, Object> BATCH_GET =
      Map.of(
          "Effect",
          "Allow",
          "Action",
          List.of("dynamodb:BatchGetItem"),
          "Resource",
          ARN,
          "Condition",
          Map.of(
              "ForAllValues:StringLike",
              Map.of("dynamodb:LeadingKeys", List.of("USER#*")),
              "Null",
              Map.of("dynamodb:LeadingKeys", "false")));

  @Test
  void query_ofAnIndex_asksItForKeysOnlyAndTheTableForNoMoreThanNeeded() {
    List<SdkRequest> sent = new ArrayList<>();
    ExecutionInterceptor listener =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            sent.add(context.request());
          }
        };
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      fill(db);
      try (DynamoDbClient client =
          db.clientBuilder()
              .overrideConfiguration(all -> all.addExecutionInterceptor(listener))
              .build()) {
        on(client).tasks().withStatus("open", PageRequest.first(5));
        on(client).tasks().texts("open", 0, PageRequest.first(5));
      }
    }

    assertThat(((QueryRequest) sent.get(0)).expressionAttributeNames().values())
        .containsExactlyInAnyOrder("_type", "status", "rank", "pk", "sk", "endsAt");
    KeysAndAttributes whole = ((BatchGetItemRequest) sent.get(1)).requestItems().get("tasks");
    assertThat(whole.keys()).hasSize(6); // One more tells whether another page follows.
    assertThat(whole.consistentRead()).isTrue();
    assertThat(whole.projectionExpression()).isNull();
    KeysAndAttributes part = ((BatchGetItemRequest) sent.get(3)).requestItems().get("tasks");
    assertThat(part.expressionAttributeNames().values())
        .contains("number", "text", "_type", "endsAt")
        .doesNotContain("userId", "status", "rank");
    assertThat(sent).hasSize(4);
  }

  @Test
  void query_withTheGrantsOfThePattern_isPermittedAndUsesBoth() {
    PolicyGuard guard = PolicyGuard.of(List.of(QUERY, BATCH_GET));
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      fill(db);
      try (DynamoDbClient client = db.clientBuilder(guard).build()) {
        assertThat(on(client).tasks().withStatus("open", PageRequest.first(5)).items()).hasSize(5);
      }
    }
    assertThat(guard.unused()).isEmpty();
  }

  @Test
  void query_withTheGrantOfTheIndexOnly_isDeniedTheItems() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      fill(db);
      try (DynamoDbClient client = db.clientBuilder(PolicyGuard.of(List.of(QUERY))).build()) {
        assertThatExceptionOfType(RequestFailed.class)
            .isThrownBy(() -> on(client).tasks().withStatus("open", PageRequest.first(5)))
            .havingCause()
            .withMessageContaining("dynamodb:BatchGetItem");
      }
    }
  }

  private static void fill(LocalDynamoDb db) {
    db.createTable(LocalDynamoDb.modelOf(TaskTable.class), "tasks");
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      tasks.add(new Task("ann", i, "open", i, "text " + i, null));
    }
    on(db.client()).tasks().putAll(tasks);
  }

  private static TaskTable on(DynamoDbClient client) {
    return DynamoDbTaskTable.on(client, "tasks", TableOptions.defaults());
  }
}
