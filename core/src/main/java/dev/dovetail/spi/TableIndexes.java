package dev.dovetail.spi;

import dev.dovetail.InvalidKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Indexes of a table whose keys are attributes that entities without the index have as well.
 *
 * <p>DynamoDB demands of every item that such an attribute can be a key, whoever declared the
 * index. Immutable, and safe for use by any number of threads.
 */
public final class TableIndexes {
  /** None: no entity has an attribute that is a key of others only. */
  public static final TableIndexes NONE = new TableIndexes(List.of());

  private final List<IndexKey> indexes;

  private TableIndexes(List<IndexKey> indexes) {
    this.indexes = indexes;
  }

  /** {@return these indexes and one more, whose keys are attributes of items themselves} */
  public TableIndexes and(String name, List<String> partition, List<String> sort) {
    List<IndexKey> more = new ArrayList<>(indexes);
    more.add(new IndexKey(name, partition, sort, false));
    return new TableIndexes(List.copyOf(more));
  }

  /** Checks the attributes of an item, or those that an update sets, for indexes of others. */
  void check(EntityInfo entity, Map<String, ? extends @Nullable AttributeValue> attributes) {
    for (IndexKey index : indexes) {
      if (!declares(entity, index)) {
        check(index, index.partition(), attributes);
        check(index, index.sort(), attributes);
        KeyLimits.check(index, attributes);
      }
    }
  }

  private static boolean declares(EntityInfo entity, IndexKey index) {
    for (IndexKey own : entity.indexes()) {
      if (own.name().equals(index.name())) {
        return true;
      }
    }
    return false;
  }

  private static void check(
      IndexKey index,
      List<String> names,
      Map<String, ? extends @Nullable AttributeValue> attributes) {
    for (String name : names) {
      AttributeValue value = attributes.get(name);
      if (value != null && isEmpty(value)) {
        throw new InvalidKey(
            "The component {"
                + name
                + "} is empty, but the attribute is part of the key of the index \""
                + index.name()
                + "\" of another entity, and DynamoDB stores none there that is empty. Nothing was"
                + " sent.");
      }
    }
  }

  private static boolean isEmpty(AttributeValue value) {
    return value.s() != null
        ? value.s().isEmpty()
        : value.b() != null && value.b().asByteArrayUnsafe().length == 0;
  }
}
