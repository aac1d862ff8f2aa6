package dev.dovetail.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes nonsense of events, in one of four ways. */
enum EventMutation {
  /** Any of the event's characters, so that most of the results are no JSON. */
  TEXT {
    @Override
    byte[] of(ObjectNode event, Random random) {
      return garbled(event.toString(), random).getBytes(UTF_8);
    }
  },
  /** A member of the event, at any depth, is another value or none. */
  MEMBER {
    @Override
    byte[] of(ObjectNode event, Random random) {
      for (int i = 0; i <= random.nextInt(3); i++) {
        List<ObjectNode> objects = new ArrayList<>();
        gather(event, objects);
        ObjectNode chosen = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        chosen.fieldNames().forEachRemaining(names::add);
        if (!names.isEmpty()) {
          String name = names.get(random.nextInt(names.size()));
          if (random.nextInt(4) == 0) {
            chosen.remove(name);
          } else {
            chosen.set(name, value(random));
          }
        }
      }
      return event.toString().getBytes(UTF_8);
    }
  },
  /** The body, in text or in what is said to be Base64. */
  BODY {
    @Override
    byte[] of(ObjectNode event, Random random) {
      event.put("body", garbled(event.path("body").asText("{}"), random));
      event.put("isBase64Encoded", random.nextInt(10) == 0);
      return event.toString().getBytes(UTF_8);
    }
  },
  /** Path and query, wherever the event has them. */
  URL {
    @Override
    byte[] of(ObjectNode event, Random random) {
      for (String name : List.of("path", "rawPath", "rawQueryString")) {
        if (event.has(name) && random.nextBoolean()) {
          event.put(name, garbled(event.path(name).asText(), random));
        }
      }
      for (String name : List.of("queryStringParameters", "pathParameters")) {
        if (event.get(name) instanceof ObjectNode map) {
          List<String> names = new ArrayList<>();
          map.fieldNames().forEachRemaining(names::add);
          names.forEach(each -> map.put(each, garbled(map.path(each).asText(), random)));
        }
      }
      return event.toString().getBytes(UTF_8);
    }
  };

  private static final String[] PIECES = {
    "null",
    "\"\"",
    "{}",
    "[]",
    "1",
    "-1e999",
    "1e999999999",
    "true",
    "%zz",
    "%2F",
    "%25",
    "a,b",
    "\ud800",
    "\u0000",
    "\\u0000",
    "\\ud800",
    "\r\n",
    "[[[[",
    "\"x\":",
    ",",
    "}",
    "{",
    "\ufeff",
    "=",
    "#",
    "$23",
    "A#bob",
    "..",
    "/",
    "&limit=0",
    "&cursor=AAAA",
    "{{",
    "\u00e9",
    "\ud83d\ude00",
    "a".repeat(1100),
    "9".repeat(400),
    " "
  };

  /** {@return a mutated event; the given one may change} */
  abstract byte[] of(ObjectNode event, Random random);

  private static void gather(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(each -> gather(each, objects));
  }

  private static JsonNode value(Random random) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (random.nextInt(9)) {
      case 0 -> json.nullNode();
      case 1 -> json.numberNode(random.nextInt());
      case 2 -> json.booleanNode(random.nextBoolean());
      case 3 -> json.objectNode();
      case 4 -> json.objectNode().put("sub", " ").put("a", 1);
      case 5 -> new ArrayNode(json).add(json.nullNode()).add("a").add(1);
      case 6 -> json.textNode("");
      default -> json.textNode(PIECES[random.nextInt(PIECES.length)]);
    };
  }

  private static String garbled(String original, Random random) {
    StringBuilder text = new StringBuilder(original);
    int mutations = 1 + random.nextInt(3);
    for (int i = 0; i < mutations; i++) {
      int at = text.isEmpty() ? 0 : random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 ->
            text.replace(at, Math.min(text.length(), at + 1), "" + (char) random.nextInt(256));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 3 -> text.insert(at, text.substring(at, end));
        default -> text.setLength(at);
      }
    }
    return text.toString();
  }
}
