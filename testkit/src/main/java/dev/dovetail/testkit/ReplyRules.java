package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What is checked of replies. */
final class ReplyRules {
  private static final String PLAIN_ID = "[A-Za-z0-9=_-]{1,64}";

  private ReplyRules() {}

  /** {@return replies of each kind that any function has: usual ones and refusals} */
  private static List<HttpReply> replies(Probe probe) {
    List<HttpReply> replies = new ArrayList<>();
    HttpExample good = probe.good();
    replies.add(probe.send(good));
    replies.add(probe.send(probe.unverified(probe.good())));
    ObjectNode refused = probe.event(probe.good()).put("body", "%").put("isBase64Encoded", true);
    replies.add(probe.send(refused));
    replies.add(
        probe.send(
            probe.event(probe.good()).put("body", "{\"\\u0000").put("isBase64Encoded", false)));
    replies.add(probe.send(probe.event("TRACE", good)));
    replies.add(probe.send(good.withPath("/dovetail/no/such/path")));
    return replies;
  }

  static void exampleSucceeds(Probe probe) {
    HttpReply reply = probe.send(probe.good());
    probe.demand(reply.succeeded(), "The example must succeed", reply);
  }

  static void envelope(Probe probe) {
    replies(probe).forEach(HttpReply::requireEnvelope);
    byte[] unknown = "{}".getBytes(UTF_8);
    probe.send(unknown).requireEnvelope();
  }

  static void size(Probe probe) {
    replies(probe).forEach(reply -> reply.requireSize(probe.source()));
  }

  static void problem(Probe probe) {
    replies(probe).forEach(HttpReply::requireProblem);
  }

  static void internals(Probe probe) {
    String[] hidden = probe.settings().hidden().toArray(new String[0]);
    replies(probe).forEach(reply -> reply.requireNoInternals(hidden));
  }

  static void form(Probe probe) {
    for (HttpReply reply : replies(probe)) {
      switch (probe.source()) {
        case HTTP_API, FUNCTION_URL ->
            probe.demand(
                !reply.envelope().has("multiValueHeaders"),
                "Format 2.0 ignores multiValueHeaders",
                reply);
        case REST_API ->
            probe.demand(!reply.envelope().has("cookies"), "A REST API ignores cookies", reply);
        case LOAD_BALANCER -> {
          String description = reply.envelope().path("statusDescription").asText();
          probe.demand(
              description.matches(reply.status() + " .+"),
              "A load balancer needs statusDescription",
              reply);
          probe.demand(
              reply.envelope().path("headers").isObject(),
              "A load balancer that sent headers reads headers",
              reply);
        }
      }
    }
    if (probe.source() == HttpSource.LOAD_BALANCER) {
      multiValue(probe);
    }
  }

  private static void multiValue(Probe probe) {
    ObjectNode event = probe.event(probe.good());
    ObjectNode multi = event.putObject("multiValueHeaders");
    event
        .withObject("/headers")
        .properties()
        .forEach(header -> multi.putArray(header.getKey()).add(header.getValue()));
    event.remove("headers");
    HttpReply reply = probe.send(event);
    probe.demand(
        reply.envelope().path("multiValueHeaders").isObject(),
        "A load balancer that sent multiValueHeaders reads multiValueHeaders",
        reply);
  }

  static void head(Probe probe) {
    HttpExample example = probe.good();
    HttpReply get = probe.send(example);
    HttpReply head = probe.send(probe.event("HEAD", example));
    probe.demand(head.status() == get.status(), "HEAD has the status of GET", head);
    probe.demand(head.bytes().length == 0, "HEAD has no body", head);
    probe.demand(
        comparable(head).equals(comparable(get)), "HEAD has the headers of GET, " + get, head);
  }

  private static Map<String, List<String>> comparable(HttpReply reply) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(reply.headers());
    List.of("Date", "X-Request-Id", "Content-Length").forEach(headers::remove);
    return headers;
  }

  static void noContent(Probe probe) {
    HttpExample example = probe.good();
    HttpReply reply = probe.send(example);
    if (probe.isGet() && reply.header("ETag").isPresent()) {
      reply = probe.send(example.with("if-none-match", reply.header("ETag").orElse("")));
      probe.demand(reply.status() == 304, "An entity tag that the client has gives 304", reply);
    }
    if (reply.status() == 204 || reply.status() == 304) {
      probe.demand(
          reply.bytes().length == 0 && reply.header("Content-Type").isEmpty(),
          "204 and 304 have neither body nor type",
          reply);
    }
  }

  static void compression(Probe probe) {
    HttpExample example = probe.good();
    HttpReply plain = probe.send(example);
    for (String refused : List.of("gzip;q=0", "identity", "br")) {
      HttpReply reply = probe.send(example.with("accept-encoding", refused));
      probe.demand(
          reply.header("Content-Encoding").orElse("").isEmpty(),
          "The client does not accept gzip",
          reply);
    }
    HttpReply reply = probe.send(example.with("accept-encoding", "gzip, br;q=0.1"));
    if (reply.header("Content-Encoding").orElse("").equals("gzip")) {
      probe.demand(
          reply.header("Vary").orElse("").toLowerCase(Locale.ROOT).contains("accept-encoding"),
          "A compressed reply needs Vary: Accept-Encoding",
          reply);
      probe.demand(
          Arrays.equals(unzipped(reply), plain.bytes()), "Compression keeps the body", reply);
    } else {
      probe.demand(
          Arrays.equals(reply.bytes(), plain.bytes()), "Without compression, the same", reply);
    }
  }

  private static byte[] unzipped(HttpReply reply) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(reply.bytes()))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError("The body is no gzip: " + reply, e);
    }
  }

  static void reference(Probe probe) {
    for (HttpReply reply : replies(probe)) {
      String id = reply.header("X-Request-Id").orElse("");
      probe.demand(id.matches(PLAIN_ID), "Every reply needs a plain X-Request-Id", reply);
      probe.demand(
          probe.source() == HttpSource.LOAD_BALANCER || id.equals(HttpSource.REQUEST_ID),
          "X-Request-Id is the id of the gateway",
          reply);
    }
  }

  static void referenceForged(Probe probe) {
    ObjectNode event = probe.event(probe.good().with("x-request-id", "a\" <b>\r\nX-Evil: 1"));
    event.withObject("/requestContext").put("requestId", "a\" <b>\r\nX-Evil: 1");
    HttpReply reply = probe.send(event);
    probe.demand(
        reply.header("X-Request-Id").orElse("").matches(PLAIN_ID)
            && !reply.toString().contains("<b>"),
        "An id that is not plain must not be told",
        reply);
  }

  static void notStored(Probe probe) {
    HttpReply reply = probe.send(probe.good());
    String cache = reply.header("Cache-Control").orElse("");
    probe.demand(
        cache.contains("no-store") || cache.contains("private"),
        "What one caller may read needs Cache-Control: no-store or private",
        reply);
  }

  static void notSniffed(Probe probe) {
    for (HttpReply reply : replies(probe)) {
      probe.demand(
          reply.header("X-Content-Type-Options").orElse("").equals("nosniff"),
          "Every reply needs X-Content-Type-Options: nosniff",
          reply);
    }
  }
}
