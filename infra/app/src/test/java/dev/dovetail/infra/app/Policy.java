package dev.dovetail.infra.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Evaluates the policies of a role as IAM would, as far as ours go: anything else in them is an
 * error, so that nothing is believed to be understood that isn't.
 */
final class Policy {
  private static final String LEADING_KEYS = "dynamodb:LeadingKeys";
  private static final String ENCLOSING_OPERATION = "dynamodb:EnclosingOperation";
  private static final Pattern SPECIAL = Pattern.compile("\\$\\{([*?$])}|\\*|\\?|[^*?$]+");

  private final List<JsonNode> statements = new ArrayList<>();

  /** Takes the policies of a role from the template. */
  Policy(JsonNode policies) {
    for (JsonNode policy : policies) {
      policy.at("/PolicyDocument/Statement").forEach(statements::add);
    }
  }

  /** {@return whether an action is allowed outside of transactions} */
  boolean allows(String action, String resource, List<String> leadingKeys) {
    return allows(action, resource, leadingKeys, "");
  }

  /**
   * {@return whether an action is allowed}
   *
   * @param resource the table, {@code table}, or an index of it, {@code table/index/name}
   * @param leadingKeys the partition keys that the request names
   * @param enclosing the operation that it is a part of, or nothing
   */
  boolean allows(String action, String resource, List<String> leadingKeys, String enclosing) {
    return statements.stream()
        .anyMatch(
            statement ->
                statement.path("Effect").asText().equals("Allow")
                    && texts(statement.path("Action")).contains(action)
                    && arn(statement.path("Resource")).equals(resource)
                    && holds(statement.path("Condition"), leadingKeys, enclosing));
  }

  /** {@return what is allowed on the table and its indexes, as action and resource} */
  Set<String> allowed() {
    return statements.stream()
        .flatMap(
            statement ->
                texts(statement.path("Action")).stream()
                    .filter(action -> action.startsWith("dynamodb:"))
                    .map(action -> action + " " + arn(statement.path("Resource"))))
        .collect(Collectors.toSet());
  }

  private static boolean holds(JsonNode condition, List<String> leadingKeys, String enclosing) {
    for (Map.Entry<String, JsonNode> operator : condition.properties()) {
      JsonNode operations = operator.getValue().path(ENCLOSING_OPERATION);
      if (operator.getKey().equals("ForAnyValue:StringEquals") && !operations.isMissingNode()) {
        if (!texts(operations).contains(enclosing)) {
          return false;
        }
        continue;
      }
      JsonNode values = operator.getValue().path(LEADING_KEYS);
      if (operator.getValue().size() != 1 || values.isMissingNode()) {
        throw new AssertionError("unknown condition key in " + operator);
      }
      boolean holds =
          switch (operator.getKey()) {
            case "ForAllValues:StringLike" ->
                leadingKeys.stream()
                    .allMatch(key -> texts(values).stream().anyMatch(like -> like(key, like)));
            case "Null" -> leadingKeys.isEmpty() == values.asBoolean();
            default -> throw new AssertionError("unknown operator " + operator);
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static boolean like(String value, String pattern) {
    StringBuilder regex = new StringBuilder();
    Matcher part = SPECIAL.matcher(pattern);
    while (part.find()) {
      regex.append(
          switch (part.group()) {
            case "*" -> ".*";
            case "?" -> ".";
            default -> Pattern.quote(part.group(1) == null ? part.group() : part.group(1));
          });
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(value).matches();
  }

  private static String arn(JsonNode resource) {
    if (resource.has("Fn::GetAtt")) {
      return resource.at("/Fn::GetAtt/0").asText().equals("Table") ? "table" : "another resource";
    }
    if (resource.has("Fn::Join")) {
      StringBuilder joined = new StringBuilder();
      resource.at("/Fn::Join/1").forEach(part -> joined.append(arn(part)));
      return joined.toString();
    }
    return resource.asText();
  }

  private static List<String> texts(JsonNode oneOrMore) {
    return oneOrMore.isArray()
        ? StreamSupport.stream(oneOrMore.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(oneOrMore.asText());
  }
}
