package dev.dovetail.examples.unique;

import static dev.dovetail.examples.unique.Stored.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.AlreadyExists;
import dev.dovetail.NotFound;
import dev.dovetail.NotUnique;
import dev.dovetail.PageRequest;
import dev.dovetail.StaleVersion;
import dev.dovetail.WrongType;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DynamoDbTest
class MoveTest {
  private static final Instant LATER = NOON.plusSeconds(60);

  @Test
  void move_item_hasAllItsAttributesUnderTheNewKey(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Task old = stored.at(NOON).tasks().put("home", 1, "Milk", "ann");
    stored.set(
        TaskSchema.key("home", 1),
        "note",
        AttributeValue.fromM(Map.of("by", AttributeValue.fromS("x"))));
    Map<String, AttributeValue> before = stored.item(TaskSchema.key("home", 1));

    Task moved = stored.at(LATER).tasks().move("home", 1, "work");

    assertThat(moved)
        .isEqualTo(new Task("work", 1, "Milk", "ann", old.ticket(), null, NOON, LATER, 2));
    assertThat(table.tasks().get("work", 1)).contains(moved);
    assertThat(table.tasks().get("home", 1)).isEmpty();
    assertThat(table.tasks().ownedBy("ann", PageRequest.first(9)).items()).containsExactly(moved);
    Map<String, AttributeValue> expected = new HashMap<>(before);
    expected.put("pk", AttributeValue.fromS("LIST#work"));
    expected.put("list", AttributeValue.fromS("work"));
    expected.put("_byOwner_sk", AttributeValue.fromS("TASK#work#p0000000000000000001"));
    expected.put("version", AttributeValue.fromN("2"));
    expected.put("updatedAt", AttributeValue.fromS("2900-11-21T12:01:00.000000000Z"));
    Map<String, AttributeValue> after = new HashMap<>(stored.item(TaskSchema.key("work", 1)));
    assertThat(after.get("_write")).isNotEqualTo(before.get("_write"));
    after.put("_write", before.get("_write"));
    assertThat(after).isEqualTo(expected);
  }

  @Test
  void move_newKeyIsTaken_isRefusedAndLeavesBoth(WritesTable table) {
    Task home = table.tasks().put("home", 1, "Milk", null);
    Task work = table.tasks().put("work", 1, "Memo", null);

    AlreadyExists refusal =
        catchThrowableOfType(AlreadyExists.class, () -> table.tasks().move("home", 1, "work"));

    assertThat(refusal.key()).isEqualTo(TaskSchema.key("work", 1));
    assertThat(table.tasks().get("home", 1)).contains(home);
    assertThat(table.tasks().get("work", 1)).contains(work);
  }

  @Test
  void move_toAnExpiredItem_takesItsPlace(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    stored.at(NOON).tasks().put("home", 1, "Milk", null);
    stored.at(NOON).tasks().putUntil("work", 1, "Memo", LATER);

    Task moved = stored.at(LATER).tasks().move("home", 1, "work");

    assertThat(moved.title()).isEqualTo("Milk");
    assertThat(table.tasks().get("work", 1)).contains(moved);
  }

  @Test
  void move_noItemAnExpiredOrAForeignOne_saysSo(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    stored.at(NOON).tasks().putUntil("home", 1, "Milk", LATER);
    Tasks tasks = stored.at(LATER).tasks();

    assertThatThrownBy(() -> tasks.move("home", 2, "work")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> tasks.move("home", 1, "work")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> tasks.move("home", 1, "home")).isInstanceOf(NotFound.class);
    stored.set(TaskSchema.key("home", 1), "_type", AttributeValue.fromS("OTHER"));
    assertThatThrownBy(() -> tasks.move("home", 1, "work")).isInstanceOf(WrongType.class);
    assertThat(stored.all()).hasSize(1);
  }

  @Test
  void move_versionDemanded_checksIt(WritesTable table) {
    Task task = table.tasks().put("home", 1, "Milk", null);

    StaleVersion stale =
        catchThrowableOfType(StaleVersion.class, () -> table.tasks().renumber("home", 1, 2, 9));
    assertThat(stale.found()).isEqualTo(1);
    table.tasks().renumber("home", 1, 2, 1);

    Task moved = table.tasks().get("home", 2).orElseThrow();
    assertThat(moved.version()).isEqualTo(2);
    assertThat(moved.ticket()).isEqualTo(task.ticket());
  }

  @Test
  void move_toTheKeyThatItHas_returnsItAndWritesNothing(WritesTable table, DynamoDbClient engine) {
    Task task = table.tasks().put("home", 1, "Milk", null);
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);

