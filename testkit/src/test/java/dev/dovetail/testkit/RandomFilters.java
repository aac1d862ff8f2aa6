package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws records of a stream and filter patterns that have a good chance to match them. */
final class RandomFilters {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final List<String> TEXTS = List.of("", "x", "X", "xy", "xyz", "zy", "\u00e9\"$#");
  private static final List<String> NUMBERS = List.of("0", "1", "2.5", "-3", "100");

  private final Random random;

  RandomFilters(Random random) {
    this.random = random;
  }

  ObjectNode record() {
    ObjectNode record = JSON.objectNode().put("eventName", event());
    ObjectNode change = record.putObject("dynamodb").put("SizeBytes", random.nextInt(4));
    change.set("Keys", attributes(1));
    if (random.nextBoolean()) {
      change.set("NewImage", attributes(2));
    }
    if (random.nextBoolean()) {
      change.set("OldImage", attributes(2));
    }
    return record;
  }

  ObjectNode pattern() {
    ObjectNode pattern = JSON.objectNode();
    if (random.nextInt(3) == 0) {
      pattern.putArray("eventName").add(event());
    }
    if (pattern.isEmpty() || random.nextInt(3) > 0) {
      ObjectNode change = pattern.putObject("dynamodb");
      if (random.nextInt(4) == 0) {
        change.set("SizeBytes", tests());
      }
      String image = List.of("Keys", "NewImage", "OldImage").get(random.nextInt(3));
      change.set(image, demands(2));
    }
    return pattern;
  }

  private String event() {
    return random.nextBoolean() ? "INSERT" : "REMOVE";
  }

  private ObjectNode attributes(int depth) {
    ObjectNode attributes = JSON.objectNode();
    for (String name : NAMES) {
      if (random.nextInt(4) > 0) {
        attributes.set(name, attribute(depth));
      }
    }
    return attributes;
  }

  private ObjectNode attribute(int depth) {
    ObjectNode attribute = JSON.objectNode();
    switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0, 1 -> attribute.put("S", text());
      case 2 -> attribute.put("N", number());
      case 3 -> attribute.put("BOOL", random.nextBoolean());
      case 4 -> attribute.put("NULL", true);
      case 5 -> attribute.set("M", attributes(depth - 1));
      case 6 -> {
        ArrayNode set = attribute.putArray("SS");
        for (int i = random.nextInt(3); i >= 0; i--) {
          set.add(text());
        }
      }
      default -> {
        ArrayNode list = attribute.putArray("L");
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(attribute(depth - 1));
        }
      }
    }
    return attribute;
  }

  /**
   * What is demanded of attributes, each of them once: of {@code
   * {"$or":[{"a":["x"]},{"a":["x","y"]}]}} EventBridge's library does not match "y", though it does
   * with the alternatives the other way round.
   */
  private ObjectNode demands(int depth) {
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    ObjectNode demands = JSON.objectNode();
    if (random.nextInt(4) == 0) {
      ArrayNode either = demands.putArray("$or");
      either.add(one(names.get(0), depth));
      either.add(one(names.get(1), depth));
    }
    for (String name : demands.isEmpty() ? names : names.subList(2, 3)) {
      if (demands.isEmpty() || random.nextInt(3) == 0) {
        demands.setAll(one(name, depth));
      }
    }
    return demands;
  }

  private ObjectNode one(String name, int depth) {
    ObjectNode demands = JSON.objectNode();
    if (random.nextInt(8) == 0) {
      demands.set(name, tests());
    } else {
      demands.set(name, typed(depth));
    }
    return demands;
  }

  private ObjectNode typed(int depth) {
    ObjectNode typed = JSON.objectNode();
    switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0, 1 -> typed.set("S", tests());
      case 2 -> typed.set("N", tests());
      case 3 -> typed.set("BOOL", tests());
      case 4 -> {
        typed.set("S", tests());
        typed.set("N", tests());
      }
      case 5 -> typed.set("M", demands(depth - 1));
      case 6 -> typed.set("SS", tests());
      default -> typed.set("L", typed(depth - 1));
    }
    return typed;
  }

  private ArrayNode tests() {
    ArrayNode tests = JSON.arrayNode();
    for (int i = random.nextInt(2); i >= 0; i--) {
      tests.add(test());
    }
    return tests;
  }

  private JsonNode test() {
    return switch (random.nextInt(11)) {
      case 0, 1 -> JSON.textNode(text());
      case 2 -> JSON.textNode(number());
      case 3 -> JSON.booleanNode(random.nextBoolean());
      case 4 -> random.nextBoolean() ? JSON.nullNode() : JSON.numberNode(random.nextInt(4));
      case 5 -> JSON.objectNode().put("exists", random.nextBoolean());
      case 6 -> JSON.objectNode().put("prefix", random.nextBoolean() ? "x" : "xy");
      case 7 -> JSON.objectNode().put("suffix", random.nextBoolean() ? "y" : "z");
      case 8 -> JSON.objectNode().put("equals-ignore-case", random.nextBoolean() ? "Xy" : "x");
      case 9 -> anythingBut();
      default -> numeric();
    };
  }

  private ObjectNode anythingBut() {
    ObjectNode test = JSON.objectNode();
    switch (random.nextInt(3)) {
      case 0 -> test.put("anything-but", text());
      case 1 -> test.putArray("anything-but").add("x").add(number());
      default -> test.putArray("anything-but").add(random.nextInt(4)).add(1);
    }
    return test;
  }

  private ObjectNode numeric() {
    ObjectNode test = JSON.objectNode();
    ArrayNode numeric = test.putArray("numeric");
    int low = random.nextInt(4);
    switch (random.nextInt(3)) {
      case 0 -> numeric.add("=").add(low);
      case 1 -> numeric.add(random.nextBoolean() ? "<" : ">=").add(low);
      default ->
          numeric
              .add(random.nextBoolean() ? ">" : ">=")
              .add(low - 1)
              .add(random.nextBoolean() ? "<" : "<=")
              .add(low + 1.5);
    }
    return test;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String number() {
    return NUMBERS.get(random.nextInt(NUMBERS.size()));
  }
}
