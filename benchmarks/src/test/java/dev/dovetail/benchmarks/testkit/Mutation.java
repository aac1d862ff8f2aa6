package dev.dovetail.benchmarks.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Spoils a request in one place, so that it is still one that a client of the SDK can send. */
final class Mutation {
  private static final List<String> BASE64 = List.of("B", "BS");

  private Mutation() {}

  static void apply(ObjectNode request, Drawn drawn) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(request, objects);
    ObjectNode object = objects.get(drawn.number(objects.size()));
    List<String> members = new ArrayList<>();
    object.fieldNames().forEachRemaining(members::add);
    if (members.isEmpty()) {
      object.put("Nonsense", "x");
      return;
    }
    String name = members.get(drawn.number(members.size()));
    JsonNode member = object.get(name);
    switch (drawn.number(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.putObject("Nonsense").put("S", "x");
      default -> spoil(object, name, member, drawn);
    }
  }

  private static void spoil(ObjectNode object, String name, JsonNode member, Drawn drawn) {
    if (member.isTextual() && !BASE64.contains(name)) {
      object.put(name, drawn.oneOf("", "x", "none", "a b", "p1", "Grüße", "x".repeat(2100)));
    } else if (member.isInt()) {
      object.put(name, drawn.oneOf(-1, 0, 1, 101, 1_000_000));
    } else if (member.isBoolean()) {
      object.put(name, !member.asBoolean());
    } else if (member instanceof ArrayNode array) {
      lengthen(array, drawn.oneOf(0, 1, 2, 26, 101));
    } else if (member instanceof ObjectNode inner && drawn.oneIn(3)) {
      inner.removeAll();
    } else {
      object.remove(name);
    }
  }

  private static void lengthen(ArrayNode array, int length) {
    if (length == 0) {
      array.removeAll();
    }
    for (int i = 0; !array.isEmpty() && array.size() < length; i++) {
      array.add(array.get(i % array.size()).deepCopy());
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }
}
