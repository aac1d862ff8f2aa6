package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a statement allows, at its smallest: one action on one resource, for one pattern of keys.
 *
 * @param key the pattern of partition keys, or null if the statement lists none
 */
record PolicyGrant(
    Statement statement, PolicyElement action, PolicyElement resource, @Nullable String key) {

  /** {@return those of an action and a resource of a statement: one for each pattern of keys} */
  static List<PolicyGrant> of(Statement statement, PolicyElement action, PolicyElement resource) {
    Optional<StatementCondition> keys = keys(statement);
    if (keys.isEmpty()) {
      return List.of(new PolicyGrant(statement, action, resource, null));
    }
    List<PolicyGrant> grants = new ArrayList<>();
    for (String key : keys.get().texts()) {
      grants.add(new PolicyGrant(statement, action, resource, key));
    }
    return grants;
  }

  private static Optional<StatementCondition> keys(Statement statement) {
    return statement.conditions().stream().filter(StatementCondition::listsKeys).findFirst();
  }

  /** {@return whether it has a part in what its statement allows} */
  boolean serves(Access access) {
    return action.takesAction(access.action())
        && resource.takesResource(access.resource())
        && (key == null
            || keys(statement)
                .orElseThrow()
                .taking(access.values(ConditionKey.LEADING_KEYS))
                .contains(key));
  }

  @Override
  public String toString() {
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> operator : statement.json().path("Condition").properties()) {
      if (key == null || !isOfKeysAlone(operator.getKey(), operator.getValue())) {
        rest.set(operator.getKey(), operator.getValue());
      }
    }
    return action
        + " on "
        + resource
        + (key == null ? "" : " for " + key)
        + (rest.isEmpty() ? "" : " if " + rest);
  }

  /** What "for" says already. */
  private static boolean isOfKeysAlone(String operator, JsonNode keys) {
    return keys.size() == 1
        && ConditionKey.named(keys.fieldNames().next())
            .filter(ConditionKey.LEADING_KEYS::equals)
            .isPresent()
        && (operator.equals("Null") || operator.matches("ForAllValues:String(Like|Equals)"));
  }
}
