package dev.dovetail.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request asks IAM for, one of these for each table and action.
 *
 * @param action such as {@code dynamodb:GetItem}
 * @param resource what follows the account in the ARN
 * @param context what conditions may look at; a key that the request lacks is missing
 */
record Access(String action, String resource, Map<ConditionKey, List<String>> context) {
  Access {
    context = Map.copyOf(context);
  }

  /** {@return the values of a key, none if the request lacks it} */
  List<String> values(ConditionKey key) {
    return context.getOrDefault(key, List.of());
  }

  /** {@return the statement that would permit just this} */
  Map<String, Object> statement(String arn) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put("Action", action);
    statement.put("Resource", arn);
    Map<String, Object> condition = new LinkedHashMap<>();
    List<String> keys = values(ConditionKey.LEADING_KEYS);
    if (!keys.isEmpty()) {
      String name = ConditionKey.LEADING_KEYS.text();
      List<String> patterns = keys.stream().distinct().map(PolicyPattern::of).toList();
      condition.put("ForAllValues:StringLike", Map.of(name, patterns));
      condition.put("Null", Map.of(name, "false"));
    }
    List<String> enclosing = values(ConditionKey.ENCLOSING_OPERATION);
    if (!enclosing.isEmpty()) {
      condition.put(
          "ForAnyValue:StringEquals", Map.of(ConditionKey.ENCLOSING_OPERATION.text(), enclosing));
    }
    if (!condition.isEmpty()) {
      statement.put("Condition", condition);
    }
    return statement;
  }
}
