package dev.dovetail.charts.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with an OpenAPI document. */
final class Lint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  private final JsonNode document;
  private final List<String> complaints = new ArrayList<>();

  private Lint(JsonNode document) {
    this.document = document;
  }

  static List<String> of(JsonNode document) throws IOException {
    Lint lint = new Lint(document);
    lint.metaSchema();
    lint.references();
    lint.operations();
    lint.components();
    if (lint.complaints.stream().noneMatch(complaint -> complaint.startsWith("reference: "))) {
      lint.examples(document, "");
    }
    return lint.complaints;
  }

  /** The schema of the OpenAPI Initiative, and that of the draft for the schemas of components. */
  private void metaSchema() throws IOException {
    try (InputStream in = Lint.class.getResourceAsStream("/openapi/oas-3.1.schema.json")) {
      JsonNode schema = JSON.readTree(in);
      add("", SCHEMAS.getSchema(schema).validate(document));
    }
    URI draft = URI.create("https://json-schema.org/draft/2020-12/schema");
    for (Map.Entry<String, JsonNode> schema : document.at("/components/schemas").properties()) {
      add(schema.getKey(), SCHEMAS.getSchema(draft).validate(schema.getValue()));
    }
  }

  private void add(String place, Set<ValidationMessage> messages) {
    messages.forEach(message -> complaints.add("schema: " + place + " " + message));
  }

  private void references() {
    for (JsonNode ref : document.findValues("$ref")) {
      String pointer = ref.asText().replaceFirst("^#", "");
      if (!ref.asText().startsWith("#/") || document.at(pointer).isMissingNode()) {
        complaints.add("reference: " + ref.asText() + " leads nowhere");
      }
    }
  }

  private void operations() {
    Set<String> ids = new HashSet<>();
    Set<String> tags = new HashSet<>();
    document.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String name = method.getKey() + " " + path.getKey();
        JsonNode operation = method.getValue();
        if (!ids.add(operation.path("operationId").asText())) {
          complaints.add("id: " + name + " has the id of another");
        }
        parameters(name, path.getKey(), operation);
        responses(name, operation.path("responses"));
        for (JsonNode tag : operation.path("tags")) {
          if (!tags.contains(tag.asText())) {
            complaints.add("tag: " + name + " has the tag " + tag + ", which is not there");
          }
        }
        for (JsonNode demand : operation.path("security")) {
          demand
              .fieldNames()
              .forEachRemaining(
                  scheme -> {
                    if (!document.at("/components/securitySchemes").has(scheme)) {
                      complaints.add("security: " + name + " needs " + scheme);
                    }
                  });
        }
      }
    }
  }

  private void parameters(String name, String path, JsonNode operation) {
    Set<String> wanted = new TreeSet<>();
    for (Matcher found = PARAMETER.matcher(path); found.find(); ) {
      wanted.add(found.group(1));
    }
    Set<String> declared = new TreeSet<>();
    Set<String> all = new HashSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode one = resolved(parameter);
      if (!all.add(one.path("in").asText() + " " + one.path("name").asText())) {
        complaints.add("parameter: " + name + " has one twice: " + one.path("name"));
      }
      if (one.path("in").asText().equals("path") && one.path("required").asBoolean()) {
        declared.add(one.path("name").asText());
      }
    }
    if (!declared.equals(wanted)) {
      complaints.add("parameter: " + name + " declares " + declared);
    }
  }

  private void responses(String name, JsonNode responses) {
    boolean success = false;
    boolean refusal = false;
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      success |= response.getKey().startsWith("2");
      refusal |= response.getKey().startsWith("4");
    }
    if (!success || !refusal) {
      complaints.add("response: " + name + " lacks a success or a refusal");
    }
  }

  private void components() {
    String text = document.toString();
    for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        String ref = "\"#/components/" + kind.getKey() + "/" + component.getKey() + "\"";
        boolean used =
            kind.getKey().equals("securitySchemes")
                ? text.contains("{\"" + component.getKey() + "\":[]}")
                : text.contains(ref);
        if (!used) {
          complaints.add("component: nothing uses " + ref);
        }
      }
    }
  }

  /** Every example is what the schema beside it allows. */
  private void examples(JsonNode node, String place) {
    if (node.has("example") && node.has("schema")) {
      validate(node.path("schema"), node.path("example"))
          .forEach(message -> complaints.add("example: " + place + " " + message));
    }
    node.properties().forEach(child -> examples(child.getValue(), place + "/" + child.getKey()));
    if (node.isArray()) {
      node.forEach(child -> examples(child, place + "/-"));
    }
  }

  /** The references of a schema lead into the document, so that it stands beside its components. */
  private Set<ValidationMessage> validate(JsonNode schema, JsonNode value) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", document.path("components"));
    whole.putArray("allOf").add(schema);
    return SCHEMAS.getSchema(whole, FORMATS).validate(value);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
