package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is checked of events, whatever they carry. */
final class EventRules {
  private static final List<String> OPTIONAL =
      List.of(
          "/queryStringParameters",
          "/multiValueQueryStringParameters",
          "/rawQueryString",
          "/pathParameters",
          "/stageVariables",
          "/headers",
          "/multiValueHeaders",
          "/cookies",
          "/body",
          "/isBase64Encoded",
          "/requestContext/authorizer",
          "/requestContext/identity",
          "/requestContext/requestId",
          "/requestContext/stage");

  private EventRules() {}

  static void headersInAnyCase(Probe probe) {
    for (String name : List.of("content-type", "Content-Type", "CONTENT-TYPE")) {
      probe.demandSame(example -> renamed(probe, example, name), "The header as " + name);
      if (!probe.source().format2()) {
        probe.demandSame(
            example -> multiOnly(renamed(probe, example, name)),
            "The header " + name + " in multiValueHeaders only");
      }
    }
  }

  private static ObjectNode renamed(Probe probe, HttpExample example, String name) {
    ObjectNode event = probe.event(example);
    event.remove("multiValueHeaders");
    ObjectNode headers = event.withObject("/headers");
    headers.set(name, headers.remove("content-type"));
    return event;
  }

  private static ObjectNode multiOnly(ObjectNode event) {
    ObjectNode multi = event.putObject("multiValueHeaders");
    event
        .withObject("/headers")
        .properties()
        .forEach(header -> multi.putArray(header.getKey()).add(header.getValue()));
    event.putNull("headers");
    return event;
  }

  static void membersNull(Probe probe) {
    for (String member : OPTIONAL) {
      ObjectNode event = probe.event(probe.good());
      ObjectNode parent = parent(event, member);
      if (parent.has(last(member))) {
        parent.putNull(last(member));
        probe.demandNoServerError(probe.send(event), "null for " + member);
      }
    }
    ObjectNode all = probe.event(probe.good());
    OPTIONAL.forEach(member -> parent(all, member).putNull(last(member)));
    probe.demandNoServerError(probe.send(all), "null for all that an event need not have");
  }

  static void membersMissing(Probe probe) {
    ObjectNode all = probe.event(probe.good());
    for (String member : OPTIONAL) {
      ObjectNode event = probe.event(probe.good());
      parent(event, member).remove(last(member));
      probe.demandNoServerError(probe.send(event), "An event without " + member);
      parent(all, member).remove(last(member));
    }
    probe.demandNoServerError(probe.send(all), "An event with nothing that it need not have");
  }

  private static ObjectNode parent(ObjectNode event, String pointer) {
    int slash = pointer.lastIndexOf('/');
    return slash == 0 ? event : event.withObject(pointer.substring(0, slash));
  }

  private static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  static void cookies(Probe probe) {
    ObjectNode event = probe.event(probe.good());
    if (probe.source().format2()) {
      ArrayNode cookies = event.putArray("cookies");
      List.of("", ";;=", "a", "=b", "a=b; a=c").forEach(cookies::add);
    } else {
      event.withObject("/headers").put("Cookie", ";;=; a; =b; a=b; a=c");
    }
    probe.demandNoServerError(probe.send(event), "Cookies that are none");
  }

  static void broken(Probe probe) {
    String good = probe.event(probe.good()).toString();
    for (String event :
        List.of("", " ", "null", "[]", "{}", "1", "\"a\"", "nope", good.substring(0, 40))) {
      HttpReply reply = probe.send(event.getBytes(UTF_8));
      probe.demand(reply.status() >= 400, "The event \"" + event + "\" must be refused", reply);
    }
  }
}
