package dev.dovetail.examples.unique;

import static dev.dovetail.examples.unique.Stored.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.PageRequest;
import dev.dovetail.WrongType;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DynamoDbTest
class UpsertTest {
  private static final ItemKey KEY = TaskSchema.key("home", 1);
  private static final Instant LATER = NOON.plusSeconds(60);

  @Test
  void upsert_noItem_createsIt(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);

    Task task = stored.at(NOON, sender).tasks().put("home", 1, "Milk", "ann");

    assertThat(task)
        .isEqualTo(new Task("home", 1, "Milk", "ann", task.ticket(), null, NOON, NOON, 1));
    assertThat(task.ticket()).hasSize(36);
    assertThat(table.tasks().get("home", 1)).contains(task);
    assertThat(table.tasks().ownedBy("ann", PageRequest.first(9)).items()).containsExactly(task);
    assertThat(sender.sent()).containsExactly("UpdateItem");
  }

  @Test
  void upsert_itemExists_writesAllButWhatACreateSets(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Task first = stored.at(NOON).tasks().put("home", 1, "Milk", "ann");
    stored.set(KEY, "note", AttributeValue.fromS("of other software"));

    Task second = stored.at(LATER).tasks().put("home", 1, "Bread", null);

    assertThat(second)
        .isEqualTo(new Task("home", 1, "Bread", null, first.ticket(), null, NOON, LATER, 2));
    assertThat(table.tasks().get("home", 1)).contains(second);
    assertThat(table.tasks().ownedBy("ann", PageRequest.first(9)).items()).isEmpty();
    assertThat(stored.item(KEY)).containsKey("note").doesNotContainKeys("owner", "_byOwner_pk");
  }

  @Test
  void upsert_recordOfAnyVersion_countsOnFromTheItems(WritesTable table, DynamoDbClient engine) {
    Tasks tasks = new Stored(engine, table).at(NOON).tasks();
    Task old = tasks.put("home", 1, "Milk", "ann");
    tasks.assign("home", 1, "bob");

    Task written = tasks.put(old);

    assertThat(written.version()).isEqualTo(3);
    assertThat(written.owner()).isEqualTo("ann");
    assertThat(tasks.ownedBy("ann", PageRequest.first(9)).items()).containsExactly(written);
    assertThat(tasks.ownedBy("bob", PageRequest.first(9)).items()).isEmpty();
  }

  @Test
  void upsert_itemHasExpired_leavesNothingOfIt(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    stored.at(NOON).tasks().putUntil("home", 1, "Milk", LATER);
    Task old = table.tasks().get("home", 1).orElseThrow();
    stored.set(KEY, "note", AttributeValue.fromS("of the old one"));
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);

    Task task = stored.at(LATER, sender).tasks().put("home", 1, "Bread", null);

    assertThat(task)
        .isEqualTo(new Task("home", 1, "Bread", null, task.ticket(), null, LATER, LATER, 1));
    assertThat(task.ticket()).isNotEqualTo(old.ticket());
    assertThat(stored.item(KEY)).doesNotContainKeys("note", "expiresAt");
    assertThat(sender.sent()).containsExactly("UpdateItem", "PutItem");
  }

  @Test
  void upsert_lastSecondBeforeTheEnd_changesTheItem(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    stored.at(NOON).tasks().putUntil("home", 1, "Milk", LATER);

    Task task = stored.at(LATER.minusNanos(1)).tasks().put("home", 1, "Bread", null);

    assertThat(task.version()).isEqualTo(2);
    assertThat(task.createdAt()).isEqualTo(NOON);
  }

  @Test
  void upsert_othersTakeThePlaceOfTheExpiredItem_changesTheirs(
      WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    stored.at(NOON).tasks().putUntil("home", 1, "Milk", LATER);
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    sender.beforeNextWrite(
        () ->
            sender.beforeNextWrite(() -> stored.at(LATER).tasks().put("home", 1, "Theirs", null)));

    Task task = stored.at(LATER, sender).tasks().put("home", 1, "Ours", null);

    assertThat(task.version()).isEqualTo(2);
    assertThat(table.tasks().get("home", 1)).contains(task);
    assertThat(sender.sent()).containsExactly("UpdateItem", "PutItem", "UpdateItem");
  }

  @ParameterizedTest
  @EnumSource(Sender.Fate.class)
  void upsert_answerLost_isDoneOnceAndReturned(
      Sender.Fate fate, WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Tasks tasks = stored.at(NOON, new Sender(engine, fate)).tasks();

    Task created = tasks.put("home", 1, "Milk", null);
    Task changed = tasks.put("home", 1, "Bread", null);
    tasks.putUntil("home", 2, "Ham", NOON);
    Task anew = tasks.put("home", 2, "Eggs", null);

    assertThat(created.version()).isEqualTo(1);
    assertThat(changed.version()).isEqualTo(2);
    assertThat(anew.version()).isEqualTo(1);
    assertThat(table.tasks().get("home", 1)).contains(changed);
    assertThat(table.tasks().get("home", 2)).contains(anew);
  }

  @Test
  void upsert_byManyThreads_countsEachOnce(WritesTable table) throws InterruptedException {
    Threads.run(8, thread -> table.tasks().put("home", 1, "of " + thread, null));

    assertThat(table.tasks().get("home", 1).orElseThrow().version()).isEqualTo(8);
  }

  @Test
  void upsert_itemOfAnotherType_isRefusedAndLeftAlone(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    stored.set(KEY, "_type", AttributeValue.fromS("OTHER"));

    assertThatThrownBy(() -> table.tasks().put("home", 1, "Milk", null))
        .isInstanceOf(WrongType.class);
    assertThat(stored.item(KEY)).hasSize(3);
  }

  @Test
  void upsert_valueThatNoIndexTakes_sendsNothing(WritesTable table, DynamoDbClient engine) {
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    Tasks tasks = new Stored(engine, table).at(NOON, sender).tasks();

    assertThatThrownBy(() -> tasks.put("home", 1, "Milk", "a".repeat(3000)))
        .isInstanceOf(InvalidKey.class);
    assertThat(sender.sent()).isEmpty();
  }
}
