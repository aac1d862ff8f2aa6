package dev.dovetail.testkit.assertions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says where two requests differ, other than in what is random. */
final class JsonDifference {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String WRITE_TOKEN = "_write";
  private static final String RANDOM = "(random)";

  private final List<String> lines = new ArrayList<>();

  private JsonDifference() {}

  /**
   * {@return a line for each member that differs}
   *
   * @throws IllegalArgumentException if the expected text is not JSON
   */
  static List<String> between(String expected, String found) {
    JsonDifference difference = new JsonDifference();
    difference.compare("", read(expected), read(found));
    return difference.lines;
  }

  private static JsonNode read(String text) {
    try {
      JsonNode request = JSON.readTree(text);
      mask(request);
      return request;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The expected request is not JSON: " + text, e);
    }
  }

  private void compare(String path, @Nullable JsonNode expected, @Nullable JsonNode found) {
    if (expected != null && found != null && expected.isObject() && found.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      found.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        compare(path.isEmpty() ? name : path + "." + name, expected.get(name), found.get(name));
      }
    } else if (expected != null
        && found != null
        && expected.isArray()
        && found.isArray()
        && expected.size() == found.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(path + "[" + i + "]", expected.get(i), found.get(i));
      }
    } else if (expected == null || !expected.equals(found)) {
      lines.add(path + ": expected " + text(expected) + ", found " + text(found));
    }
  }

  private static String text(@Nullable JsonNode value) {
    return value == null ? "nothing" : value.toString();
  }

  private static void mask(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.has("ClientRequestToken")) {
        object.put("ClientRequestToken", RANDOM);
      }
      if (object.path(WRITE_TOKEN).isObject()) {
        object.put(WRITE_TOKEN, RANDOM);
      }
      maskValues(object);
    }
    node.forEach(JsonDifference::mask);
  }

  /** Hides what an expression sets the write token to, or compares it with. */
  private static void maskValues(ObjectNode request) {
    request
        .path("ExpressionAttributeNames")
        .properties()
        .forEach(
            name -> {
              if (name.getValue().asText().equals(WRITE_TOKEN)
                  && request.path("ExpressionAttributeValues") instanceof ObjectNode values) {
                maskValuesOf(name.getKey(), request, values);
              }
            });
  }

  private static void maskValuesOf(String alias, ObjectNode request, ObjectNode values) {
    Pattern set = Pattern.compile(Pattern.quote(alias) + "\\s*(?:=|<>)\\s*(:\\w+)");
    for (String member : List.of("UpdateExpression", "ConditionExpression")) {
      Matcher value = set.matcher(request.path(member).asText());
      while (value.find()) {
        values.put(value.group(1), RANDOM);
      }
    }
  }
}
