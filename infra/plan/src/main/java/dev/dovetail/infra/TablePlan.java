package dev.dovetail.infra;

import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.StreamView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes the table to create. Its physical name is the deployment's to choose.
 *
 * @param name the table's logical name
 * @param key the table's own key
 * @param timeToLive the attribute with the second from which on DynamoDB deletes an item, or null
 *     if none expire
 * @param stream what the records of the table's stream hold, or null if the table has no stream
 * @param indexes the secondary indexes, global and local
 */
public record TablePlan(
    String name,
    KeyModel key,
    @Nullable String timeToLive,
    @Nullable StreamView stream,
    List<IndexModel> indexes) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if two keys give one attribute different types
   */
  public TablePlan {
    indexes = List.copyOf(indexes);
    keyAttributes(name, key, indexes);
  }

  /**
   * {@return the attributes that are part of some key, each once, those of the table's own key
   * first}
   */
  public List<KeyAttribute> keyAttributes() {
    return keyAttributes(name, key, indexes);
  }

  private static List<KeyAttribute> keyAttributes(
      String table, KeyModel key, List<IndexModel> indexes) {
    Map<String, KeyAttribute> byName = new LinkedHashMap<>();
    Stream.concat(Stream.of(key), indexes.stream().map(IndexModel::key))
        .flatMap(one -> Stream.concat(one.partition().stream(), one.sort().stream()))
        .forEach(
            attribute -> byName.merge(attribute.name(), attribute, (a, b) -> same(table, a, b)));
    return List.copyOf(byName.values());
  }

  private static KeyAttribute same(String table, KeyAttribute one, KeyAttribute other) {
    if (!one.equals(other)) {
      throw new IllegalArgumentException(
          "The attribute \"%s\" is in two keys of the table \"%s\", as %s in one and as %s in the other."
                  .formatted(one.name(), table, one.type(), other.type())
              + " An attribute has one type in all keys.");
    }
    return one;
  }
}
