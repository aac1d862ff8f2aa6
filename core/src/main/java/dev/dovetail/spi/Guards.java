package dev.dovetail.spi;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys of the items that guard the unique values of one item.
 *
 * <p>Such a key starts with {@code $UNIQUE}. In the key of an entity's item a {@code $} is followed
 * by two hexadecimal digits, and no literal of a template has one, so no item of an entity has the
 * key of a guard. Built and used by one call, so not safe for use by several threads.
 */
public final class Guards {
  private static final String SORT_KEY = "$UNIQUE";
  private static final String START = SORT_KEY + "#";
  private static final int PARTITION_BYTES = 2048;

  private final String type;
  private final Map<ItemKey, String> components = new LinkedHashMap<>();

  private Guards(String type) {
    this.type = type;
  }

  /** {@return the guards of an item as it is stored} */
  static Guards of(EntitySchema<?> schema, Map<String, AttributeValue> item) {
    Guards guards = new Guards(schema.info().type());
    schema.guards(new ItemReader(schema.info().type(), item), guards);
    return guards;
  }

  /** {@return the guards of no item} */
  static Guards none() {
    return new Guards("");
  }

  /**
   * Adds the guard of a value.
   *
   * @param component the component that has the value
   * @param facets the facets of its scope and its own, with delimiters between them
   * @throws InvalidKey if they are too long for a key
   */
  public void add(String component, String facets) {
    String pk = START + Facet.encode("type", type) + "#" + component + "#" + facets;
    int bytes = Utf8.length(pk);
    if (bytes > PARTITION_BYTES) {
      throw new InvalidKey(
          "The unique component "
              + component
              + " and its scope make a key of "
              + bytes
              + " bytes, but DynamoDB allows at most "
              + PARTITION_BYTES
              + ". Shorten the value.");
    }
    components.put(new ItemKey(pk, SORT_KEY), component);
  }

  /** {@return the component of each guard, by the guard's key} */
  Map<ItemKey, String> components() {
    return components;
  }
}
