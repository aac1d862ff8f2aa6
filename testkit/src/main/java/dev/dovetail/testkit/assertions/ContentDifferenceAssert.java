package dev.dovetail.testkit.assertions;

import dev.dovetail.ItemKey;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.items.ContentDifference;
import dev.dovetail.testkit.items.StoredItem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what has become of the items of a table between two times. Those that are not named
 * may have changed too, unless {@link #andNothingElse()} ends the sentence.
 *
 * <p>Failures show the item collections with a {@code +} before what was created, a {@code -}
 * before what was deleted, a {@code ~} before what was updated, and the values that were updated.
 */
public final class ContentDifferenceAssert
    extends AbstractAssert<ContentDifferenceAssert, ContentDifference> {
  private final TableModel model;
  private final Set<ItemKey> named = new HashSet<>();

  ContentDifferenceAssert(ContentDifference actual, TableModel model) {
    super(actual, ContentDifferenceAssert.class);
    this.model = model;
  }

  /** Demands that entities were not there before and are now, as they are here. */
  public ContentDifferenceAssert created(Object... entities) {
    return each("created", actual.created(), entities);
  }

  /** Demands that entities were there before and are now as they are here. */
  public ContentDifferenceAssert updated(Object... entities) {
    return each("updated", actual.updated(), entities);
  }

  /** Demands that entities were there before, as they are here, and are not now. */
  public ContentDifferenceAssert deleted(Object... entities) {
    return each("deleted", actual.deleted(), entities);
  }

  /** Demands that an item was deleted, by its key alone. */
  public ContentDifferenceAssert deletedKey(String pk, String sk) {
    ItemKey key = new ItemKey(pk, sk);
    if (!actual.deleted().containsKey(key)) {
      throw failed("Expected that " + key + " was deleted");
    }
    named.add(key);
    return this;
  }

  /** Demands that nothing has changed but what was named, and guards of unique values. */
  public ContentDifferenceAssert andNothingElse() {
    for (Map<ItemKey, StoredItem> changed :
        List.of(actual.created(), actual.updated(), actual.deleted())) {
      changed.forEach(
          (key, item) -> {
            if (!named.contains(key) && !item.isGuard()) {
              throw failed("Expected no other change than those that are named");
            }
          });
    }
    return this;
  }

  private ContentDifferenceAssert each(
      String verb, Map<ItemKey, StoredItem> changed, Object... entities) {
    for (Object entity : entities) {
      Expected expected = Expected.of(entity);
      StoredItem item = changed.get(expected.key());
      if (item == null) {
        throw failed("Expected that " + expected + " was " + verb);
      }
      List<String> lines = expected.differencesFrom(item.attributes(), model);
      if (!lines.isEmpty()) {
        throw failed(
            "Expected another state of "
                + expected
                + ", which was "
                + verb
                + ":\n  "
                + String.join("\n  ", lines)
                + "\nin");
      }
      named.add(expected.key());
    }
    return this;
  }

  private AssertionError failed(String expected) {
    return failure("%s", expected + (expected.endsWith("\nin") ? " " : ". ") + actual.chart());
  }
}
