package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a request the attributes that it names, and those that it is to be answered with. */
final class RequestAttributes {
  private static final List<String> EXPRESSIONS =
      List.of(
          "KeyConditionExpression",
          "FilterExpression",
          "ProjectionExpression",
          "ConditionExpression",
          "UpdateExpression");
  private static final List<String> MAPS =
      List.of(
          "Item",
          "Key",
          "AttributeUpdates",
          "Expected",
          "KeyConditions",
          "QueryFilter",
          "ScanFilter");

  /** The first name of a document path: no value, function, or name behind a dot. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.:#])(#\\w+|[A-Za-z_]\\w*)(?!\\w)(?!\\s*\\()");

  private static final Set<String> WORDS =
      Set.of("SET", "REMOVE", "ADD", "DELETE", "AND", "OR", "NOT", "BETWEEN", "IN");

  private RequestAttributes() {}

  /** {@return the top-level attributes that a request or a part of one names, each once} */
  static List<String> of(JsonNode request) {
    Set<String> names = new TreeSet<>();
    for (String map : MAPS) {
      request.path(map).fieldNames().forEachRemaining(names::add);
    }
    request.path("AttributesToGet").forEach(name -> names.add(name.asText()));
    for (String expression : EXPRESSIONS) {
      if (request.path(expression).isTextual()) {
        addTo(names, request.path(expression).asText(), request.path("ExpressionAttributeNames"));
      }
    }
    return new ArrayList<>(names);
  }

  private static void addTo(Set<String> names, String expression, JsonNode aliases) {
    Matcher name = NAME.matcher(expression.replaceAll("\\s*\\.\\s*", "."));
    while (name.find()) {
      String found = name.group(1);
      if (!WORDS.contains(found.toUpperCase(Locale.ROOT))) {
        names.add(aliases.path(found).asText(found));
      }
    }
  }

  /** {@return what a read asks for, in the words of the parameter {@code Select}} */
  static String select(JsonNode request) {
    if (request.hasNonNull("Select")) {
      return request.path("Select").asText();
    }
    if (request.hasNonNull("ProjectionExpression") || request.hasNonNull("AttributesToGet")) {
      return "SPECIFIC_ATTRIBUTES";
    }
    return request.hasNonNull("IndexName") ? "ALL_PROJECTED_ATTRIBUTES" : "ALL_ATTRIBUTES";
  }
}
