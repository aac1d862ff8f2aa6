package dev.dovetail.examples.retries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes items as DynamoDB's protocol does. */
final class WireJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private WireJson() {}

  /** {@return an object with an item, or an empty one without} */
  static ObjectNode with(String name, boolean present, Map<String, AttributeValue> item) {
    ObjectNode answer = NODES.objectNode();
    if (present) {
      answer.set(name, of(item));
    }
    return answer;
  }

  /** {@return the error that says why a transaction was canceled} */
  static ObjectNode of(TransactionCanceledException e) {
    ObjectNode error = NODES.objectNode();
    error.put("__type", "com.amazonaws.dynamodb.v20120810#TransactionCanceledException");
    error.put("Message", "Transaction cancelled");
    ArrayNode reasons = error.putArray("CancellationReasons");
    for (CancellationReason reason : e.cancellationReasons()) {
      ObjectNode node = with("Item", reason.hasItem(), reason.item());
      node.put("Code", reason.code());
      node.put("Message", reason.message());
      reasons.add(node);
    }
    return error;
  }

  private static ObjectNode of(Map<String, AttributeValue> item) {
    ObjectNode object = NODES.objectNode();
    item.forEach((name, value) -> object.set(name, of(value)));
    return object;
  }

  private static ObjectNode of(AttributeValue value) {
    ObjectNode object = NODES.objectNode();
    switch (value.type()) {
      case S -> object.put("S", value.s());
      case N -> object.put("N", value.n());
      case L -> {
        ArrayNode list = object.putArray("L");
        value.l().forEach(element -> list.add(of(element)));
      }
      case SS -> {
        ArrayNode set = object.putArray("SS");
        value.ss().forEach(set::add);
      }
      case M -> object.set("M", of(value.m()));
      default -> throw new IllegalArgumentException("No test has an attribute " + value.type());
    }
    return object;
  }
}
