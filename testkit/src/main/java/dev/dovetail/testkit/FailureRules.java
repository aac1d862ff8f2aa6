package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What is checked of failures: their replies and the log. */
final class FailureRules {
  private static final String SECRET = "dovetail-secret-7c1f";

  private FailureRules() {}

  static void deadline(Probe probe) {
    HttpReply reply = probe.sendTooLate();
    probe.demand(reply.status() == 504, "Without time left the answer is 504", reply);
  }

  static void hidden(Probe probe) {
    HttpReply reply = probe.sendFailing();
    probe.demand(
        reply.status() >= 500 && reply.status() < 600 || reply.status() == 207,
        "A failure has a status from 500 on, or one for each part",
        reply);
    reply.requireProblem();
    reply.requireNoInternals(probe.settings().hidden().toArray(new String[0]));
  }

  static void retryAfter(Probe probe) {
    HttpReply reply = probe.sendFailing();
    probe.demand(
        reply.status() != 503 || reply.header("Retry-After").orElse("").matches("[0-9]+"),
        "503 needs Retry-After",
        reply);
  }

  static void log(Probe probe) {
    HttpExample example =
        probe
            .good()
            .with("authorization", "Bearer " + SECRET)
            .with("cookie", "session=" + SECRET)
            .with("x-forwarded-for", SECRET);
    ObjectNode usual = probe.event(example);
    ObjectNode refused =
        probe
            .event(example)
            .put("body", "{\"" + SECRET + "\":" + SECRET)
            .put("isBase64Encoded", false);
    ObjectNode broken = probe.event(example).put("body", SECRET + "%").put("isBase64Encoded", true);
    for (ObjectNode event : List.of(usual, refused, broken)) {
      String log = probe.logOf(event);
      if (log.contains(SECRET)) {
        throw new AssertionError("The log has headers, cookies or the body of a request: " + log);
      }
    }
  }

  static void declared(Probe probe) {
    for (Map.Entry<Integer, List<HttpExample>> each : probe.settings().refused().entrySet()) {
      for (HttpExample example : each.getValue()) {
        HttpReply reply = probe.send(example);
        probe.demand(
            reply.status() == each.getKey(),
            "The request is declared as refused with " + each.getKey(),
            reply);
      }
    }
  }
}
