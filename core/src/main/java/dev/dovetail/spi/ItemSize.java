package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
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
    check(type, of(item));
  }

  /** Refuses what has at least this size. */
  static void check(String type, int bytes) {
    if (bytes > LIMIT) {
      throw InvalidItem.tooLarge(
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

  static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> Utf8.length(value.s());
      case N -> number(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> strings(value.ss());
      case NS -> 2 * value.ns().size();
      case BS -> binaries(value.bs());
      case L -> 3 + list(value.l());
      case M -> 3 + value.m().size() + of(value.m());
      default -> 1;
    };
  }

  private static int strings(List<String> set) {
    int bytes = 0;
    for (String element : set) {
      bytes += Utf8.length(element);
    }
    return bytes;
  }

  private static int binaries(List<SdkBytes> set) {
    int bytes = 0;
    for (SdkBytes element : set) {
      bytes += element.asByteArrayUnsafe().length;
    }
    return bytes;
  }

  private static int list(List<AttributeValue> list) {
    int bytes = 0;
    for (AttributeValue element : list) {
      bytes += 1 + of(element);
    }
    return bytes;
  }

  /** At least one byte and one for the exponent, whatever the number of digits. */
  private static int number(String text) {
    return text.isEmpty() ? 0 : 2;
  }
}
