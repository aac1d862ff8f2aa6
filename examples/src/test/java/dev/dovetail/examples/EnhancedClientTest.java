package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.PageRequest;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.examples.todos.TodoSchema;
import dev.dovetail.examples.tracker.State;
import dev.dovetail.examples.tracker.Ticket;
import dev.dovetail.examples.tracker.TicketSchema;
import dev.dovetail.examples.tracker.TrackerTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

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

  @Test
  void schema_composedAndLocalIndexes_areKnownToTheEnhancedClient(
      TrackerTable tracker, DynamoDbClient client) {
    DynamoDbTable<Ticket> table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(client)
            .build()
            .table("tracker", TicketSchema.INSTANCE);
    LocalDate day = LocalDate.of(2026, 11, 23);
    Ticket ticket =
        new Ticket("p", "7", "Title", State.OPEN, 1, "ann", Optional.of(day), NOON, NOON, 1);
    table.putItem(ticket);

    assertThat(TicketSchema.INSTANCE.attributeNames())
        .contains("_byPerson_pk", "_byPerson_sk", "_byPriority_sk");
    assertThat(table.index("byPerson").query(partition(TicketSchema.byPersonPk("ann"))))
        .flatExtracting(page -> List.copyOf(page.items()))
        .containsExactly(ticket);
    assertThat(table.index("byPriority").query(partition(TicketSchema.pk("p"))))
        .flatExtracting(page -> List.copyOf(page.items()))
        .containsExactly(ticket);

    Ticket nobodys =
        new Ticket("p", "7", "Title", State.DONE, 1, null, Optional.of(day), NOON, NOON, 1);
    table.updateItem(nobodys);

    assertThat(tracker.tickets().get("p", "7")).contains(nobodys);
    assertThat(tracker.tickets().ofPerson("ann", PageRequest.first(10)).items()).isEmpty();
    assertThat(tracker.tickets().inState(State.DONE, PageRequest.first(10)).items())
        .containsExactly(nobodys);
  }

  @Test
  void schema_inTheEnhancedClient_makesATableWithEveryIndex(DynamoDbClient client) {
    DynamoDbEnhancedClient.builder()
        .dynamoDbClient(client)
        .build()
        .table("made", TicketSchema.INSTANCE)
        .createTable();

    TableDescription made = client.describeTable(table -> table.tableName("made")).table();
    assertThat(made.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .containsExactlyInAnyOrder("byPerson", "byState", "recent");
    assertThat(made.localSecondaryIndexes())
        .extracting(LocalSecondaryIndexDescription::indexName)
        .containsExactly("byPriority");
  }

  private static QueryConditional partition(String pk) {
    return QueryConditional.keyEqualTo(Key.builder().partitionValue(pk).build());
  }

  private static DynamoDbTable<Todo> table(DynamoDbClient client) {
    return DynamoDbEnhancedClient.builder()
        .dynamoDbClient(client)
        .build()
        .table("app", TodoSchema.INSTANCE);
  }

  private static Key key(Todo todo) {
    return Key.builder()
        .partitionValue(TodoSchema.pk(todo.userId()))
        .sortValue(TodoSchema.sk(todo.id()))
        .build();
  }
}
