package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a policy, as far as IAM's language is used for DynamoDB: anything else is an
 * error, so that nothing is believed to be understood that isn't.
 *
 * @param json the statement as it was written
 */
record Statement(List<String> actions, List<String> resources, JsonNode condition, JsonNode json) {
  static final String LEADING_KEYS = "dynamodb:LeadingKeys";
  private static final String ENCLOSING = "dynamodb:EnclosingOperation";
  private static final List<String> MEMBERS =
      List.of("Sid", "Effect", "Action", "Resource", "Condition");

  /** What is special in a pattern; {@code ${*}} is a star that stands for itself. */
  private static final Pattern SPECIAL = Pattern.compile("\\$\\{([*?$])}|\\*|\\?|[^*?$]+|\\$");

  static Statement of(JsonNode json) {
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      require(MEMBERS.contains(member.getKey()), member.getKey(), json);
    }
    require(json.path("Effect").asText().equals("Allow"), "Effect", json);
    List<String> actions = texts(json.path("Action"));
    List<String> resources = texts(json.path("Resource"));
    require(!actions.isEmpty(), "Action", json);
    require(!resources.isEmpty(), "Resource", json);
    JsonNode condition = json.path("Condition");
    for (Map.Entry<String, JsonNode> operator : condition.properties()) {
      require(
          switch (operator.getKey()) {
            case "ForAllValues:StringLike", "ForAllValues:StringEquals", "Null" ->
                operator.getValue().size() == 1 && operator.getValue().has(LEADING_KEYS);
            case "ForAnyValue:StringEquals" ->
                operator.getValue().size() == 1 && operator.getValue().has(ENCLOSING);
            default -> false;
          },
          "Condition",
          json);
    }
    return new Statement(actions, resources, condition, json);
  }

  private static void require(boolean understood, String member, JsonNode json) {
    if (!understood) {
      throw new IllegalArgumentException(
          "The "
              + member
              + " of the statement "
              + json
              + " is none that a test can hold requests to. It may have Sid, Effect Allow, Action,"
              + " Resource, and Condition with ForAllValues:StringLike, ForAllValues:StringEquals or"
              + " Null for dynamodb:LeadingKeys and ForAnyValue:StringEquals for"
              + " dynamodb:EnclosingOperation.");
    }
  }

  /** {@return the actions that are DynamoDB's} */
  List<String> tableActions() {
    return actions.stream().filter(action -> action.startsWith("dynamodb:")).toList();
  }

  /** {@return whether an action of this permits it} */
  boolean allows(String action, Access access) {
    return like(access.action(), action)
        && resources.stream().anyMatch(resource -> covers(resource, access.resource()))
        && holds(access);
  }

  /** Region and account of the ARN are those of every request. */
  private static boolean covers(String arn, String resource) {
    String[] parts = arn.split(":", 6);
    return like(resource, parts.length == 6 ? parts[5] : arn);
  }

  private boolean holds(Access access) {
    for (Map.Entry<String, JsonNode> operator : condition.properties()) {
      JsonNode values = operator.getValue().elements().next();
      List<String> texts = texts(values);
      boolean holds =
          switch (operator.getKey()) {
            case "ForAllValues:StringLike" ->
                access.leadingKeys().stream()
                    .allMatch(key -> texts.stream().anyMatch(like -> like(key, like)));
            case "ForAllValues:StringEquals" -> texts.containsAll(access.leadingKeys());
            case "Null" -> access.leadingKeys().isEmpty() == values.asBoolean();
            default -> access.enclosing() != null && texts.contains(access.enclosing());
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

  private static List<String> texts(JsonNode oneOrMore) {
    List<String> texts = new ArrayList<>();
    if (oneOrMore.isArray()) {
      oneOrMore.forEach(one -> texts.add(one.asText()));
    } else if (oneOrMore.isValueNode()) {
      texts.add(oneOrMore.asText());
    }
    return texts;
  }
}
