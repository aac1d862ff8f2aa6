package dev.dovetail.testkit.items;

import dev.dovetail.ItemKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What has become of the items of a table between two times. A write that leaves an item as it was
 * is no difference. Immutable; safe for use by any number of threads.
 */
public final class ContentDifference {
  private final TableContent before;
  private final TableContent after;
  private final Map<ItemKey, StoredItem> created = new LinkedHashMap<>();
  private final Map<ItemKey, StoredItem> updated = new LinkedHashMap<>();
  private final Map<ItemKey, StoredItem> deleted = new LinkedHashMap<>();

  private ContentDifference(TableContent before, TableContent after) {
    this.before = before;
    this.after = after;
  }

  /** {@return the difference between two contents of a table} */
  public static ContentDifference between(TableContent before, TableContent after) {
    ContentDifference difference = new ContentDifference(before, after);
    after
        .items()
        .forEach(
            (key, item) -> {
              StoredItem old = before.items().get(key);
              if (old == null) {
                difference.created.put(key, item);
              } else if (!attributes(old.withoutWriteToken(), item.withoutWriteToken()).isEmpty()) {
                difference.updated.put(key, item);
              }
            });
    before
        .items()
        .forEach(
            (key, item) -> {
              if (!after.items().containsKey(key)) {
                difference.deleted.put(key, item);
              }
            });
    return difference;
  }

  /** {@return the items that are there now and were not} */
  public Map<ItemKey, StoredItem> created() {
    return Map.copyOf(created);
  }

  /** {@return the items that are others than they were, as they are now} */
  public Map<ItemKey, StoredItem> updated() {
    return Map.copyOf(updated);
  }

  /** {@return the items that were there and are not, as they were} */
  public Map<ItemKey, StoredItem> deleted() {
    return Map.copyOf(deleted);
  }

  /** {@return whether no item is another} */
  public boolean isEmpty() {
    return created.isEmpty() && updated.isEmpty() && deleted.isEmpty();
  }

  /**
   * {@return the item collections as they were and are, for people: a created item has a {@code +},
   * a deleted one a {@code -}, and one that was updated a {@code ~}; and what was updated in it}
   */
  public String chart() {
    Map<ItemKey, String> marks = new LinkedHashMap<>();
    created.keySet().forEach(key -> marks.put(key, "+"));
    updated.keySet().forEach(key -> marks.put(key, "~"));
    deleted.keySet().forEach(key -> marks.put(key, "-"));
    List<Map<String, AttributeValue>> all = new ArrayList<>();
    after.items().values().forEach(item -> all.add(item.attributes()));
    deleted.values().forEach(item -> all.add(item.attributes()));
    StringBuilder text =
        new StringBuilder(
            new ContentChart(TableContent.of(after.table(), after.model(), all), marks).text());
    updated.forEach(
        (key, item) -> {
          text.append("\n").append(key).append(':');
          attributes(
                  Objects.requireNonNull(before.items().get(key)).withoutWriteToken(),
                  item.withoutWriteToken())
              .forEach(line -> text.append("\n  ").append(line));
        });
    return text.toString();
  }

  /**
   * {@return the attributes that two items do not have in common, one on each line}
   *
   * @param before those of one
   * @param after those of the other
   */
  public static List<String> attributes(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    List<String> lines = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      AttributeValue old = before.get(name);
      AttributeValue now = after.get(name);
      if (!Objects.equals(form(old), form(now))) {
        lines.add(name + ": " + text(old) + " -> " + text(now));
      }
    }
    return lines;
  }

  /** The same for the same value: a set has no order, and a number several texts. */
  private static Object form(@Nullable AttributeValue value) {
    return value == null ? "" : AttributeJson.write(value);
  }

  /** A value for people. */
  static String text(@Nullable AttributeValue value) {
    if (value == null) {
      return "none";
    } else if (value.s() != null) {
      return "\"" + value.s() + "\"";
    } else if (value.n() != null) {
      return AttributeJson.write(value).get("N").asText();
    } else if (value.bool() != null) {
      return value.bool().toString();
    }
    return AttributeJson.write(value).toString();
  }
}
