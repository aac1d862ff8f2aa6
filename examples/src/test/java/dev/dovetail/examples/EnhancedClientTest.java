package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.examples.todos.TodoKeys;
import dev.dovetail.examples.todos.TodoSchema;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoDbTest
class EnhancedClientTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Todo TODO = new Todo("ann", "7", "Milk", Status.OPEN, NOON, NOON, 1);

  @Test
  void schema_inTheEnhancedClient_readsWhatRepositoriesWriteAndTheOtherWayRound(
      AppTable app, DynamoDbClient client) {
    DynamoDbTable<Todo> table = table(client);
    Todo created = app.todos().add("ann", "Bread", Status.OPEN);
    table.putItem(TODO);

    assertThat(table.getItem(key(created))).isEqualTo(created);
    assertThat(app.todos().get("ann", "7")).contains(TODO);
    assertThat(table.deleteItem(key(TODO))).isEqualTo(TODO);
    assertThat(app.todos().get("ann", "7")).isEmpty();
  }

  @Test
  void schema_inTheEnhancedClient_queriesTableAndIndex(AppTable app, DynamoDbClient client) {
    Todo todo = app.todos().add("ann", "Bread", Status.OPEN);
    DynamoDbTable<Todo> table = table(client);

    assertThat(
            table
                .query(
                    QueryConditional.keyEqualTo(Key.builder().partitionValue("USER#ann").build()))
                .items())
        .containsExactly(todo);
    Key open =
        Key.builder()
            .addPartitionValue("TODO")
            .addPartitionValue("ann")
            .addPartitionValue("OPEN")
            .build();
    assertThat(table.index("byStatus").query(QueryConditional.keyEqualTo(open)))
        .flatExtracting(page -> List.copyOf(page.items()))
        .containsExactly(todo);
  }

  @Test
  void schema_metadata_namesKeysAndAttributes(AppTable app) {
    assertThat(TodoSchema.INSTANCE.attributeNames())
        .startsWith("pk", "sk", "_type")
        .contains("content", "version");
    assertThat(TodoSchema.INSTANCE.tableMetadata().primaryPartitionKey()).isEqualTo("pk");
    assertThat(TodoSchema.INSTANCE.tableMetadata().indexPartitionKeys("byStatus"))
        .containsExactly("_type", "userId", "status");
    assertThat(TodoSchema.INSTANCE.itemToMap(TODO, List.of("pk", "content")))
        .containsOnlyKeys("pk", "content");
  }

  private static DynamoDbTable<Todo> table(DynamoDbClient client) {
    return DynamoDbEnhancedClient.builder()
        .dynamoDbClient(client)
        .build()
        .table("app", TodoSchema.INSTANCE);
  }

  private static Key key(Todo todo) {
    return Key.builder()
        .partitionValue(TodoKeys.pk(todo.userId()))
        .sortValue(TodoKeys.sk(todo.id()))
        .build();
  }
}
