package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** What is checked of answers to scripts of other origins. */
final class CorsRules {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private CorsRules() {}

  static void leftToTheSource(Probe probe) {
    for (HttpReply reply : replies(probe, "https://app.example.com")) {
      probe.demand(
          reply.headers().keySet().stream()
              .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-")),
          "A function that is to leave CORS to the source must not answer for it",
          reply);
    }
  }

  static void allowedOrigin(Probe probe) {
    String origin = probe.settings().origin();
    for (HttpReply reply : replies(probe, origin)) {
      probe.demand(
          reply.headers().getOrDefault(ALLOW_ORIGIN, List.of()).equals(List.of(origin)),
          "Every reply to the allowed origin must name it, once",
          reply);
      probe.demand(variesByOrigin(reply), "A reply that names an origin needs Vary: Origin", reply);
    }
  }

  static void otherOrigin(Probe probe) {
    for (String origin : List.of("null", "https://evil.example", probe.settings().origin() + "x")) {
      for (HttpReply reply : replies(probe, origin)) {
        probe.demand(
            reply.header(ALLOW_ORIGIN).isEmpty(),
            "The origin " + origin + " is not allowed",
            reply);
        probe.demand(variesByOrigin(reply), "Every reply needs Vary: Origin", reply);
      }
    }
  }

  private static boolean variesByOrigin(HttpReply reply) {
    return reply.header("Vary").orElse("").toLowerCase(Locale.ROOT).contains("origin");
  }

  static void preflight(Probe probe) {
    HttpExample asked =
        HttpExample.of(probe.good().path())
            .with("origin", probe.settings().origin())
            .with("access-control-request-method", probe.route().method().name());
    HttpReply reply = probe.send(probe.source().event(probe.route(), "OPTIONS", asked, ""));
    probe.demand(
        reply.succeeded()
            && reply.header(ALLOW_ORIGIN).orElse("").equals(probe.settings().origin())
            && reply
                .header("Access-Control-Allow-Methods")
                .orElse("")
                .contains(probe.route().method().name()),
        "A browser asks before the request, and needs origin and method",
        reply);
  }

  /** {@return a usual answer and a refusal} */
  private static List<HttpReply> replies(Probe probe, String origin) {
    HttpExample example = probe.good().with("origin", origin);
    ObjectNode refused = probe.event(example).put("body", "%").put("isBase64Encoded", true);
    return List.of(probe.send(example), probe.send(refused));
  }
}
