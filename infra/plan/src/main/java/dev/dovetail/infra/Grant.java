package dev.dovetail.infra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Permits a function some actions on the table or on one of its indexes: one statement of its IAM
 * policy.
 *
 * <p>Where the partition key has a literal part, the statement holds for those keys only. The
 * condition key {@code dynamodb:LeadingKeys} is multi-valued and absent from requests that name no
 * key, and {@code ForAllValues} is true for an absent key; so a second operator, {@code Null},
 * demands that it is there.
 *
 * @param index the index's name, or null for the table itself
 * @param leadingKeys the patterns that partition keys must match, in the syntax of {@code
 *     StringLike}; empty if any key will do
 * @param actions the actions with the service prefix, such as {@code dynamodb:GetItem}, in order
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">Fine-grained
 *     access control</a>
 */
public record Grant(@Nullable String index, List<String> leadingKeys, List<String> actions) {
  private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

  /** Copies both lists. */
  public Grant {
    leadingKeys = List.copyOf(leadingKeys);
    actions = List.copyOf(actions);
  }

  /** {@return the ARN of the table or index, given the table's} */
  public String resource(String tableArn) {
    return index == null ? tableArn : tableArn + "/index/" + index;
  }

  /** {@return the statement in the names of IAM's policy language, given the table's ARN} */
  public Map<String, Object> statement(String tableArn) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put("Action", actions);
    statement.put("Resource", resource(tableArn));
    if (!leadingKeys.isEmpty()) {
      Map<String, Object> condition = new LinkedHashMap<>();
      condition.put("ForAllValues:StringLike", Map.of(LEADING_KEYS, leadingKeys));
      condition.put("Null", Map.of(LEADING_KEYS, "false"));
      statement.put("Condition", condition);
    }
    return statement;
  }
}
