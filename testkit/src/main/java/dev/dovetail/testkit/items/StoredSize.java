package dev.dovetail.testkit.items;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How large items are, as DynamoDB documents it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item
 *     sizes</a>
 */
final class StoredSize {
  private StoredSize() {}

  static int of(Map<String, AttributeValue> attributes) {
    int bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
      bytes += text(attribute.getKey()) + of(attribute.getValue());
    }
    return bytes;
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> text(value.s());
      case N -> number(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> value.ss().stream().mapToInt(StoredSize::text).sum();
      case NS -> value.ns().stream().mapToInt(StoredSize::number).sum();
      case BS -> value.bs().stream().mapToInt(one -> one.asByteArrayUnsafe().length).sum();
      case L -> 3 + list(value.l());
      case M -> 3 + value.m().size() + of(value.m());
      default -> 1;
    };
  }

  private static int list(List<AttributeValue> list) {
    return list.stream().mapToInt(element -> 1 + of(element)).sum();
  }

  private static int text(String text) {
    return text.getBytes(UTF_8).length;
  }

  /** A byte for two digits, one more, and one for a sign. */
  private static int number(String text) {
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return (number.precision() + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
  }
}
