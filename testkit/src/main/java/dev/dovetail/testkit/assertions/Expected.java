package dev.dovetail.testkit.assertions;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.TableModel;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.testkit.items.ContentDifference;
import dev.dovetail.testkit.items.EntitySchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An entity as a test expects to find it.
 *
 * @param entity the record
 * @param schema how it is stored
 */
record Expected(Object entity, EntitySchema<Object> schema) {
  static Expected of(Object entity) {
    return new Expected(entity, EntitySchemas.ofItem(entity));
  }

  ItemKey key() {
    return schema.key(entity);
  }

  /** What it is and where, for people. */
  @Override
  public String toString() {
    return "the " + entity.getClass().getSimpleName() + " with the key " + key();
  }

  /**
   * What of a stored item is not as it is expected, one line each.
   *
   * <p>An item is as expected if it reads as the record, whatever entity version or alias it is
   * stored with and whatever attributes it has besides, and if indexes find it where they should.
   */
  List<String> differencesFrom(Map<String, AttributeValue> stored, TableModel model) {
    Map<String, AttributeValue> wanted = schema.toItem(entity);
    try {
      if (!schema.mapToItem(stored).equals(entity)) {
        return differences(wanted, stored);
      }
    } catch (RepositoryException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
    boolean present =
        Objects.equals(wanted.get("_type"), stored.get("_type"))
            && Objects.equals(wanted.get("_v"), stored.get("_v"));
    List<String> lines = new ArrayList<>();
    if (present) {
      for (IndexModel index : model.indexes()) {
        Stream.concat(index.key().partition().stream(), index.key().sort().stream())
            .map(KeyAttribute::name)
            .forEach(
                name ->
                    lines.addAll(
                        ContentDifference.attributes(only(name, wanted), only(name, stored))));
      }
    }
    return lines;
  }

  private static Map<String, AttributeValue> only(
      String name, Map<String, AttributeValue> attributes) {
    AttributeValue value = attributes.get(name);
    return value == null ? Map.of() : Map.of(name, value);
  }

  private static List<String> differences(
      Map<String, AttributeValue> wanted, Map<String, AttributeValue> stored) {
    Map<String, AttributeValue> found = new TreeMap<>(stored);
    found.remove("_write");
    return ContentDifference.attributes(wanted, found);
  }
}
