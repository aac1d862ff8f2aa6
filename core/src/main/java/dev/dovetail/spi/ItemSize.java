package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Checks the size of an item before it is sent.
 *
 * <p>The size of numbers is estimated from below: no item is refused that DynamoDB would take, and
 * the few that slip through are refused by DynamoDB.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item
 *     sizes</a>
 */
final class ItemSize {
  static final int LIMIT = 400 * 1024;

  private ItemSize() {}

  static void check(String type, Map<String, AttributeValue> item) {
    int bytes = of(item);
    if (bytes > LIMIT) {
      throw new InvalidItem(
          "A "
              + type
              + " has "
              + bytes
              + " bytes, but DynamoDB allows at most "
              + LIMIT
              + " for an item.");
    }
  }

  static int of(Map<String, AttributeValue> map) {
    int bytes = 0;
    for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
      bytes += Utf8.length(entry.getKey()) + of(entry.getValue());
    }
    return bytes;
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> Utf8.length(value.s());
      case N -> number(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> value.ss().stream().mapToInt(Utf8::length).sum();
      case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
      case BS -> value.bs().stream().mapToInt(b -> b.asByteArrayUnsafe().length).sum();
      case L -> 3 + value.l().stream().mapToInt(element -> 1 + of(element)).sum();
      case M -> 3 + value.m().size() + of(value.m());
      default -> 1;
    };
  }

  /** At least one byte and one for the exponent, whatever the number of digits. */
  private static int number(String text) {
    return text.isEmpty() ? 0 : 2;
  }
}
