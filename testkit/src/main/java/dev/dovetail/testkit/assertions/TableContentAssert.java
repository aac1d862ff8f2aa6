package dev.dovetail.testkit.assertions;

import dev.dovetail.ItemKey;
import dev.dovetail.testkit.items.ContentDifference;
import dev.dovetail.testkit.items.StoredItem;
import dev.dovetail.testkit.items.TableContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the items of a table. Failures show its item collections: keys, types, the values
 * of what indexes are of, and the names of other attributes; where an item is another than
 * expected, the values too in which it differs.
 *
 * <p>Items that guard unique values are the library's: they are shown, but neither counted nor
 * expected.
 */
public final class TableContentAssert extends AbstractAssert<TableContentAssert, TableContent> {
  TableContentAssert(TableContent actual) {
    super(actual, TableContentAssert.class);
  }

  /**
   * Demands that entities are stored: under their keys, reading as they are, and where indexes look
   * for them.
   *
   * @param entities records with {@link dev.dovetail.Entity}
   */
  public TableContentAssert hasItems(Object... entities) {
    isNotNull();
    for (Object entity : entities) {
      Expected expected = Expected.of(entity);
      StoredItem stored =
          actual.item(expected.key()).orElseThrow(() -> failed("Expected " + expected));
      List<String> lines = expected.differencesFrom(stored.attributes(), actual.model());
      if (!lines.isEmpty()) {
        throw failed(
            "Expected another state of "
                + expected
                + ":\n  "
                + String.join("\n  ", lines)
                + "\nin");
      }
    }
    return this;
  }

  /** Demands the same, and that the table has no other items. */
  public TableContentAssert hasOnlyItems(Object... entities) {
    hasItems(entities);
    Set<ItemKey> expected = new HashSet<>();
    for (Object entity : entities) {
      expected.add(Expected.of(entity).key());
    }
    List<ItemKey> others =
        counted().stream().map(StoredItem::key).filter(key -> !expected.contains(key)).toList();
    if (!others.isEmpty()) {
      throw failed("Expected no other items, but there is " + others);
    }
    return this;
  }

  /** Demands that no item has the key of one of these entities, whatever else it is. */
  public TableContentAssert hasNoItems(Object... entities) {
    isNotNull();
    for (Object entity : entities) {
      hasNoKey(Expected.of(entity).key().pk(), Expected.of(entity).key().sk());
    }
    return this;
  }

  /** Demands an item with a key. */
  public TableContentAssert hasKey(String pk, String sk) {
    isNotNull();
    ItemKey key = new ItemKey(pk, sk);
    if (actual.item(key).isEmpty()) {
      throw failed("Expected an item with the key " + key);
    }
    return this;
  }

  /** Demands that there is no item with a key. */
  public TableContentAssert hasNoKey(String pk, String sk) {
    isNotNull();
    ItemKey key = new ItemKey(pk, sk);
    if (actual.item(key).isPresent()) {
      throw failed("Expected no item with the key " + key);
    }
    return this;
  }

  /** Demands that an item collection has items with these sort keys, and no others. */
  public TableContentAssert hasItemCollection(String pk, String... sks) {
    isNotNull();
    List<String> found =
        actual.collection(pk).stream()
            .filter(item -> !item.isGuard())
            .map(item -> item.key().sk())
            .toList();
    if (!found.equals(List.of(sks))) {
      throw failed("Expected the item collection " + pk + " to be " + List.of(sks));
    }
    return this;
  }

  /** Demands that the table has as many items as this. */
  public TableContentAssert hasSize(int number) {
    isNotNull();
    if (counted().size() != number) {
      throw failed("Expected the number of items to be " + number + " and not " + counted().size());
    }
    return this;
  }

  /**
   * Demands that the table has as many items of an entity as this.
   *
   * @param record the entity's record
   */
  public TableContentAssert hasSizeOf(Class<?> record, int number) {
    isNotNull();
    int found = actual.of(record).size();
    if (found != number) {
      throw failed(
          "Expected the number of items of "
              + record.getSimpleName()
              + " to be "
              + number
              + " and not "
              + found);
    }
    return this;
  }

  /**
   * Demands that no item has more bytes than this. DynamoDB allows 409,600, and counts a unit for
   * each 4,096 of a read and each 1,024 of a write.
   */
  public TableContentAssert hasNoItemOver(int bytes) {
    isNotNull();
    List<String> larger = new ArrayList<>();
    for (StoredItem item : actual.items().values()) {
      if (item.bytes() > bytes) {
        larger.add(item.key() + " has " + item.bytes());
      }
    }
    if (!larger.isEmpty()) {
      throw failed(
          "Expected no item over " + bytes + " bytes:\n  " + String.join("\n  ", larger) + "\nin");
    }
    return this;
  }

  /** Demands that the table has no items. */
  public TableContentAssert isEmpty() {
    return hasSize(0);
  }

  /** {@return assertions on what has become of the items since another time} */
  public ContentDifferenceAssert changedSince(TableContent before) {
    isNotNull();
    return new ContentDifferenceAssert(ContentDifference.between(before, actual), actual.model());
  }

  /** Demands that every item is as it was at another time. */
  public TableContentAssert isUnchangedSince(TableContent before) {
    changedSince(before).andNothingElse();
    return this;
  }

  private List<StoredItem> counted() {
    List<StoredItem> items = new ArrayList<>(actual.items().values());
    items.removeIf(StoredItem::isGuard);
    return items;
  }

  private AssertionError failed(String expected) {
    return failure("%s", expected + (expected.endsWith("\nin") ? " " : ". ") + actual.chart());
  }
}
