package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a policy, as far as IAM's language is used for DynamoDB: anything else is an
 * error, so that nothing is believed to be understood that isn't.
 *
 * @param deny whether it denies, and does not allow
 * @param actions those that it is about
 * @param resources those that it is about
 * @param conditions all of which must hold
 * @param json the statement as it was written
 */
record Statement(
    boolean deny,
    PolicyElement actions,
    PolicyElement resources,
    List<StatementCondition> conditions,
    JsonNode json) {
  private static final List<String> MEMBERS =
      List.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition");

  /** Copies the conditions. */
  Statement {
    conditions = List.copyOf(conditions);
  }

  /**
   * Reads one, unless it is about other services.
   *
   * @throws IllegalArgumentException if it has something that no test can hold requests to
   */
  static Optional<Statement> of(JsonNode json) {
    require(json.isObject(), json, "It is no object.");
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      require(
          MEMBERS.contains(member.getKey()),
          json,
          "It may have " + String.join(", ", MEMBERS) + ", and no " + member.getKey() + ".");
    }
    String effect = json.path("Effect").asText();
    require(effect.equals("Allow") || effect.equals("Deny"), json, "Its Effect is Allow or Deny.");
    PolicyElement actions = element(json, "Action");
    for (String action : actions.patterns()) {
      require(
          action.equals("*") || action.indexOf(':') > 0,
          json,
          "The action " + action + " has no service. Is it dynamodb:" + action + "?");
    }
    if (!actions.concernsTables()) {
      return Optional.empty();
    }
    PolicyElement resources = element(json, "Resource");
    for (String resource : resources.patterns()) {
      require(
          resource.equals("*") || resource.split(":", 6).length == 6,
          json,
          "The resource "
              + resource
              + " is no ARN, such as arn:aws:dynamodb:*:*:table/app, and not *.");
    }
    return Optional.of(
        new Statement(effect.equals("Deny"), actions, resources, conditions(json), json));
  }

  private static PolicyElement element(JsonNode json, String name) {
    String not = "Not" + name;
    require(json.has(name) != json.has(not), json, "It has either " + name + " or " + not + ".");
    String written = json.has(name) ? name : not;
    List<String> patterns = texts(json.path(written));
    require(!patterns.isEmpty(), json, "Its " + written + " is a text, or a list of them.");
    for (String pattern : patterns) {
      requireNoVariable(pattern, json);
    }
    return new PolicyElement(written.equals(not), patterns);
  }

  private static List<StatementCondition> conditions(JsonNode json) {
    List<StatementCondition> conditions = new ArrayList<>();
    JsonNode condition = json.path("Condition");
    require(condition.isMissingNode() || condition.isObject(), json, "Its Condition is no object.");
    for (Map.Entry<String, JsonNode> operator : condition.properties()) {
      require(
          operator.getValue().isObject(),
          json,
          operator.getKey() + " is no object of keys and their values.");
      for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
        List<String> texts = texts(key.getValue());
        texts.forEach(text -> requireNoVariable(text, json));
        try {
          conditions.add(StatementCondition.of(operator.getKey(), key.getKey(), texts));
        } catch (IllegalArgumentException e) {
          throw refused(json, String.valueOf(e.getMessage()), e);
        }
      }
    }
    return conditions;
  }

  private static void requireNoVariable(String text, JsonNode json) {
    Optional<String> variable = PolicyPattern.variable(text);
    require(
        variable.isEmpty(),
        json,
        "IAM takes the value of "
            + variable.orElse("")
            + " from the caller. Replace it by the value of the caller that the test stands for.");
  }

  private static void require(boolean understood, JsonNode json, String reason) {
    if (!understood) {
      throw refused(json, reason, null);
    }
  }

  private static IllegalArgumentException refused(
      JsonNode json, String reason, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "The statement " + json + " is none that a test can hold requests to. " + reason, cause);
  }

  /** {@return whether it is about a request: whether it allows or denies that} */
  boolean isAbout(Access access) {
    return actions.takesAction(access.action())
        && resources.takesResource(access.resource())
        && conditions.stream().allMatch(condition -> condition.holds(access));
  }

  /** {@return what it allows, one by one} */
  List<PolicyGrant> grants() {
    List<PolicyGrant> grants = new ArrayList<>();
    if (!deny) {
      for (PolicyElement action : actions.parts()) {
        for (PolicyElement resource : resources.parts()) {
          if (action.concernsTables() && resource.mayBeTable()) {
            grants.addAll(PolicyGrant.of(this, action, resource));
          }
        }
      }
    }
    return grants;
  }

  private static List<String> texts(JsonNode oneOrMore) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : oneOrMore.isArray() ? oneOrMore : List.of(oneOrMore)) {
      if (!one.isTextual() && !one.isBoolean()) {
        return List.of();
      }
      texts.add(one.asText());
    }
    return texts;
  }
}
