package dev.dovetail.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what of an answer is not as an OpenAPI document has it. */
final class Contract {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode document;
  private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

  Contract(JsonNode document) {
    this.document = document;
  }

  /**
   * An answer of an operation.
   *
   * @param method the HTTP method in lower case
   * @param path the path of the operation, with its parameters in braces
   * @param headers the headers in lower case
   */
  record Answer(String method, String path, int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    @Override
    public String toString() {
      return method + " " + path + " " + status + " " + header("content-type") + " " + body;
    }
  }

  JsonNode operation(Answer answer) {
    return document.path("paths").path(answer.path()).path(answer.method());
  }

  List<String> complaints(Answer answer) {
    JsonNode responses = operation(answer).path("responses");
    JsonNode response = resolved(responses.path(String.valueOf(answer.status())));
    if (response.isMissingNode()) {
      return List.of("the status is not declared");
    }
    List<String> complaints = new ArrayList<>();
    boolean gateways = answer.status() >= 400 && answer.header("x-request-id").isEmpty();
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      boolean always = header.getKey().matches("X-Request-Id|ETag|Location|WWW-Authenticate");
      if (always && !gateways && answer.header(header.getKey()).isEmpty()) {
        complaints.add("there is no " + header.getKey());
      }
      if (!answer.header(header.getKey()).isEmpty()) {
        complaints.addAll(header(resolved(header.getValue()), answer.header(header.getKey())));
      }
    }
    for (String name : List.of("etag", "location", "retry-after", "idempotency-replayed")) {
      boolean declared =
          response.path("headers").properties().stream()
              .anyMatch(header -> header.getKey().equalsIgnoreCase(name));
      if (!declared && !answer.header(name).isEmpty()) {
        complaints.add(name + " is not declared");
      }
    }
    complaints.addAll(body(response.path("content"), answer));
    return complaints;
  }

  private List<String> header(JsonNode header, String value) {
    JsonNode json =
        switch (header.at("/schema/type").asText()) {
          case "integer" -> JSON.getNodeFactory().numberNode(Integer.parseInt(value));
          case "boolean" -> JSON.getNodeFactory().booleanNode(Boolean.parseBoolean(value));
          default -> JSON.getNodeFactory().textNode(value);
        };
    return validate(header.path("schema"), json);
  }

  private List<String> body(JsonNode content, Answer answer) {
    if (answer.body().isEmpty()) {
      return content.isEmpty() ? List.of() : List.of("there is no body");
    }
    JsonNode media = content.path(answer.header("content-type").replaceFirst(";.*", ""));
    if (media.isMissingNode()) {
      return List.of("the media type is not declared");
    }
    try {
      return validate(media.path("schema"), JSON.readTree(answer.body()));
    } catch (JsonProcessingException e) {
      return List.of("the body is no JSON");
    }
  }

  /** The references of a schema lead into the document, so that it stands beside its components. */
  private List<String> validate(JsonNode schema, JsonNode value) {
    JsonSchema compiled =
        schemas.computeIfAbsent(
            schema,
            one -> {
              ObjectNode whole = JSON.createObjectNode();
              whole.set("components", document.path("components"));
              whole.putArray("allOf").add(one);
              return SCHEMAS.getSchema(whole, FORMATS);
            });
    List<String> complaints = new ArrayList<>();
    compiled.validate(value).forEach(message -> complaints.add(message.toString()));
    return complaints;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
