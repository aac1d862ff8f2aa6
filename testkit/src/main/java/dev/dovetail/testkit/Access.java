package dev.dovetail.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks IAM for, one of these for each table and action.
 *
 * @param action such as {@code dynamodb:GetItem}
 * @param table the name of the table
 * @param index the name of the index, or null for the table itself
 * @param leadingKeys the partition keys that the request names; none where it names no key
 * @param enclosing the transaction's operation, or null outside of transactions
 */
record Access(
    String action,
    String table,
    @Nullable String index,
    List<String> leadingKeys,
    @Nullable String enclosing) {
  Access {
    leadingKeys = List.copyOf(leadingKeys);
  }

  /** {@return what follows the account in the ARN} */
  String resource() {
    return "table/" + table + (index == null ? "" : "/index/" + index);
  }

  /** {@return the statement that would permit just this} */
  Map<String, Object> statement(String arn) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put("Action", action);
    statement.put("Resource", arn);
    if (!leadingKeys.isEmpty()) {
      statement.put(
          "Condition",
          Map.of("ForAllValues:StringLike", Map.of(Statement.LEADING_KEYS, leadingKeys)));
    }
    return statement;
  }
}
