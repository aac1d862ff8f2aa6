package dev.dovetail.testkit.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.ItemKey;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.TableModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All items that a table had at one time, expired ones too.
 *
 * <pre>{@code
 * TableContent before = db.content("app");
 * app.todos().add("ann", "Buy milk", Status.OPEN);
 * assertThat(db.content("app")).changedSince(before);
 * }</pre>
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class TableContent {
  private static final Comparator<ItemKey> ORDER =
      Comparator.comparing(ItemKey::pk).thenComparing(ItemKey::sk);

  private final String table;
  private final TableModel model;
  private final Map<ItemKey, StoredItem> items;

  private TableContent(String table, TableModel model, Map<ItemKey, StoredItem> items) {
    this.table = table;
    this.model = model;
    this.items = items;
  }

  /**
   * {@return the content of a table}
   *
   * @param table its physical name
   * @param model what javac wrote for it
   * @param items its items as DynamoDB gives them
   */
  public static TableContent of(
      String table, TableModel model, Collection<Map<String, AttributeValue>> items) {
    Map<ItemKey, StoredItem> byKey = new TreeMap<>(ORDER);
    for (Map<String, AttributeValue> attributes : items) {
      StoredItem item = new StoredItem(attributes);
      byKey.put(item.key(), item);
    }
    return new TableContent(table, model, Collections.unmodifiableMap(byKey));
  }

  /** {@return the table's physical name} */
  public String table() {
    return table;
  }

  /** {@return the model of the table} */
  public TableModel model() {
    return model;
  }

  /** {@return the items by their keys, in the order of these} */
  public Map<ItemKey, StoredItem> items() {
    return items;
  }

  /** {@return the item with a key, if there is one} */
  public Optional<StoredItem> item(ItemKey key) {
    return Optional.ofNullable(items.get(key));
  }

  /** {@return the items of an item collection, in the order of their sort keys} */
  public List<StoredItem> collection(String pk) {
    return items.values().stream().filter(item -> item.key().pk().equals(pk)).toList();
  }

  /**
   * {@return the items of an entity, those with an alias as their type too}
   *
   * @param record the entity's record
   * @throws IllegalArgumentException if the table has no such entity
   */
  public List<StoredItem> of(Class<?> record) {
    List<String> types = new ArrayList<>();
    for (EntityModel entity : model.entities()) {
      if (entity.record().equals(record.getName())) {
        types.add(entity.type());
        types.addAll(entity.aliases() == null ? List.of() : entity.aliases());
      }
    }
    if (types.isEmpty()) {
      throw new IllegalArgumentException(
          "The table \""
              + table
              + "\" has no entity "
              + record.getName()
              + ". It has "
              + String.join(", ", model.entities().stream().map(EntityModel::record).toList())
              + ".");
    }
    return items.values().stream().filter(item -> types.contains(item.type())).toList();
  }

  /** {@return the items as item collections, for people} */
  public String chart() {
    return new ContentChart(this).text();
  }

  /**
   * {@return the items in DynamoDB's JSON, the same text for the same items}
   *
   * <p>It has the form of what {@code aws dynamodb scan} prints, with an attribute on each line,
   * for files that tests compare. Write tokens are left out, as they are others after each run.
   */
  public String toJson() {
    StringBuilder text = new StringBuilder("{\n  \"Items\": [");
    String delimiter = "\n    {";
    for (StoredItem item : items.values()) {
      text.append(delimiter);
      delimiter = ",\n    {";
      String comma = "\n      ";
      for (Map.Entry<String, JsonNode> attribute :
          AttributeJson.write(item.withoutWriteToken()).properties()) {
        text.append(comma).append(TextNode.valueOf(attribute.getKey())).append(": ");
        text.append(attribute.getValue());
        comma = ",\n      ";
      }
      text.append("\n    }");
    }
    return text.append("\n  ]\n}\n").toString();
  }

  /** {@return the chart} */
  @Override
  public String toString() {
    return chart();
  }
}
