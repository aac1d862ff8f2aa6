package dev.dovetail.lambda.streams;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads attributes in DynamoDB's JSON, such as {@code {"N": "1"}}. */
final class AttributeJson {
  private static final int MAX_DIGITS = 38;
  private static final int MAX_EXPONENT = 130;
  private static final int MAX_TEXT = 200;

  private final JsonCursor json;

  AttributeJson(JsonCursor json) {
    this.json = json;
  }

  /** Reads the map of attributes that is next. */
  Map<String, AttributeValue> map() throws IOException {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    json.object("map of attributes");
    while (json.nextMember()) {
      String name = json.name();
      attributes.put(name, value());
    }
    return attributes;
  }

  private AttributeValue value() throws IOException {
    json.object("attribute");
    JsonCursor.demand(json.nextMember(), "attribute", "an object with its type as the name");
    AttributeValue value =
        switch (json.name()) {
          case "S" -> AttributeValue.fromS(json.text("S"));
          case "N" -> AttributeValue.fromN(number());
          case "B" -> AttributeValue.fromB(bytes());
          case "BOOL" -> AttributeValue.fromBool(json.bool("BOOL"));
          case "NULL" -> AttributeValue.fromNul(json.bool("NULL"));
          case "M" -> AttributeValue.fromM(map());
          case "L" -> AttributeValue.fromL(list());
          case "SS" -> AttributeValue.fromSs(strings());
          case "NS" -> AttributeValue.fromNs(numbers());
          case "BS" -> AttributeValue.fromBs(binaries());
          default ->
              throw JsonCursor.refused(
                  "type of an attribute", "S, N, B, BOOL, NULL, M, L, SS, NS or BS");
        };
    JsonCursor.demand(!json.nextMember(), "attribute", "an object of one member");
    return value;
  }

  /** The text of a number, which is not touched: a double would not hold its 38 digits. */
  private String number() throws IOException {
    String text = json.text("N");
    JsonCursor.demand(isNumber(text), "N", "a number that DynamoDB keeps");
    return text;
  }

  private static boolean isNumber(String text) {
    if (text.length() > MAX_TEXT) {
      return false;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      long exponent = (long) number.precision() - number.scale();
      return Math.abs(exponent) <= MAX_EXPONENT
          && number.stripTrailingZeros().precision() <= MAX_DIGITS;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private SdkBytes bytes() throws IOException {
    try {
      return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(json.text("B")));
    } catch (IllegalArgumentException e) {
      throw JsonCursor.refused("B", "Base64");
    }
  }

  private List<AttributeValue> list() throws IOException {
    List<AttributeValue> items = new ArrayList<>();
    json.array("L");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return items;
  }

  private List<String> strings() throws IOException {
    List<String> items = new ArrayList<>();
    json.array("SS");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(json.text("SS"));
    }
    return items;
  }

  private List<String> numbers() throws IOException {
    List<String> items = new ArrayList<>();
    json.array("NS");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(number());
    }
    return items;
  }

  private List<SdkBytes> binaries() throws IOException {
    List<SdkBytes> items = new ArrayList<>();
    json.array("BS");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(bytes());
    }
    return items;
  }
}
