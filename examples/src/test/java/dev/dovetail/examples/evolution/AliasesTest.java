package dev.dovetail.examples.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.AlreadyExists;
import dev.dovetail.BatchRead;
import dev.dovetail.Change.Inserted;
import dev.dovetail.Change.Modified;
import dev.dovetail.Change.Origin;
import dev.dovetail.Change.Removed;
import dev.dovetail.ItemKey;
import dev.dovetail.NotFound;
import dev.dovetail.PageRequest;
import dev.dovetail.StaleVersion;
import dev.dovetail.TableOptions;
import dev.dovetail.WrongType;
import dev.dovetail.examples.evolution.TaskTables.Tag;
import dev.dovetail.examples.evolution.TaskTables.Task;
import dev.dovetail.examples.evolution.TaskTables.TaskTable;
import dev.dovetail.examples.evolution.TaskTables.Tasks;
import dev.dovetail.examples.evolution.TaskTables.Todo;
import dev.dovetail.examples.evolution.TaskTables.Todos;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.TableStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Items that were stored before their entity had its present type. */
@DynamoDbTest
class AliasesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final PageRequest PAGE = PageRequest.first(10);
  private static final Origin NONE = new Origin("", "", new ItemKey("", ""));

  private final TaskTable table;
  private final Tasks tasks;
  private final Todos todos;
  private final DynamoDbClient client;
  private final LocalDynamoDb db;

  AliasesTest(TaskTable created, DynamoDbClient client, LocalDynamoDb db) {
    TableOptions options = TableOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    this.table = DynamoDbTaskTablesTaskTable.on(client, "tasks", options);
    this.tasks = table.tasks();
    this.todos = DynamoDbTaskTablesTodoTable.on(client, "tasks", options).todos();
    this.client = client;
    this.db = db;
  }

  @Test
  void get_itemUnderAnAlias_isTheEntity() {
    todos.add(todo("1", null));

    assertThat(tasks.get("ann", "1")).contains(task("1", "OPEN", null, 1));
    assertThat(tasks.getAll("ann", List.of("1")).entries())
        .containsExactly(new BatchRead.Found<>("1", task("1", "OPEN", null, 1)));
    assertThat(typeOf("1")).isEqualTo("TODO");
  }

  @Test
  void query_itemsUnderBothTypes_readsThemTogether() {
    todos.add(todo("1", null));
    tasks.add(task("2", "OPEN", null, 0));
    todos.add(todo("3", null));

    assertThat(tasks.ofUser("ann", PAGE).items())
        .extracting(Task::id)
        .containsExactly("1", "2", "3");
    assertThat(tasks.tagged("home", PAGE).items())
        .extracting(Task::id)
        .containsExactly("1", "2", "3");
  }

  @Test
  void query_nativeIndex_seesAnItemOnceItWasWrittenAgain() {
    todos.add(todo("1", null));
    assertThat(tasks.withState("OPEN", PAGE).items()).isEmpty();
    assertThat(todos.withState("OPEN", PAGE).items()).hasSize(1);

    Task written = tasks.replace(tasks.get("ann", "1").orElseThrow());

    assertThat(tasks.withState("OPEN", PAGE).items()).containsExactly(written);
    assertThat(todos.withState("OPEN", PAGE).items()).isEmpty();
  }

  @Test
  void update_itemUnderAnAlias_givesItThePresentType() {
    todos.add(todo("1", null));

    assertThat(tasks.setState("ann", "1", "DONE")).isEqualTo(task("1", "DONE", null, 2));
    assertThat(typeOf("1")).isEqualTo("TASK");
    assertThat(tasks.withState("DONE", PAGE).items()).hasSize(1);
  }

  @Test
  void write_itemUnderAnAlias_isCheckedAsAnyOther() {
    todos.add(todo("1", null));

    assertThatThrownBy(() -> tasks.setStateOf("ann", "1", "DONE", 2))
        .isInstanceOfSatisfying(StaleVersion.class, e -> assertThat(e.found()).isEqualTo(1));
    assertThatThrownBy(() -> tasks.add(task("1", "NEW", null, 0)))
        .isInstanceOf(AlreadyExists.class);
    assertThatThrownBy(() -> tasks.deleteVersion("ann", "1", 2)).isInstanceOf(StaleVersion.class);
    assertThat(typeOf("1")).isEqualTo("TODO");

    assertThat(tasks.setStateOf("ann", "1", "DONE", 1).version()).isEqualTo(2);
  }

  @Test
  void delete_itemUnderAnAlias_returnsItAsItWas() {
    todos.add(todo("1", null));
    todos.add(todo("2", null));

    assertThat(tasks.delete("ann", "1")).contains(task("1", "OPEN", null, 1));
    assertThat(tasks.deleteVersion("ann", "2", 1)).contains(task("2", "OPEN", null, 1));
    assertThat(tasks.ofUser("ann", PAGE).items()).isEmpty();
  }

  @Test
  void repository_itemOfAnotherEntity_isRefusedAsEver() {
    Map<String, AttributeValue> item = new java.util.HashMap<>();
    item.put("pk", AttributeValue.fromS("USER#ann"));
    item.put("sk", AttributeValue.fromS("TODO#1"));
    item.put("_type", AttributeValue.fromS("JOB"));
    Stored.put(client, "tasks", item);

    assertThatThrownBy(() -> tasks.get("ann", "1"))
        .isInstanceOf(WrongType.class)
        .hasMessageContaining("of type \"JOB\", not of type \"TASK\"");
    assertThatThrownBy(() -> tasks.setState("ann", "1", "DONE")).isInstanceOf(WrongType.class);
    assertThatThrownBy(() -> tasks.delete("ann", "1")).isInstanceOf(WrongType.class);
    assertThat(Stored.item(client, "tasks", "USER#ann", "TODO#1")).isEqualTo(item);
  }

  @Test
  void repositoryOfTheOldType_itemWithTheNewOne_refusesIt() {
    tasks.add(task("1", "OPEN", null, 0));

    assertThatThrownBy(() -> todos.get("ann", "1")).isInstanceOf(WrongType.class);
    assertThatThrownBy(() -> todos.setState("ann", "1", "DONE")).isInstanceOf(WrongType.class);
  }

  @Test
  void repositoryOfTheOldTypeThatKnowsTheNewOne_itemWithEither_isTheEntity() {
    TaskTables.Between between = DynamoDbTaskTablesBetweenTable.on(client, "tasks").todos();
    todos.add(todo("1", null));
    tasks.add(task("2", "OPEN", null, 0));

    assertThat(between.ofUser("ann", PAGE).items()).hasSize(2);
    between.setState("ann", "2", "DONE");

    assertThat(typeOf("2")).isEqualTo("TODO");
    assertThat(tasks.get("ann", "2")).contains(task("2", "DONE", null, 2));
  }

  @Test
  void expiredItem_underAnAlias_isHiddenAndItsKeyIsFree() {
    todos.add(todo("1", NOW.minus(Duration.ofHours(1))));

    assertThat(tasks.get("ann", "1")).isEmpty();
    assertThat(tasks.ofUser("ann", PAGE).items()).isEmpty();
    assertThatThrownBy(() -> tasks.setState("ann", "1", "DONE")).isInstanceOf(NotFound.class);
    assertThat(tasks.add(task("1", "NEW", null, 0))).isEqualTo(task("1", "NEW", null, 1));
    assertThat(typeOf("1")).isEqualTo("TASK");
  }

  @Test
  void stream_itemUnderAnAlias_isAChangeOfTheEntity() {
    TableStream stream = db.stream("tasks");
    todos.add(todo("1", null));
    todos.setState("ann", "1", "LATER");
    tasks.setState("ann", "1", "DONE");
    todos.add(todo("2", null));
    tasks.delete("ann", "2");
    table.tags().putAll(List.of(new Tag("ann", "home")));

    List<Record> records = stream.take();

    assertThat(records.stream().map(AliasesTest::change).collect(Collectors.toList()))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("origin")
        .containsExactly(
            new Inserted<>(NONE, task("1", "OPEN", null, 1)),
            new Modified<>(NONE, task("1", "OPEN", null, 1), task("1", "LATER", null, 2)),
            new Modified<>(NONE, task("1", "LATER", null, 2), task("1", "DONE", null, 3)),
            new Inserted<>(NONE, task("2", "OPEN", null, 1)),
            new Removed<>(NONE, task("2", "OPEN", null, 1)),
            new Inserted<>(NONE, new Tag("ann", "home")));
  }

  private static Object change(Record record) {
    return TaskTablesTaskTableChange.of(record).change();
  }

  private String typeOf(String id) {
    ItemKey key = new ItemKey("USER#ann", "TODO#".concat(id));
    return Stored.item(client, "tasks", key.pk(), key.sk()).get("_type").s();
  }

  private static Todo todo(String id, @Nullable Instant endsAt) {
    return new Todo("ann", id, "OPEN", "home", endsAt, 0);
  }

  private static Task task(String id, String state, @Nullable Instant endsAt, long version) {
    return new Task("ann", id, state, "home", endsAt, version);
  }
}
