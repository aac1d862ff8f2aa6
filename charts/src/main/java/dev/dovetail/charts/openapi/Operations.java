package dev.dovetail.charts.openapi;

import dev.dovetail.model.Access;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RecordSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes operations: what a route takes, from whom, and what it answers. */
final class Operations {
  static final String SCHEME = "token";

  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Components components;
  private final Answers answers;
  private final Function<String, RecordSchema> records;

  Operations(Components components, Answers answers, Function<String, RecordSchema> records) {
    this.components = components;
    this.answers = answers;
    this.records = records;
  }

  Map<String, Object> of(Endpoint endpoint) {
    Members operation =
        Members.of("operationId", endpoint.id())
            .and("tags", List.of(endpoint.tag()))
            .and("summary", summary(endpoint.function().name()))
            .and("description", "Served by the function `" + endpoint.function().name() + "`.");
    List<Object> parameters = parameters(endpoint);
    if (!parameters.isEmpty()) {
      operation.and("parameters", parameters);
    }
    if (endpoint.takesBody()) {
      operation.and("requestBody", body(endpoint));
    }
    operation.and("responses", answers.of(endpoint));
    boolean known = endpoint.route().access() == Access.AUTHENTICATED;
    return operation
        .and("security", known ? List.of(Members.of(SCHEME, List.of()).map()) : List.of())
        .map();
  }

  /** The words of a function's name. */
  private static String summary(String name) {
    String words = name.replaceAll("[_-]+", " ").strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private List<Object> parameters(Endpoint endpoint) {
    List<Object> parameters = new ArrayList<>();
    for (String name : endpoint.parameters()) {
      parameters.add(
          Members.of("name", name)
              .and("in", "path")
              .and("required", true)
              .and("schema", Members.of("type", "string").and("minLength", 1).map())
              .map());
    }
    String query = endpoint.route().query();
    if (query != null) {
      addQuery(records.apply(query).schema(), parameters);
    }
    if (endpoint.route().tagged()) {
      addTags(endpoint, parameters);
    }
    if (endpoint.knowsIdempotencyKeys()) {
      parameters.add(
          header(
              "IdempotencyKey",
              "Idempotency-Key",
              "Says that requests with the same key are one. A function can demand it."));
    }
    return parameters;
  }

  private static void addQuery(Map<String, ?> schema, List<Object> parameters) {
    if (!(schema.get("properties") instanceof Map<?, ?> properties)) {
      return;
    }
    List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
    properties.forEach(
        (name, property) -> {
          Members parameter = Members.of("name", name).and("in", "query");
          if (required.contains(name)) {
            parameter.and("required", true);
          }
          parameters.add(parameter.and("schema", property).map());
        });
  }

  private void addTags(Endpoint endpoint, List<Object> parameters) {
    if (endpoint.changes()) {
      parameters.add(
          header("IfMatch", "If-Match", "The entity tag that what is changed must have."));
    }
    if (endpoint.reads()) {
      parameters.add(
          header("IfNoneMatch", "If-None-Match", "The entity tags that the client has already."));
    } else if (endpoint.route().method() == HttpMethod.PUT) {
      parameters.add(
          header("CreatesOnly", "If-None-Match", "With *, that there must be none yet."));
    }
  }

  private Map<String, Object> header(String component, String name, String description) {
    return components.use(
        "parameters",
        component,
        Members.of("name", name)
            .and("in", "header")
            .and("description", description)
            .and("schema", Members.of("type", "string").map())
            .map());
  }

  private Map<String, Object> body(Endpoint endpoint) {
    String body = endpoint.route().body();
    if (body == null) {
      return Members.of("content", Members.of(JSON, Map.of()).map()).map();
    }
    Map<String, Object> media = answers.withExample(components.record(body), "body");
    Members content = Members.of(JSON, media);
    if (endpoint.route().method() == HttpMethod.PATCH) {
      content.and(MERGE_PATCH, media);
    }
    return Members.of("required", true).and("content", content.map()).map();
  }
}
