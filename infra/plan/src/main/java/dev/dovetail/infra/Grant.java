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
 * <p>Requests within a transaction need the actions of the same requests alone. What a function
 * does only in transactions is permitted only there, by the condition key {@code
 * dynamodb:EnclosingOperation}.
 *
 * @param index the index's name, or null for the table itself
 * @param leadingKeys the patterns that partition keys must match, in the syntax of {@code
 *     StringLike}; empty if any key will do
 * @param actions the actions with the service prefix, such as {@code dynamodb:GetItem}, in order
 * @param transactional whether it holds within transactions only
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">Fine-grained
 *     access control</a>
 */
public record Grant(
    @Nullable String index, List<String> leadingKeys, List<String> actions, boolean transactional) {
  private static final String LEADING_KEYS = "dynamodb:LeadingKeys";
  private static final String ENCLOSING_OPERATION = "dynamodb:EnclosingOperation";
  private static final List<String> TRANSACTIONS =
      List.of("TransactGetItems", "TransactWriteItems");

  /** Copies both lists. */
  public Grant {
    leadingKeys = List.copyOf(leadingKeys);
    actions = List.copyOf(actions);
  }

  /** Permits the actions outside of transactions, and so within them. */
  public Grant(@Nullable String index, List<String> leadingKeys, List<String> actions) {
    this(index, leadingKeys, actions, false);
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
    Map<String, Object> condition = new LinkedHashMap<>();
    if (!leadingKeys.isEmpty()) {
      condition.put("ForAllValues:StringLike", Map.of(LEADING_KEYS, leadingKeys));
      condition.put("Null", Map.of(LEADING_KEYS, "false"));
    }
    if (transactional) {
      condition.put("ForAnyValue:StringEquals", Map.of(ENCLOSING_OPERATION, TRANSACTIONS));
    }
    if (!condition.isEmpty()) {
      statement.put("Condition", condition);
    }
    return statement;
  }
}
