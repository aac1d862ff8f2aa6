package dev.dovetail.testkit.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's own JSON of attributes, such as {@code {"S": "milk"}}. All methods are pure. */
public final class AttributeJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AttributeJson() {}

  /** {@return the JSON of attributes in the order of their names, the same for equal ones} */
  public static ObjectNode write(Map<String, AttributeValue> attributes) {
    ObjectNode object = JSON.objectNode();
    new TreeMap<>(attributes).forEach((name, value) -> object.set(name, write(value)));
    return object;
  }

  /** {@return the JSON of one value, with sorted sets and numbers without exponents} */
  public static ObjectNode write(AttributeValue value) {
    ObjectNode object = JSON.objectNode();
    switch (value.type()) {
      case S -> object.put("S", value.s());
      case N -> object.put("N", number(value.n()));
      case B -> object.put("B", base64(value.b()));
      case BOOL -> object.put("BOOL", value.bool());
      case NUL -> object.put("NULL", true);
      case L -> {
        ArrayNode list = object.putArray("L");
        value.l().forEach(element -> list.add(write(element)));
      }
      case M -> object.set("M", write(value.m()));
      case SS -> set(object.putArray("SS"), value.ss());
      case NS ->
          set(object.putArray("NS"), value.ns().stream().map(AttributeJson::number).toList());
      case BS ->
          set(object.putArray("BS"), value.bs().stream().map(AttributeJson::base64).toList());
      default -> throw new IllegalArgumentException("An attribute has no value.");
    }
    return object;
  }

  /** The same text for the same number: DynamoDB gives back another than was written. */
  private static String number(String text) {
    return new BigDecimal(text).stripTrailingZeros().toPlainString();
  }

  private static void set(ArrayNode array, List<String> elements) {
    elements.stream().sorted().forEach(array::add);
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }

  /**
   * {@return the attributes of an object}
   *
   * @throws IllegalArgumentException if it is not DynamoDB's JSON
   */
  public static Map<String, AttributeValue> readAll(JsonNode object) {
    require(object.isObject(), object, "an object of attributes");
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    object.properties().forEach(each -> attributes.put(each.getKey(), read(each.getValue())));
    return attributes;
  }

  /**
   * {@return one value}
   *
   * @throws IllegalArgumentException if it is not DynamoDB's JSON
   */
  public static AttributeValue read(JsonNode object) {
    require(object.isObject() && object.size() == 1, object, "an object with one member");
    String type = object.fieldNames().next();
    JsonNode value = object.get(type);
    return switch (type) {
      case "S" -> AttributeValue.fromS(text(value));
      case "N" -> AttributeValue.fromN(text(value));
      case "B" -> AttributeValue.fromB(bytes(text(value)));
      case "BOOL" -> {
        require(value.isBoolean(), value, "true or false");
        yield AttributeValue.fromBool(value.asBoolean());
      }
      case "NULL" -> AttributeValue.fromNul(true);
      case "L" -> {
        List<AttributeValue> elements = new ArrayList<>();
        elements(value).forEach(element -> elements.add(read(element)));
        yield AttributeValue.fromL(elements);
      }
      case "M" -> AttributeValue.fromM(readAll(value));
      case "SS" -> AttributeValue.fromSs(set(type, value));
      case "NS" -> AttributeValue.fromNs(set(type, value));
      case "BS" ->
          AttributeValue.fromBs(set(type, value).stream().map(AttributeJson::bytes).toList());
      default ->
          throw new IllegalArgumentException(
              "An attribute has the type \""
                  + type
                  + "\", but DynamoDB has S, N, B, BOOL, NULL, L, M, SS, NS and BS. Plain JSON is"
                  + " for Fixtures.read.");
    };
  }

  private static SdkBytes bytes(String base64) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode(base64));
  }

  private static List<String> set(String type, JsonNode array) {
    List<String> texts = new ArrayList<>();
    elements(array).forEach(element -> texts.add(text(element)));
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(
          "DynamoDB has no empty sets, but an attribute is an empty " + type + ". Leave it out.");
    }
    return texts;
  }

  private static JsonNode elements(JsonNode array) {
    require(array.isArray(), array, "an array");
    return array;
  }

  private static String text(JsonNode value) {
    require(value.isTextual(), value, "a text, as numbers and binary are too");
    return value.asText();
  }

  private static void require(boolean fits, JsonNode found, String wanted) {
    if (!fits) {
      throw new IllegalArgumentException(
          "DynamoDB's JSON has "
              + wanted
              + " here, but there is "
              + (found.isObject()
                  ? "an object with " + found.size() + " members"
                  : found.getNodeType())
              + ".");
    }
  }
}
