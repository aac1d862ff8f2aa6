package dev.dovetail;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes the expressions of a request for people: attributes by their names, and values only where
 * they are those of keys.
 */
final class ExpressionText {
  private static final Set<String> OPEN = Set.of(Keys.PARTITION, Keys.SORT, "_type");
  private static final Set<String> COMPARING = Set.of("=", "<>", "<", "<=", ">", ">=", "BETWEEN");

  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;

  ExpressionText(Map<String, String> names, Map<String, AttributeValue> values) {
    this.names = names;
    this.values = values;
  }

  /** A key condition with its values, which are parts of keys. */
  @Nullable String withValues(@Nullable String expression) {
    return expression == null ? null : write(expression, true);
  }

  /** Another expression, with values only where the key or the type is compared with them. */
  @Nullable String of(@Nullable String expression) {
    return expression == null ? null : write(expression, false);
  }

  private String write(String expression, boolean allValues) {
    StringBuilder text = new StringBuilder(expression.length());
    boolean open = false;
    boolean between = false;
    boolean prefix = false;
    int last = 0; // The end of the placeholder before.
    int at = 0;
    while (at < expression.length()) {
      char c = expression.charAt(at);
      if (c != '#' && c != ':') {
        text.append(c);
        at++;
        continue;
      }
      int end = end(expression, at + 1);
      String placeholder = expression.substring(at, end);
      String operator = expression.substring(last, at).strip();
      if (c == '#') {
        String name = names.getOrDefault(placeholder, placeholder);
        // A name behind a dot is a part of another attribute.
        open = OPEN.contains(name) && !operator.endsWith(".");
        between = false;
        prefix = operator.endsWith("begins_with(");
        text.append(name);
      } else {
        boolean compared =
            COMPARING.contains(operator)
                || prefix && operator.equals(",")
                || between && operator.equals("AND");
        open = open && compared;
        between = open && operator.equals("BETWEEN");
        prefix = false;
        text.append(allValues || open ? value(placeholder) : placeholder);
      }
      last = end;
      at = end;
    }
    return text.toString();
  }

  private static int end(String expression, int start) {
    int end = start;
    while (end < expression.length() && isPart(expression.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  private String value(String placeholder) {
    AttributeValue value = values.get(placeholder);
    if (value == null) {
      return placeholder;
    }
    if (value.s() != null) {
      return "\"" + value.s() + "\"";
    }
    return value.n() != null ? value.n() : placeholder;
  }
}
