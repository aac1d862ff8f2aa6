package dev.dovetail.charts.openapi;

import dev.dovetail.model.RouteModel;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what an operation answers: a success, and refusals that all operations share. */
final class Answers {
  private static final String JSON = "application/json";
  private static final int NO_CONTENT = 204;
  private static final int PARTS = 207;
  private static final Map<Integer, String> SUCCESSES =
      Map.of(
          200,
          "OK",
          201,
          "Created",
          202,
          "Accepted",
          NO_CONTENT,
          "No Content",
          PARTS,
          "Multi-Status");

  private final Components components;
  private final Refusals refusals;
  private final SampleValue samples;

  Answers(Components components, Refusals refusals, SampleValue samples) {
    this.components = components;
    this.refusals = refusals;
    this.samples = samples;
  }

  /** {@return all answers by status} */
  Map<String, Object> of(Endpoint endpoint) {
    Map<String, Object> answers = new TreeMap<>();
    RouteModel route = endpoint.route();
    Integer status = route.status();
    answers.put(status == null ? "2XX" : status.toString(), success(endpoint, status));
    if (route.tagged() && endpoint.reads()) {
      answers.put("304", components.use("responses", "NotModified", notModified()));
    }
    for (int refused : refusals.of(endpoint)) {
      Refusal refusal = Refusal.of(refused);
      answers.put(
          String.valueOf(refused),
          components.use("responses", refusal.component(), refusal(refusal)));
    }
    return answers;
  }

  private Map<String, Object> success(Endpoint endpoint, @Nullable Integer status) {
    int known = status == null ? 0 : status;
    Members headers = requestId();
    if (endpoint.route().tagged() && known != NO_CONTENT && known != PARTS) {
      headers.and("ETag", etag());
    }
    if (known == 201) {
      headers.and(
          "Location", header("Location", "Where the new resource is.", "string", "uri-reference"));
    }
    if (known == PARTS) {
      headers.and("Retry-After", retryAfter());
    }
    if (endpoint.knowsIdempotencyKeys()) {
      headers.and(
          "Idempotency-Replayed",
          header(
              "IdempotencyReplayed",
              "Whether it is the kept answer of an earlier request with the same key.",
              "boolean",
              ""));
    }
    Members response =
        Members.of("description", SUCCESSES.getOrDefault(known, "Success"))
            .and("headers", headers.map());
    if (known != NO_CONTENT) {
      response.and("content", Members.of(JSON, body(endpoint.route(), known)).map());
    }
    return response.map();
  }

  /** Of a body that is not declared nothing is said but that it is JSON. */
  private Map<String, Object> body(RouteModel route, int status) {
    String reply = route.reply();
    if (reply == null) {
      return Map.of();
    }
    Map<String, Object> schema =
        status == PARTS ? components.parts(reply) : components.record(reply);
    return withExample(schema, "reply");
  }

  /** {@return a media type with a schema, and an example if there is one} */
  Map<String, Object> withExample(Map<String, Object> schema, String name) {
    Members media = Members.of("schema", schema);
    Optional<Object> example = samples.of(name, schema);
    example.ifPresent(value -> media.and("example", value));
    return media.map();
  }

  private Map<String, Object> notModified() {
    return Members.of("description", "The client has what there is, by its entity tag.")
        .and("headers", requestId().and("ETag", etag()).map())
        .map();
  }

  private Map<String, Object> refusal(Refusal refusal) {
    Members headers = requestId();
    if (refusal.status() == 401) {
      headers.and(
          "WWW-Authenticate", header("WwwAuthenticate", "How callers are verified.", "string", ""));
    }
    if (refusal.status() == 503 || refusal.status() == 429 || refusal.status() == 409) {
      headers.and("Retry-After", retryAfter());
    }
    Members content =
        Members.of(
            "application/problem+json",
            Members.of("schema", components.problem()).and("example", refusal.example()).map());
    if (refusal.isOfGateways()) {
      Map<String, Object> message =
          components.use("schemas", "GatewayMessage", ProblemSchema.gatewayMessage());
      content.and(
          JSON,
          Members.of("schema", message).and("example", Map.of("message", refusal.title())).map());
    }
    return Members.of("description", refusal.when())
        .and("headers", headers.map())
        .and("content", content.map())
        .map();
  }

  private Members requestId() {
    return Members.of(
        "X-Request-Id",
        header("XRequestId", "The id of the request, which is in the log as well.", "string", ""));
  }

  private Map<String, Object> etag() {
    return header("ETag", "The entity tag of what there is now.", "string", "");
  }

  private Map<String, Object> retryAfter() {
    return header("RetryAfter", "In how many seconds to try again.", "integer", "");
  }

  private Map<String, Object> header(String name, String description, String type, String format) {
    Members schema = Members.of("type", type);
    if (!format.isEmpty()) {
      schema.and("format", format);
    }
    return components.use(
        "headers", name, Members.of("description", description).and("schema", schema.map()).map());
  }
}
