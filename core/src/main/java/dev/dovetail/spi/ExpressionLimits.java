package dev.dovetail.spi;

import dev.dovetail.Condition;
import dev.dovetail.InvalidChanges;
import dev.dovetail.InvalidCondition;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Checks the length of conditions and filters before they are sent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Quotas
 *     in DynamoDB</a>
 */
final class ExpressionLimits {
  static final int MAX_BYTES = 4096;
  private static final int MAX_VALUES_BYTES = 2 * 1024 * 1024;

  /** No expression that is shorter has more operators than it may. */
  private static final int SHORT = 4 * Condition.MAX_OPERATORS;

  private static final Set<String> OPERATORS =
      Set.of(
          "=",
          "<>",
          "<",
          "<=",
          ">",
          ">=",
          "AND",
          "OR",
          "NOT",
          "IN",
          "attribute_exists",
          "attribute_not_exists",
          "begins_with",
          "contains",
          "size");

  private ExpressionLimits() {}

  /** The expression itself, whose characters are all of one byte. */
  static String checked(String expression) {
    if (expression.length() > MAX_BYTES) {
      throw tooLong(expression.length(), "bytes", MAX_BYTES);
    }
    if (expression.length() > SHORT) {
      int operators = operators(expression);
      if (operators > Condition.MAX_OPERATORS) {
        throw tooLong(operators, "operators and functions", Condition.MAX_OPERATORS);
      }
    }
    return expression;
  }

  /** The update expression itself. */
  static String checkedUpdate(String expression) {
    if (expression.length() > MAX_BYTES) {
      throw new InvalidChanges(
          "The update has an expression of "
              + expression.length()
              + " bytes, but DynamoDB allows at most "
              + MAX_BYTES
              + ". Nothing was sent. Change fewer parts of the item in one call, or one part as a"
              + " whole.");
    }
    return expression;
  }

  /** Checks the names and values of an expression, of which an update's own are no larger. */
  static void check(Expressions expressions) {
    int bytes = ItemSize.of(expressions.values());
    if (bytes > MAX_VALUES_BYTES) {
      throw new InvalidCondition(
          "The values of the condition, with those that the repository adds, have "
              + bytes
              + " bytes, but DynamoDB allows at most "
              + MAX_VALUES_BYTES
              + ".");
    }
  }

  static int operators(String expression) {
    int operators = 0;
    StringTokenizer tokens = new StringTokenizer(expression, " (),");
    while (tokens.hasMoreTokens()) {
      operators += OPERATORS.contains(tokens.nextToken()) ? 1 : 0;
    }
    return operators;
  }

  private static InvalidCondition tooLong(int found, String unit, int limit) {
    return new InvalidCondition(
        "The condition, with what the repository adds to it, has "
            + found
            + " "
            + unit
            + ", but DynamoDB allows at most "
            + limit
            + ". Use in(...) instead of many comparisons of one attribute.");
  }
}
