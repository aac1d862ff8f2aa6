package dev.dovetail.examples.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.InvalidItem;
import dev.dovetail.ItemUpgrade;
import dev.dovetail.SingleTable;
import dev.dovetail.Update;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.TableStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Upgrades that do what none may do: each item says which. */
@DynamoDbTest
class BrokenUpgradesTest {
  private static final String SECRET = "secret";

  /** Does what the item's attribute says. */
  static final class NoteUpgrade implements ItemUpgrade {
    @Override
    @SuppressWarnings("NullAway")
    public Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item) {
      AttributeValue other = AttributeValue.fromS("other");
      switch (item.get("does").s()) {
        case "key" -> item.put("pk", other);
        case "sortKey" -> item.remove("sk");
        case "type" -> item.put("_type", other);
        case "version" -> item.put("_v", AttributeValue.fromN("2"));
        case "token" -> item.remove("_write");
        case "reserved" -> item.put("_byText_pk", other);
        case "facet" -> item.put("id", other);
        case "null" -> {
          return null;
        }
        case "throw" -> throw new IllegalStateException(item.get("text").s());
        case "incomplete" -> item.remove("text");
        case "move" -> item.put("extra", item.remove("absent"));
        default -> {
          return new HashMap<>(Map.copyOf(item));
        }
      }
      return item;
    }
  }

  @Entity(
      type = "NOTE",
      pk = "USER#{userId}",
      sk = "NOTE#{id}",
      version = 2,
      upgrade = NoteUpgrade.class)
  record Note(String userId, String id, String text, Optional<String> extra) {}

  interface Notes {
    @Get(consistent = true)
    Optional<Note> get(String userId, String id);

    @Update
    Note write(String userId, String id, String text);
  }

  @SingleTable(name = "evolving-notes", stream = true)
  interface NoteTable {
    Notes notes();
  }

  private final Notes notes;
  private final DynamoDbClient client;
  private final LocalDynamoDb db;

  BrokenUpgradesTest(NoteTable table, DynamoDbClient client, LocalDynamoDb db) {
    this.notes = table.notes();
    this.client = client;
    this.db = db;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key | 'its upgrade changed pk, which is the library''s.'",
        "sortKey | 'its upgrade changed sk, which is the library''s.'",
        "type | 'its upgrade changed _type, which is the library''s.'",
        "version | 'its upgrade changed _v, which is the library''s.'",
        "token | 'its upgrade changed _write, which is the library''s.'",
        "reserved | 'its upgrade changed _byText_pk, which is the library''s.'",
        "null | 'its upgrade returned null.'",
        "throw | 'its upgrade threw IllegalStateException.'"
      })
  void read_upgradeThatBreaksARule_isInvalidAndTheItemStays(String does, String message) {
    Map<String, AttributeValue> stored = store(does);

    assertThatThrownBy(() -> notes.get("ann", "1"))
        .isInstanceOf(InvalidItem.class)
        .hasMessageStartingWith("A stored NOTE of the entity version 1 can't be read: ")
        .hasMessageContaining(message)
        .hasMessageNotContaining(SECRET)
        .hasNoCause();
    assertThatThrownBy(() -> notes.write("ann", "1", "more")).isInstanceOf(InvalidItem.class);
    assertThat(item()).isEqualTo(stored);
  }

  @Test
  void read_upgradeThatChangesAComponentOfTheKey_isInvalid() {
    Map<String, AttributeValue> stored = store("facet");

    assertThatThrownBy(() -> notes.get("ann", "1"))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("its upgrade gives the components of its key other values");
    assertThatThrownBy(() -> notes.write("ann", "1", "more")).isInstanceOf(InvalidItem.class);
    assertThat(item()).isEqualTo(stored);
  }

  @Test
  void read_upgradeThatLeavesOutAComponent_isInvalidAsAnyStoredItem() {
    Map<String, AttributeValue> stored = store("incomplete");

    assertThatThrownBy(() -> notes.get("ann", "1"))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("has no attribute text");
    assertThatThrownBy(() -> notes.write("ann", "1", "more")).isInstanceOf(InvalidItem.class);
    assertThat(item()).isEqualTo(stored);
  }

  @Test
  void read_upgradeThatMovesWhatIsNotThere_isAnItemWithoutIt() {
    store("move");

    assertThat(notes.get("ann", "1")).contains(new Note("ann", "1", SECRET, Optional.empty()));
  }

  @Test
  void stream_updateOfAnEarlierItem_tellsTheUpgradeAsAChangeOfNothing() {
    TableStream stream = db.stream("evolving-notes");
    store("copy");
    notes.write("ann", "1", "more");

    Note before = new Note("ann", "1", SECRET, Optional.empty());
    Note after = new Note("ann", "1", "more", Optional.empty());
    assertThat(stream.take())
        .extracting(record -> BrokenUpgradesTestNoteTableChange.of(record).change())
        .satisfiesExactly(
            insert -> assertThat(insert).hasFieldOrPropertyWithValue("item", before),
            upgrade ->
                assertThat(upgrade)
                    .hasFieldOrPropertyWithValue("before", before)
                    .hasFieldOrPropertyWithValue("after", before),
            update ->
                assertThat(update)
                    .hasFieldOrPropertyWithValue("before", before)
                    .hasFieldOrPropertyWithValue("after", after));
  }

  @Test
  void stream_imageOfALaterVersion_isUnreadable() {
    TableStream stream = db.stream("evolving-notes");
    Map<String, AttributeValue> item = store("copy");
    item.put("_v", AttributeValue.fromN("9"));
    Stored.put(client, "evolving-notes", item);

    assertThat(stream.take())
        .extracting(record -> (Object) BrokenUpgradesTestNoteTableChange.of(record))
        .satisfiesExactly(
            first ->
                assertThat(first).isInstanceOf(BrokenUpgradesTestNoteTableChange.NoteChange.class),
            later ->
                assertThat(later)
                    .isInstanceOfSatisfying(
                        BrokenUpgradesTestNoteTableChange.Unreadable.class,
                        change ->
                            assertThat(change.problem()).hasMessageContaining("entity version 9")));
  }

  private Map<String, AttributeValue> store(String does) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("pk", AttributeValue.fromS("USER#ann"));
    item.put("sk", AttributeValue.fromS("NOTE#1"));
    item.put("_type", AttributeValue.fromS("NOTE"));
    item.put("_write", AttributeValue.fromS("token"));
    item.put("userId", AttributeValue.fromS("ann"));
    item.put("id", AttributeValue.fromS("1"));
    item.put("text", AttributeValue.fromS(SECRET));
    item.put("does", AttributeValue.fromS(does));
    Stored.put(client, "evolving-notes", item);
    return item;
  }

  private Map<String, AttributeValue> item() {
    return Stored.item(client, "evolving-notes", "USER#ann", "NOTE#1");
  }
}
