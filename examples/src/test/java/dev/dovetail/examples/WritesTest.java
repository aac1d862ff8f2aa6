package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.AlreadyExists;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.NotFound;
import dev.dovetail.StaleVersion;
import dev.dovetail.TableOptions;
import dev.dovetail.WrongType;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.examples.todos.TodoSchema;
import dev.dovetail.examples.todos.Todos;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DynamoDbTest
class WritesTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void create_newTodo_hasIdTimesAndVersionOne(AppTable app) {
    Todos todos = at(app, NOON.plusNanos(1_234_567));
    Todo todo = todos.add("ann", "Milk", Status.OPEN);

    assertThat(todo.id()).hasSize(36);
    assertThat(todo.createdAt()).isEqualTo(NOON.plusMillis(1));
    assertThat(todo.updatedAt()).isEqualTo(NOON.plusMillis(1));
    assertThat(todo.version()).isEqualTo(1);
    assertThat(todos.get("ann", todo.id())).contains(todo);
  }

  @Test
  void create_wholeRecord_keepsItsIdAndSetsTheRest(AppTable app) {
    Instant longAgo = Instant.EPOCH;
    Todo todo = app.todos().create(new Todo("ann", "7", "Milk", Status.OPEN, longAgo, longAgo, 42));

    assertThat(todo.id()).isEqualTo("7");
    assertThat(todo.createdAt()).isAfter(longAgo);
    assertThat(todo.version()).isEqualTo(1);
  }

  @Test
  void create_keyIsTaken_isRefusedAndChangesNothing(AppTable app) {
    Todo first = app.todos().create(todo("7", "Milk"));

    AlreadyExists refusal =
        catchThrowableOfType(AlreadyExists.class, () -> app.todos().create(todo("7", "Bread")));

    assertThat(refusal.key()).isEqualTo(new ItemKey("USER#ann", "TODO#7"));
    assertThat(refusal).hasMessageContaining("USER#ann").hasMessageNotContaining("Milk");
    assertThat(app.todos().get("ann", "7")).contains(first);
  }

  @Test
  void create_valuesWithDelimiters_doNotMeetOtherKeys(AppTable app) {
    app.todos().create(new Todo("ann#TODO", "7", "a", Status.OPEN, NOON, NOON, 0));
    app.todos().create(new Todo("ann", "TODO#7", "b", Status.OPEN, NOON, NOON, 0));
    app.todos().create(new Todo("ann$23TODO", "7", "c", Status.OPEN, NOON, NOON, 0));

    assertThat(app.todos().get("ann#TODO", "7")).map(Todo::content).contains("a");
    assertThat(app.todos().get("ann", "TODO#7")).map(Todo::content).contains("b");
    assertThat(app.todos().get("ann$23TODO", "7")).map(Todo::content).contains("c");
  }

  @Test
  void create_emptyPartOfKey_isRefusedBeforeSending(AppTable app) {
    assertThatThrownBy(() -> app.todos().add("", "Milk", Status.OPEN))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{userId} is empty");
  }

  @Test
  void create_keyTooLong_saysBytesAndLimit(AppTable app) {
    assertThatThrownBy(() -> app.todos().add("é".repeat(1022), "Milk", Status.OPEN))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("2049 bytes")
        .hasMessageContaining("2048");
    assertThatThrownBy(() -> app.todos().add("é".repeat(1021), "Milk", Status.OPEN))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("index \"byStatus\" has 2050 bytes");
    assertThat(app.todos().add("é".repeat(1020), "Milk", Status.OPEN).version()).isEqualTo(1);
  }

  @Test
  void create_itemTooLarge_isRefusedBeforeSending(AppTable app) {
    assertThatThrownBy(() -> app.todos().add("ann", "x".repeat(410_000), Status.OPEN))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("409600");
  }

  @Test
  void replace_todoAsRead_countsTheVersionAndKeepsTheTimeOfCreation(AppTable app) {
    Todo created = at(app, NOON).add("ann", "Milk", Status.OPEN);
    Todo changed =
        new Todo("ann", created.id(), "Bread", Status.DONE, Instant.EPOCH, Instant.EPOCH, 1);

    Todo replaced = at(app, NOON.plusSeconds(60)).replace(changed);

    assertThat(replaced)
        .isEqualTo(
            new Todo("ann", created.id(), "Bread", Status.DONE, NOON, NOON.plusSeconds(60), 2));
    assertThat(app.todos().get("ann", created.id())).contains(replaced);
  }

  @Test
  void replace_changedSinceRead_isRefusedWithBothVersions(AppTable app) {
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);
    Todo winner = app.todos().replace(created);

    StaleVersion refusal =
        catchThrowableOfType(StaleVersion.class, () -> app.todos().replace(created));

    assertThat(refusal.expected()).isEqualTo(1);
    assertThat(refusal.found()).isEqualTo(2);
    assertThat(app.todos().get("ann", created.id())).contains(winner);
  }

  @Test
  void replace_missingTodo_isRefusedAndMakesNoItem(AppTable app) {
    assertThatThrownBy(() -> app.todos().replace(todo("7", "Milk"))).isInstanceOf(NotFound.class);
    assertThat(app.todos().get("ann", "7")).isEmpty();
  }

  @Test
  void replace_attributesThatTheRecordDoesNotKnow_areKept(AppTable app, DynamoDbClient client) {
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);
    ItemKey key = TodoSchema.key("ann", created.id());
    client.updateItem(
        r ->
            r.tableName("app")
                .key(attributes(key))
                .updateExpression("SET fromTomorrow = :x")
                .expressionAttributeValues(Map.of(":x", AttributeValue.fromS("kept"))));

    app.todos().replace(created);

    assertThat(client.getItem(r -> r.tableName("app").key(attributes(key))).item())
        .containsEntry("fromTomorrow", AttributeValue.fromS("kept"));
  }

  @Test
  void update_oneComponent_leavesTheOthersAndCountsTheVersion(AppTable app) {
    Todo created = at(app, NOON).add("ann", "Milk", Status.OPEN);

    Todo done = at(app, NOON.plusSeconds(60)).changeStatus("ann", created.id(), Status.DONE);

    assertThat(done)
        .isEqualTo(
            new Todo("ann", created.id(), "Milk", Status.DONE, NOON, NOON.plusSeconds(60), 2));
  }

  @Test
  void update_missingTodo_makesNoGhost(AppTable app) {
    assertThatThrownBy(() -> app.todos().changeStatus("ann", "7", Status.DONE))
        .isInstanceOf(NotFound.class);
    assertThat(app.todos().get("ann", "7")).isEmpty();
  }

  @Test
  void update_staleVersion_isRefused(AppTable app) {
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);
    app.todos().changeContent("ann", created.id(), "Bread", 1);

    assertThatThrownBy(() -> app.todos().changeContent("ann", created.id(), "Cheese", 1))
        .isInstanceOf(StaleVersion.class);
    assertThat(app.todos().get("ann", created.id())).map(Todo::content).contains("Bread");
  }

  @Test
  void update_concurrentlyWithOneVersion_onlyOneWins(AppTable app) throws Exception {
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String content = "by " + i;
        writers.add(
            () -> {
              try {
                app.todos().changeContent("ann", created.id(), content, 1);
                return true;
              } catch (StaleVersion e) {
                return false;
              }
            });
      }
      int won = 0;
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        won += writer.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
      assertThat(app.todos().get("ann", created.id())).map(Todo::version).contains(2L);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void delete_todo_returnsItOnce(AppTable app) {
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);

    assertThat(app.todos().delete("ann", created.id())).contains(created);
    assertThat(app.todos().delete("ann", created.id())).isEmpty();
  }

  @Test
  void delete_withVersion_refusesStaleAndMissing(AppTable app) {
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);

    assertThatThrownBy(() -> app.todos().deleteUnchanged("ann", created.id(), 2))
        .isInstanceOf(StaleVersion.class);
    app.todos().deleteUnchanged("ann", created.id(), 1);
    assertThatThrownBy(() -> app.todos().deleteUnchanged("ann", created.id(), 1))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void write_itemOfAnotherType_isNeverTouched(AppTable app, DynamoDbClient client) {
    Map<String, AttributeValue> foreign = new HashMap<>(attributes(TodoSchema.key("ann", "7")));
    foreign.put("_type", AttributeValue.fromS("OTHER"));
    client.putItem(r -> r.tableName("app").item(foreign));

    assertThatThrownBy(() -> app.todos().create(todo("7", "Milk")))
        .isInstanceOf(AlreadyExists.class);
    assertThatThrownBy(() -> app.todos().replace(todo("7", "Milk"))).isInstanceOf(WrongType.class);
    assertThatThrownBy(() -> app.todos().changeStatus("ann", "7", Status.DONE))
        .isInstanceOf(WrongType.class);
    assertThatThrownBy(() -> app.todos().delete("ann", "7")).isInstanceOf(WrongType.class);
    assertThatThrownBy(() -> app.todos().get("ann", "7"))
        .isInstanceOf(WrongType.class)
        .hasMessageContaining("of type \"OTHER\"");
    assertThat(client.scan(r -> r.tableName("app")).items()).containsExactly(foreign);
  }

  private static Todos at(AppTable app, Instant time) {
    DynamoDbAppTable table = (DynamoDbAppTable) app;
    return DynamoDbAppTable.on(
            table.client(),
            table.tableName(),
            TableOptions.defaults().withClock(Clock.fixed(time, ZoneOffset.UTC)))
        .todos();
  }

  private static Todo todo(String id, String content) {
    return new Todo("ann", id, content, Status.OPEN, NOON, NOON, 1);
  }

  private static Map<String, AttributeValue> attributes(ItemKey key) {
    return Map.of("pk", AttributeValue.fromS(key.pk()), "sk", AttributeValue.fromS(key.sk()));
  }
}
