package dev.dovetail.testkit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a statement: an operator, a key, and the values that it compares with.
 *
 * @param texts any of which will do, or none of which may be, if the comparison is negated
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Set
 *     operators</a>
 */
record StatementCondition(
    Quantifier quantifier,
    Comparison comparison,
    boolean ifExists,
    ConditionKey key,
    List<String> texts) {
  private static final String OPERATORS =
      "StringEquals, StringNotEquals, StringLike and StringNotLike, with ForAllValues: or"
          + " ForAnyValue: before and IfExists behind them, and Null";
  private static final Pattern OPERATOR =
      Pattern.compile(
          "(?:(ForAllValues|ForAnyValue):)?"
              + "(StringEquals|StringNotEquals|StringLike|StringNotLike)(IfExists)?|Null");

  /** How the values of a request are put together. */
  enum Quantifier {
    SINGLE,
    ALL,
    ANY
  }

  /** How one value is compared. */
  enum Comparison {
    EQUALS,
    NOT_EQUALS,
    LIKE,
    NOT_LIKE,
    NULL;

    boolean negated() {
      return this == NOT_EQUALS || this == NOT_LIKE;
    }
  }

  /** Copies the texts. */
  StatementCondition {
    texts = List.copyOf(texts);
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if no test could tell whether it holds; the message says why
   */
  static StatementCondition of(String operator, String name, List<String> texts) {
    Matcher matcher = OPERATOR.matcher(operator);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "The operator " + operator + " is not held to. There are " + OPERATORS + ".");
    }
    ConditionKey key =
        ConditionKey.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The key " + name + " is not held to. There are " + keys() + "."));
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(operator + " of " + name + " has no value.");
    }
    if (matcher.group(2) == null) {
      if (texts.size() != 1 || !texts.get(0).matches("true|false")) {
        throw new IllegalArgumentException("Null of " + name + " is \"true\" or \"false\".");
      }
      return new StatementCondition(
          Quantifier.SINGLE, Comparison.NULL, false, key, List.copyOf(texts));
    }
    Quantifier quantifier = quantifier(matcher.group(1));
    if (quantifier == Quantifier.SINGLE && key.isMultivalued()) {
      throw new IllegalArgumentException(
          "A request may have several values of "
              + name
              + ". Write ForAllValues:"
              + operator
              + " or ForAnyValue:"
              + operator
              + ".");
    }
    return new StatementCondition(
        quantifier,
        comparison(matcher.group(2)),
        matcher.group(3) != null,
        key,
        List.copyOf(texts));
  }

  private static String keys() {
    return String.join(
        ", ", List.of(ConditionKey.values()).stream().map(ConditionKey::text).toList());
  }

  private static Quantifier quantifier(@Nullable String written) {
    if (written == null) {
      return Quantifier.SINGLE;
    }
    return written.equals("ForAllValues") ? Quantifier.ALL : Quantifier.ANY;
  }

  private static Comparison comparison(String written) {
    return switch (written) {
      case "StringEquals" -> Comparison.EQUALS;
      case "StringNotEquals" -> Comparison.NOT_EQUALS;
      case "StringLike" -> Comparison.LIKE;
      default -> Comparison.NOT_LIKE;
    };
  }

  /** {@return whether it holds, as IAM decides where a request has no value at all} */
  boolean holds(Access access) {
    List<String> values = access.values(key);
    if (comparison == Comparison.NULL) {
      return values.isEmpty() == Boolean.parseBoolean(texts.get(0));
    }
    if (values.isEmpty() && ifExists) {
      return true;
    }
    return switch (quantifier) {
      case ALL -> values.stream().allMatch(this::takes);
      case ANY -> values.stream().anyMatch(this::takes);
      case SINGLE -> values.isEmpty() ? comparison.negated() : takes(values.get(0));
    };
  }

  private boolean takes(String value) {
    return texts.stream().anyMatch(text -> matches(value, text)) != comparison.negated();
  }

  private boolean matches(String value, String text) {
    return comparison == Comparison.LIKE || comparison == Comparison.NOT_LIKE
        ? PolicyPattern.like(value, text)
        : PolicyPattern.same(value, text);
  }

  /** {@return whether it lists the keys that a statement is for, each of them a grant} */
  boolean listsKeys() {
    return key == ConditionKey.LEADING_KEYS
        && quantifier == Quantifier.ALL
        && !comparison.negated();
  }

  /** {@return those of its texts that take some value, or all of them where there is no value} */
  List<String> taking(List<String> values) {
    return values.isEmpty()
        ? texts
        : texts.stream()
            .filter(text -> values.stream().anyMatch(value -> matches(value, text)))
            .toList();
  }
}
