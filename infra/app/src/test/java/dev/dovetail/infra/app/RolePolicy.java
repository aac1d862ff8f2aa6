package dev.dovetail.infra.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.testkit.PolicyGuard;

/** The policies of a role in a template, as IAM gets them once the stack has a table. */
final class RolePolicy {
  private static final String TABLE = "arn:aws:dynamodb:eu-central-1:000000000000:table/";

  private RolePolicy() {}

  /**
   * {@return a guard that permits what the policies of a role do}
   *
   * @param policies those of the role's resource in the template
   * @param table the physical name of the stack's table
   */
  static PolicyGuard guard(JsonNode policies, String table) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode statements = document.putArray("Statement");
    for (JsonNode policy : policies) {
      for (JsonNode statement : policy.at("/PolicyDocument/Statement")) {
        ObjectNode resolved = statement.deepCopy();
        resolved.set("Resource", resources(statement.path("Resource"), table));
        statements.add(resolved);
      }
    }
    return PolicyGuard.ofDocument(document.toString());
  }

  private static ArrayNode resources(JsonNode oneOrMore, String table) {
    ArrayNode resources = JsonNodeFactory.instance.arrayNode();
    if (oneOrMore.isArray()) {
      oneOrMore.forEach(one -> resources.add(arn(one, table)));
    } else {
      resources.add(arn(oneOrMore, table));
    }
    return resources;
  }

  private static String arn(JsonNode resource, String table) {
    if (resource.has("Fn::GetAtt")) {
      return resource.at("/Fn::GetAtt/0").asText().equals("Table")
          ? TABLE + table
          : "another resource";
    }
    if (resource.has("Fn::Join")) {
      StringBuilder joined = new StringBuilder();
      resource.at("/Fn::Join/1").forEach(part -> joined.append(arn(part, table)));
      return joined.toString();
    }
    return resource.isTextual() ? resource.asText() : "another resource";
  }
}
