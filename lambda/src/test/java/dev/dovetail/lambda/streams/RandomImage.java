package dev.dovetail.lambda.streams;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Random attributes, and their JSON as Lambda writes it. */
final class RandomImage {
  private static final int MAX_DEPTH = 4;

  private final Random random;

  RandomImage(Random random) {
    this.random = random;
  }

  Map<String, AttributeValue> image() {
    return map(0);
  }

  private Map<String, AttributeValue> map(int depth) {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      map.put(text(), value(depth + 1));
    }
    return map;
  }

  private AttributeValue value(int depth) {
    return switch (random.nextInt(depth < MAX_DEPTH ? 10 : 8)) {
      case 0 -> AttributeValue.fromS(text());
      case 1 -> AttributeValue.fromN(number());
      case 2 -> AttributeValue.fromB(bytes());
      case 3 -> AttributeValue.fromBool(random.nextBoolean());
      case 4 -> AttributeValue.fromNul(true);
      case 5 -> AttributeValue.fromSs(several(this::text));
      case 6 -> AttributeValue.fromNs(several(this::number));
      case 7 -> AttributeValue.fromBs(several(this::bytes));
      case 8 -> AttributeValue.fromL(several(() -> value(depth + 1)));
      default -> AttributeValue.fromM(map(depth));
    };
  }

  private <T> List<T> several(Supplier<T> one) {
    List<T> items = new ArrayList<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      items.add(one.get());
    }
    return items;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(8);
    for (int i = 0; i < length; i++) {
      int point = random.nextInt(random.nextBoolean() ? 128 : 0x110000);
      text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? 'x' : point);
    }
    return text.toString();
  }

  /** Up to 38 digits, which begin with the first power of ten that DynamoDB has or later. */
  private String number() {
    BigInteger digits = new BigInteger(1 + random.nextInt(126), random);
    BigDecimal number = new BigDecimal(digits, random.nextInt(200) - 80);
    return (random.nextBoolean() ? number : number.negate()).toString();
  }

  private SdkBytes bytes() {
    byte[] bytes = new byte[random.nextInt(10)];
    random.nextBytes(bytes);
    return SdkBytes.fromByteArray(bytes);
  }

  static String json(Map<String, AttributeValue> image) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonMapper().createGenerator(text)) {
      write(out, image);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Map<String, AttributeValue> map) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
      out.writeFieldName(entry.getKey());
      write(out, entry.getValue());
    }
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, AttributeValue value) throws IOException {
    out.writeStartObject();
    out.writeFieldName(value.type().name().equals("NUL") ? "NULL" : value.type().name());
    switch (value.type()) {
      case S -> out.writeString(value.s());
      case N -> out.writeString(value.n());
      case B -> out.writeBinary(value.b().asByteArray());
      case BOOL -> out.writeBoolean(value.bool());
      case NUL -> out.writeBoolean(true);
      case M -> write(out, value.m());
      case L -> {
        out.writeStartArray();
        for (AttributeValue item : value.l()) {
          write(out, item);
        }
        out.writeEndArray();
      }
      case SS -> texts(out, value.ss());
      case NS -> texts(out, value.ns());
      case BS -> {
        out.writeStartArray();
        for (SdkBytes item : value.bs()) {
          out.writeBinary(item.asByteArray());
        }
        out.writeEndArray();
      }
      default -> throw new IllegalArgumentException(value.type().toString());
    }
    out.writeEndObject();
  }

  private static void texts(JsonGenerator out, List<String> texts) throws IOException {
    out.writeStartArray();
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }
}
