package dev.dovetail.examples.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidItem;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.examples.todos.TodoSchema;
import dev.dovetail.examples.todos.Todos;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The token of the last write on an item. */
@DynamoDbTest
class WriteTokensTest {
  @Test
  void write_ofAnyKind_takesOneTokenAndLeavesItOnTheItem(AppTable app, DynamoDbClient engine) {
    AtomicInteger made = new AtomicInteger();
    Todos todos =
        DynamoDbAppTable.on(
                engine,
                "app",
                TableOptions.defaults().withWriteTokens(() -> "token " + made.incrementAndGet()))
            .todos();

    Todo created = todos.add("ann", "Milk", Status.OPEN);
    assertThat(stored(engine)).containsEntry("_write", AttributeValue.fromS("token 1"));
    Todo replaced = todos.replace(created);
    assertThat(stored(engine)).containsEntry("_write", AttributeValue.fromS("token 2"));
    Todo updated = todos.changeContent("ann", created.id(), "Bread", replaced.version());
    assertThat(stored(engine)).containsEntry("_write", AttributeValue.fromS("token 3"));
    todos.get("ann", created.id());
    todos.ofUser("ann", PageRequest.first(10));
    assertThat(todos.delete("ann", created.id())).contains(updated);
    assertThat(made).hasValue(3);
  }

  @Test
  void writeTokens_byDefault_areShortAndNeverTheSame() {
    Supplier<String> tokens = TableOptions.defaults().writeTokens();
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      made.add(tokens.get());
    }

    assertThat(made).hasSize(100_000).allMatch(token -> token.matches("[0-9A-Za-z_-]{16}"));
  }

  @Test
  void create_largestItem_hasRoomForTheToken(AppTable app, DynamoDbClient engine) {
    Todo small = app.todos().add("ann", "", Status.OPEN);
    String key = "7";
    InvalidItem refusal = null;
    int content = 409_340;
    for (; refusal == null; content++) {
      try {
        app.todos().create(todo(small, key, "x".repeat(content)));
        app.todos().delete("ann", key);
      } catch (InvalidItem e) {
        refusal = e;
      }
    }

    assertThat(content).isGreaterThan(409_341);
    // Had the token not been counted, DynamoDB would have refused the item in its own words.
    assertThat(refusal).hasMessageContaining("has 409601 bytes");
  }

  @Test
  void schema_inTheEnhancedClient_neitherShowsNorWritesTheToken(
      AppTable app, DynamoDbClient engine) {
    DynamoDbTable<Todo> table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(engine)
            .build()
            .table("app", TodoSchema.INSTANCE);
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);

    assertThat(TodoSchema.INSTANCE.attributeNames()).doesNotContain("_write");
    assertThat(table.scan().items()).containsExactly(created);
    table.putItem(created);
    assertThat(stored(engine)).doesNotContainKey("_write");
    assertThatThrownBy(() -> app.todos().create(created)).hasMessageContaining("already exists");
    assertThat(app.todos().replace(created).version()).isEqualTo(2);
    assertThat(stored(engine)).containsKey("_write");
  }

  private static Todo todo(Todo todo, String id, String content) {
    return new Todo(
        todo.userId(),
        id,
        content,
        todo.status(),
        todo.createdAt(),
        todo.updatedAt(),
        todo.version());
  }

  private static Map<String, AttributeValue> stored(DynamoDbClient engine) {
    return engine.scan(scan -> scan.tableName("app")).items().get(0);
  }
}
