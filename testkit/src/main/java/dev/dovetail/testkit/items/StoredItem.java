package dev.dovetail.testkit.items;

import dev.dovetail.ItemKey;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as it is stored. Immutable; safe for use by any number of threads.
 *
 * @param attributes all of its attributes, by name
 */
public record StoredItem(Map<String, AttributeValue> attributes) {
  static final String TYPE = "_type";

  /** The type of the items that guard unique values. */
  static final String GUARD = "_unique";

  /** The attribute that is another one after each write. */
  static final String WRITE_TOKEN = "_write";

  /** Copies the attributes. */
  public StoredItem {
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** {@return its key} */
  public ItemKey key() {
    return new ItemKey(text("pk"), text("sk"));
  }

  /** {@return the type of its entity, or an empty text if it has none} */
  public String type() {
    return text(TYPE);
  }

  /** {@return whether the library keeps it to guard the value of a unique component} */
  public boolean isGuard() {
    return type().equals(GUARD);
  }

  /**
   * {@return how many bytes it has, as DynamoDB counts them for the limit of 400 kB and for units}
   * Of numbers DynamoDB says only about how many they have.
   */
  public int bytes() {
    return StoredSize.of(attributes);
  }

  /** The attributes without the write token. */
  Map<String, AttributeValue> withoutWriteToken() {
    Map<String, AttributeValue> rest = new TreeMap<>(attributes);
    rest.remove(WRITE_TOKEN);
    return rest;
  }

  private String text(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
