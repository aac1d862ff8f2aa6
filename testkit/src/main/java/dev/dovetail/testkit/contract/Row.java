package dev.dovetail.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.ItemKey;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as it is stored, with the record that it is.
 *
 * @param record of the entity that its type names
 */
record Row(Map<String, AttributeValue> item, Object record) {

  static ItemKey key(Map<String, AttributeValue> item) {
    return new ItemKey(value(item, "pk").s(), value(item, "sk").s());
  }

  /** {@return an attribute that the item has} */
  static AttributeValue value(Map<String, AttributeValue> item, String attribute) {
    return Objects.requireNonNull(item.get(attribute), attribute);
  }

  /** {@return the number that an attribute is, or 0 if the item has none} */
  static long number(Map<String, AttributeValue> item, String attribute) {
    AttributeValue value = item.get(attribute);
    return value == null ? 0 : Long.parseLong(value.n());
  }

  @Nullable AttributeValue get(String attribute) {
    return item.get(attribute);
  }

  /** {@return the segments of a composed attribute} */
  String[] segments(String attribute) {
    AttributeValue value = item.get(attribute);
    return value == null ? new String[0] : value.s().split("#", -1);
  }

  /** {@return a line for each item that is new or gone, and for each attribute that differs} */
  static String difference(
      Map<ItemKey, Map<String, AttributeValue>> before,
      Map<ItemKey, Map<String, AttributeValue>> after) {
    StringBuilder text = new StringBuilder();
    Set<ItemKey> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (ItemKey key : keys) {
      Map<String, AttributeValue> old = before.getOrDefault(key, Map.of());
      Map<String, AttributeValue> now = after.getOrDefault(key, Map.of());
      if (old.isEmpty() || now.isEmpty()) {
        text.append("\n").append(key).append(old.isEmpty() ? " is new: " + now : " is gone");
        continue;
      }
      Set<String> names = new TreeSet<>(old.keySet());
      names.addAll(now.keySet());
      names.removeIf(name -> Objects.equals(old.get(name), now.get(name)));
      for (String name : names) {
        text.append("\n").append(key).append(" had ").append(name).append(" = ");
        text.append(old.get(name)).append(", and has ").append(now.get(name));
      }
    }
    return text.toString();
  }

  /** Compares two values of one attribute as DynamoDB does in a sort key. */
  static int compare(AttributeValue left, AttributeValue right) {
    return switch (left.type()) {
      case N -> new BigDecimal(left.n()).compareTo(new BigDecimal(right.n()));
      case B -> Arrays.compareUnsigned(left.b().asByteArrayUnsafe(), right.b().asByteArrayUnsafe());
      default -> compare(left.s(), right.s());
    };
  }

  static int compare(String left, String right) {
    return Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));
  }
}
