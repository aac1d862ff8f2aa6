package dev.dovetail.examples.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Random attributes of all types, and how a reader of the archive reads them. */
final class Images {
  private static final int MAX_DEPTH = 3;

  private final Random random;

  Images(Random random) {
    this.random = random;
  }

  Map<String, AttributeValue> next() {
    Map<String, AttributeValue> image = new LinkedHashMap<>();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      image.put("a" + i, value(0));
    }
    return image;
  }

  private AttributeValue value(int depth) {
    return switch (random.nextInt(depth < MAX_DEPTH ? 10 : 8)) {
      case 0 -> AttributeValue.fromS(text());
      case 1 -> AttributeValue.fromN(number());
      case 2 -> AttributeValue.fromB(bytes());
      case 3 -> AttributeValue.fromBool(random.nextBoolean());
      case 4 -> AttributeValue.fromNul(true);
      case 5 -> AttributeValue.fromSs(distinct(this::text));
      case 6 -> AttributeValue.fromNs(numbers());
      case 7 -> AttributeValue.fromBs(distinct(this::bytes));
      case 8 -> AttributeValue.fromL(List.of(value(depth + 1), value(depth + 1)));
      default -> AttributeValue.fromM(Map.of(text() + "x", value(depth + 1)));
    };
  }

  private <T> List<T> distinct(Supplier<T> one) {
    Set<T> some = new LinkedHashSet<>();
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      some.add(one.get());
    }
    return List.copyOf(some);
  }

  /** Numbers that differ as values, and not only as texts. */
  private List<String> numbers() {
    Map<BigDecimal, String> some = new LinkedHashMap<>();
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      String number = number();
      some.put(new BigDecimal(number).stripTrailingZeros(), number);
    }
    return List.copyOf(some.values());
  }

  private String number() {
    BigInteger digits = new BigInteger(1 + random.nextInt(126), random);
    BigDecimal number = new BigDecimal(digits, random.nextInt(150) - 70);
    return (random.nextBoolean() ? number : number.negate()).toPlainString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(6);
    for (int i = 0; i < length; i++) {
      int point = random.nextInt(random.nextBoolean() ? 128 : 0x110000);
      text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? 'x' : point);
    }
    return text.toString();
  }

  private SdkBytes bytes() {
    byte[] bytes = new byte[1 + random.nextInt(10)];
    random.nextBytes(bytes);
    return SdkBytes.fromByteArray(bytes);
  }

  static Map<String, AttributeValue> read(JsonNode image) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    image.properties().forEach(one -> attributes.put(one.getKey(), attribute(one.getValue())));
    return attributes;
  }

  private static AttributeValue attribute(JsonNode typed) {
    Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(value.textValue());
      case "N" -> AttributeValue.fromN(value.textValue());
      case "B" -> AttributeValue.fromB(binary(value));
      case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
      case "NULL" -> AttributeValue.fromNul(value.booleanValue());
      case "M" -> AttributeValue.fromM(read(value));
      case "L" -> AttributeValue.fromL(elements(value).stream().map(Images::attribute).toList());
      case "SS" ->
          AttributeValue.fromSs(elements(value).stream().map(JsonNode::textValue).toList());
      case "NS" ->
          AttributeValue.fromNs(elements(value).stream().map(JsonNode::textValue).toList());
      case "BS" -> AttributeValue.fromBs(elements(value).stream().map(Images::binary).toList());
      default -> throw new AssertionError("There is no type " + only.getKey());
    };
  }

  private static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }

  private static SdkBytes binary(JsonNode value) {
    try {
      return SdkBytes.fromByteArray(value.binaryValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
