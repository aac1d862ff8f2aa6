package dev.dovetail.benchmarks.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws the parts of requests: keys, items, values, and what expressions stand for. */
final class Drawn {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NAME = Pattern.compile("#\\w+");
  private static final Pattern VALUE = Pattern.compile(":\\w+");
  private static final String[] TEXTS = {
    "a", "b", "", " ", "Grüße", "\u0001 \" \\", "\ud83d\ude00", "s1", "s22"
  };
  private static final String[] NUMBERS = {
    "0",
    "1",
    "-1",
    "1.50",
    "1e3",
    "-0.000001",
    "12345678901234567890123456789012345678",
    "x",
    "",
    "1e200"
  };

  private final Random random;

  Drawn(Random random) {
    this.random = random;
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  @SafeVarargs
  final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** {@return one of the first values, which are right, or once in a while one of all} */
  String mostly(int right, String... values) {
    return values[random.nextInt(oneIn(8) ? values.length : right)];
  }

  ObjectNode key() {
    ObjectNode key = JSON.objectNode();
    key.set("pk", typed("S", "p" + random.nextInt(3)));
    key.set("sk", typed("S", "s" + random.nextInt(6)));
    return key;
  }

  ObjectNode item() {
    ObjectNode item = key();
    if (random.nextBoolean()) {
      item.set("n", typed("N", oneOf("1", "2", "30")));
    }
    if (random.nextBoolean()) {
      item.set("s", typed("S", oneOf("a", "b", "Grüße")));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      item.set(oneOf("l", "m", "set", "bin", "x", "size"), value(0));
    }
    return item;
  }

  ObjectNode value(int depth) {
    ObjectNode value = JSON.objectNode();
    switch (random.nextInt(depth > 2 ? 8 : 10)) {
      case 0, 1 -> value.put("S", oneOf(TEXTS));
      case 2 -> value.put("N", oneIn(3) ? oneOf(NUMBERS) : "" + random.nextInt(99));
      case 3 -> value.put("B", oneOf("AQID", "", "/+8="));
      case 4 -> value.put("BOOL", random.nextBoolean());
      case 5 -> value.put("NULL", !oneIn(9));
      case 6 -> value.set("SS", texts(oneOf("a", "b", "c"), "d", oneIn(9) ? "d" : "e"));
      case 7 -> value.set("NS", oneIn(9) ? texts() : texts("1", oneOf("2", "1.0", "2.50")));
      case 8 -> {
        ArrayNode list = value.putArray("L");
        for (int i = random.nextInt(3); i > 0; i--) {
          list.add(value(depth + 1));
        }
      }
      default -> {
        ObjectNode map = value.putObject("M");
        for (int i = random.nextInt(3); i > 0; i--) {
          map.set(oneOf("s", "n", "deep"), value(depth + 1));
        }
      }
    }
    return value;
  }

  static ObjectNode typed(String type, String text) {
    return JSON.objectNode().put(type, text);
  }

  private static ArrayNode texts(String... texts) {
    ArrayNode array = JSON.arrayNode();
    for (String text : texts) {
      array.add(text);
    }
    return array;
  }

  /** Adds the names and values that the expressions of a request use, mostly all of them. */
  void define(ObjectNode request) {
    StringBuilder all = new StringBuilder();
    for (JsonNode member : request) {
      all.append(member.isTextual() ? member.asText() : "").append(' ');
    }
    ObjectNode names = JSON.objectNode();
    Matcher name = NAME.matcher(all);
    while (name.find()) {
      names.put(name.group(), name.group().substring(1));
    }
    ObjectNode values = JSON.objectNode();
    Matcher value = VALUE.matcher(all);
    while (value.find()) {
      values.set(value.group(), named(value.group()));
    }
    if (oneIn(40)) {
      names.put("#unused", "unused");
    }
    if (oneIn(40)) {
      values.set(":unused", value(0));
    }
    if (!names.isEmpty() && !oneIn(40)) {
      request.set("ExpressionAttributeNames", names);
    }
    if (!values.isEmpty() && !oneIn(40)) {
      request.set("ExpressionAttributeValues", values);
    }
  }

  private ObjectNode named(String name) {
    if (oneIn(25)) {
      return value(0);
    }
    return switch (name) {
      case ":n", ":m" -> typed("N", "" + random.nextInt(40));
      case ":p" -> typed("S", "p" + random.nextInt(3));
      case ":q", ":r" -> typed("S", "s" + random.nextInt(6));
      case ":l" -> {
        ObjectNode list = JSON.objectNode();
        list.putArray("L").add(value(1));
        yield list;
      }
      case ":set" -> {
        ObjectNode set = JSON.objectNode();
        set.set("SS", texts("a", "z"));
        yield set;
      }
      default -> typed("S", oneOf("a", "b", "S"));
    };
  }
}