    Task moved = new Stored(engine, table).at(LATER, sender).tasks().move("home", 1, "home");

    assertThat(moved).isEqualTo(task);
    assertThat(sender.sent()).containsExactly("GetItem");
  }

  @Test
  void move_othersChangeTheItemAfterTheRead_takesTheirChangeAlong(
      WritesTable table, DynamoDbClient engine) {
    table.tasks().put("home", 1, "Milk", null);
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    sender.beforeNextWrite(() -> table.tasks().assign("home", 1, "bob"));

    Task moved = new Stored(engine, table).at(LATER, sender).tasks().move("home", 1, "work");

    assertThat(moved.owner()).isEqualTo("bob");
    assertThat(moved.version()).isEqualTo(3);
    assertThat(sender.sent())
        .containsExactly("GetItem", "TransactWriteItems", "GetItem", "TransactWriteItems");
    assertThat(table.tasks().ownedBy("bob", PageRequest.first(9)).items()).containsExactly(moved);
  }

  @Test
  void move_othersMoveItToTheSameKeyAfterTheRead_isNotFound(
      WritesTable table, DynamoDbClient engine) {
    table.tasks().put("home", 1, "Milk", null);
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    sender.beforeNextWrite(() -> table.tasks().move("home", 1, "work"));
    Tasks tasks = new Stored(engine, table).at(LATER, sender).tasks();

    assertThatThrownBy(() -> tasks.move("home", 1, "work")).isInstanceOf(NotFound.class);
  }

  @Test
  void move_itemWithoutATokenThatChanges_takesTheChangeAlong(
      WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    table.tasks().put("home", 1, "Milk", null);
    stored.removeAttribute(TaskSchema.key("home", 1), "_write");
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    sender.beforeNextWrite(
        () -> stored.set(TaskSchema.key("home", 1), "title", AttributeValue.fromS("Theirs")));

    Task moved = stored.at(NOON, sender).tasks().move("home", 1, "work");

    assertThat(moved.title()).isEqualTo("Theirs");
    assertThat(stored.item(TaskSchema.key("work", 1))).containsKey("_write");
  }

  @ParameterizedTest
  @EnumSource(Sender.Fate.class)
  void move_answerLost_isDoneOnceAndReturned(
      Sender.Fate fate, WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    table.tasks().put("home", 1, "Milk", null);
    Tasks tasks = stored.at(LATER, new Sender(engine, fate)).tasks();

    Task moved = tasks.move("home", 1, "work");
    tasks.renumber("work", 1, 2, 2);

    assertThat(moved.version()).isEqualTo(2);
    assertThat(table.tasks().get("work", 2).orElseThrow().version()).isEqualTo(3);
    assertThat(stored.all()).hasSize(1);
  }

  @Test
  void move_byManyThreads_oneOfThemMoves(WritesTable table, DynamoDbClient engine)
      throws InterruptedException {
    table.tasks().put("home", 1, "Milk", null);

    List<Throwable> thrown = Threads.run(8, i -> table.tasks().move("home", 1, "list" + i));

    assertThat(thrown).hasSize(7).allMatch(e -> e instanceof NotFound);
    assertThat(new Stored(engine, table).all()).hasSize(1);
  }

  @Test
  void move_uniqueValues_goAlongAndChangeTheirScope(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    UUID badge = new UUID(1, 2);
    table.members().create(new Member("red", "1", badge, Optional.of(7)));

    Member moved = table.members().move("red", "1", "blue");

    assertThat(moved).isEqualTo(new Member("blue", "1", badge, Optional.of(7)));
    assertThat(stored.guards())
        .containsExactly(
            Stored.guard("$UNIQUE#MEMBER#badge#" + badge, MemberSchema.key("blue", "1"), ""),
            Stored.guard(
                "$UNIQUE#MEMBER#seat#blue#p0000000000000000007",
                MemberSchema.key("blue", "1"),
                ""));
  }

  @Test
  void move_valueIsTakenInTheNewScope_isRefused(WritesTable table, DynamoDbClient engine) {
    table.members().create(new Member("red", "1", new UUID(1, 1), Optional.of(7)));
    table.members().create(new Member("blue", "2", new UUID(2, 2), Optional.of(7)));

    NotUnique refusal =
        catchThrowableOfType(NotUnique.class, () -> table.members().move("red", "1", "blue"));

    assertThat(refusal.component()).isEqualTo("seat");
    assertThat(table.members().get("red", "1")).isPresent();
    assertThat(new Stored(engine, table).all()).hasSize(6);
  }
}
