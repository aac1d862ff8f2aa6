package dev.dovetail.testkit.items;

import dev.dovetail.ItemKey;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Draws the item collections of a table, partition by partition: keys, types, the values of what
 * indexes are of, and the names of all other attributes.
 */
final class ContentChart {
  /** How many items are drawn: more of them nobody reads. */
  static final int DRAWN = 60;

  private static final int WIDEST = 40;

  private final TableContent content;
  private final Map<ItemKey, String> marks;

  ContentChart(TableContent content) {
    this(content, Map.of());
  }

  /**
   * Draws marks before items.
   *
   * @param marks one character for each item that has one
   */
  ContentChart(TableContent content, Map<ItemKey, String> marks) {
    this.content = content;
    this.marks = marks;
  }

  String text() {
    Map<String, List<StoredItem>> collections = new LinkedHashMap<>();
    for (StoredItem item : content.items().values()) {
      collections.computeIfAbsent(item.key().pk(), pk -> new ArrayList<>()).add(item);
    }
    int number = content.items().size();
    StringBuilder text = new StringBuilder("Table \"").append(content.table()).append("\": ");
    if (number == 0) {
      return text.append("no items").toString();
    }
    text.append(count(number, "item"))
        .append(" in ")
        .append(count(collections.size(), "item collection"));
    int drawn = 0;
    for (Map.Entry<String, List<StoredItem>> collection : collections.entrySet()) {
      List<StoredItem> items = collection.getValue();
      int shown = Math.min(items.size(), DRAWN - drawn);
      if (shown > 0) {
        draw(collection.getKey(), items.subList(0, shown), text);
        drawn += shown;
      }
    }
    if (drawn < number) {
      text.append("\n  and ").append(count(number - drawn, "more item"));
    }
    return text.toString();
  }

  private void draw(String pk, List<StoredItem> items, StringBuilder text) {
    text.append("\n  ").append(pk);
    int sk = widest(items.stream().map(item -> item.key().sk()));
    int type = widest(items.stream().map(StoredItem::type));
    for (StoredItem item : items) {
      text.append("\n  ").append(marks.getOrDefault(item.key(), " ")).append(' ');
      pad(text, item.key().sk(), sk);
      pad(text, item.type(), type);
      text.append(String.join(", ", attributes(item)));
      while (text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
    }
  }

  private List<String> attributes(StoredItem item) {
    Set<String> ofIndexes = new TreeSet<>();
    for (IndexModel index : content.model().indexes()) {
      index.key().partition().stream().map(KeyAttribute::name).forEach(ofIndexes::add);
      index.key().sort().stream().map(KeyAttribute::name).forEach(ofIndexes::add);
    }
    ofIndexes.add("_v");
    List<String> attributes = new ArrayList<>();
    List<String> others = new ArrayList<>();
    item.withoutWriteToken()
        .forEach(
            (name, value) -> {
              if (ofIndexes.contains(name) && isShort(value)) {
                attributes.add(name + "=" + ContentDifference.text(value));
              } else {
                others.add(name);
              }
            });
    others.removeAll(Set.of("pk", "sk", StoredItem.TYPE));
    attributes.removeIf(each -> each.startsWith("pk=") || each.startsWith(StoredItem.TYPE + "="));
    attributes.addAll(others);
    return attributes;
  }

  /** Key attributes of an index are. */
  private static boolean isShort(AttributeValue value) {
    return value.s() != null || value.n() != null;
  }

  private static int widest(Stream<String> texts) {
    return texts.mapToInt(String::length).filter(length -> length <= WIDEST).max().orElse(0);
  }

  private static void pad(StringBuilder text, String word, int width) {
    text.append(word).append("  ").append(" ".repeat(Math.max(0, width - word.length())));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
