package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What is checked of bodies. */
final class BodyRules {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private BodyRules() {}

  static void base64(Probe probe) {
    probe.demandSame(
        example -> base64(probe, example, example.body().getBytes(UTF_8)), "A body in Base64");
  }

  static void base64Malformed(Probe probe) {
    for (String body : List.of("%%%", "AAAAA", "e30=e30=")) {
      ObjectNode event = probe.event(probe.good()).put("body", body).put("isBase64Encoded", true);
      probe.demandStatus(probe.send(event), "A body that is marked as Base64, but is not,", 400);
    }
  }

  static void notUtf8(Probe probe) {
    byte[] latin = "{\"a\":\"\u00e9\"}".getBytes(ISO_8859_1);
    HttpReply reply = probe.send(base64(probe, probe.good(), latin));
    probe.demandStatus(reply, "A body of bytes that are not UTF-8", 400);
  }

  private static ObjectNode base64(Probe probe, HttpExample example, byte[] body) {
    return probe
        .event(example)
        .put("body", Base64.getEncoder().encodeToString(body))
        .put("isBase64Encoded", true);
  }

  static void malformed(Probe probe) {
    String good = probe.good().body();
    for (String body :
        List.of("", " ", "{", "nope", "{\"a\":NaN}", "{'a':1}", good + "x", good + good)) {
      probe.demandStatus(sendBody(probe, body), "The body \"" + body + "\"", 400);
    }
    ObjectNode none = probe.event(probe.good()).putNull("body");
    probe.demandStatus(probe.send(none), "No body", 400);
  }

  static void noObject(Probe probe) {
    for (String body : List.of("null", "\"\"", "1", "[]", "true")) {
      probe.demandStatus(sendBody(probe, body), "The body " + body, 400, 422);
    }
  }

  static void hostile(Probe probe) {
    ObjectNode good = object(probe);
    String twice = good.toString();
    if (twice.length() > 2) {
      twice = twice.substring(0, twice.length() - 1) + "," + twice.substring(1);
      probe.demandRefusal(sendBody(probe, twice), "A body with names twice");
    }
    String deep = "[".repeat(2000) + "]".repeat(2000);
    for (String name : names(good, "a")) {
      for (String value : List.of("1e999999999", "9".repeat(2000), deep, "\"\\ud800\\u0000")) {
        String body = "{\"" + name + "\":" + value + "}";
        probe.demandRefusal(sendBody(probe, body), "A hostile value of " + name);
      }
    }
    probe.demandNoServerError(sendBody(probe, "\ufeff" + good), "A byte order mark");
  }

  static void memberUnknown(Probe probe) {
    ObjectNode body = object(probe).put("dovetail-unknown", 1);
    HttpReply reply = sendBody(probe, body.toString());
    if (probe.settings().unknownAccepted()) {
      probe.demand(reply.succeeded(), "A member that nobody knows is to be ignored", reply);
    } else {
      probe.demandStatus(reply, "A member that nobody knows", 400, 422);
    }
  }

  static void wrongType(Probe probe) {
    for (String name : names(object(probe))) {
      ObjectNode body = object(probe);
      body.set(name, another(body.get(name)));
      probe.demandStatus(
          sendBody(probe, body.toString()), "A value of the wrong type at " + name, 400, 422);
    }
  }

  static void memberMissing(Probe probe) {
    for (String name : probe.settings().required()) {
      ObjectNode body = object(probe);
      body.remove(name);
      probe.demandStatus(sendBody(probe, body.toString()), "A body without " + name, 400, 422);
    }
  }

  static void memberNull(Probe probe) {
    for (String name : probe.settings().required()) {
      ObjectNode body = object(probe).putNull(name);
      probe.demandStatus(sendBody(probe, body.toString()), "null for " + name, 400, 422);
    }
  }

  static void limit(Probe probe) {
    String spaces = " ".repeat(probe.settings().bodyLimit() + 1);
    probe.demandStatus(sendBody(probe, probe.good().body() + spaces), "A body over the limit", 413);
    ObjectNode event = base64(probe, probe.good(), (spaces + "{}").getBytes(UTF_8));
    probe.demandStatus(probe.send(event), "A body over the limit, in Base64,", 413);
  }

  private static HttpReply sendBody(Probe probe, String body) {
    return probe.send(probe.event(probe.good()).put("body", body));
  }

  private static JsonNode another(JsonNode value) {
    if (value.isTextual()) {
      return NODES.numberNode(7);
    }
    if (value.isNumber()) {
      return NODES.textNode(value.asText());
    }
    if (value.isBoolean()) {
      return NODES.textNode("true");
    }
    return value.isArray() ? NODES.objectNode() : NODES.arrayNode();
  }

  private static List<String> names(ObjectNode object, String... otherwise) {
    List<String> names = object.properties().stream().map(Map.Entry::getKey).toList();
    return names.isEmpty() ? List.of(otherwise) : names;
  }

  private static ObjectNode object(Probe probe) {
    String body = probe.good().body();
    try {
      if (JSON.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException e) {
      throw new AssertionError("The example's body is not JSON: " + body, e);
    }
    throw new AssertionError("The example's body must be an object of JSON: " + body);
  }
}
