package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value must be like for one rule of a filter pattern. */
sealed interface FilterTest {
  /** {@return whether a text, number, boolean or null of a record is so} */
  boolean test(JsonNode value);

  /** {@return whether two values are the same: numbers by what they are worth} */
  private static boolean same(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? one.decimalValue().compareTo(other.decimalValue()) == 0
        : one.equals(other);
  }

  /** A value itself; an empty text or null, too. */
  record Equal(JsonNode expected) implements FilterTest {
    @Override
    public boolean test(JsonNode value) {
      return same(expected, value);
    }
  }

  /** {@code anything-but}: a value that is there, and none of some. */
  record AnythingBut(List<JsonNode> refused) implements FilterTest {
    @Override
    public boolean test(JsonNode value) {
      return refused.stream().noneMatch(one -> same(one, value));
    }
  }

  /** {@code prefix}. */
  record Prefix(String start) implements FilterTest {
    @Override
    public boolean test(JsonNode value) {
      return value.isTextual() && value.textValue().startsWith(start);
    }
  }

  /** {@code suffix}. */
  record Suffix(String end) implements FilterTest {
    @Override
    public boolean test(JsonNode value) {
      return value.isTextual() && value.textValue().endsWith(end);
    }
  }

  /** {@code equals-ignore-case}. */
  record EqualsIgnoreCase(String text) implements FilterTest {
    @Override
    public boolean test(JsonNode value) {
      return value.isTextual() && value.textValue().equalsIgnoreCase(text);
    }
  }

  /** {@code exists}: whether there is a value; for none, the rule asks and not this test. */
  record Exists(boolean wanted) implements FilterTest {
    @Override
    public boolean test(JsonNode value) {
      return wanted;
    }
  }

  /** {@code numeric}, for numbers of JSON: those of DynamoDB are texts in a record. */
  record Numeric(@Nullable Bound lower, @Nullable Bound upper) implements FilterTest {
    @Override
    public boolean test(JsonNode value) {
      if (!value.isNumber()) {
        return false;
      }
      BigDecimal number = value.decimalValue();
      return (lower == null || lower.holds(number.compareTo(lower.end())))
          && (upper == null || upper.holds(upper.end().compareTo(number)));
    }
  }

  /** One end of a numeric range. */
  record Bound(BigDecimal end, boolean included) {
    boolean holds(int comparison) {
      return included ? comparison >= 0 : comparison > 0;
    }
  }
}
