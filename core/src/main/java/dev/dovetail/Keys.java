package dev.dovetail;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds the key among attributes. */
final class Keys {
  static final String PARTITION = "pk";
  static final String SORT = "sk";

  private Keys() {}

  static ItemKey of(Map<String, AttributeValue> attributes) {
    return new ItemKey(text(attributes, PARTITION), text(attributes, SORT));
  }

  private static String text(Map<String, AttributeValue> attributes, String name) {
    AttributeValue value = attributes.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
