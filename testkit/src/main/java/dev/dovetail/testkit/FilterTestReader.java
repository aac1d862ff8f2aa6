package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads one of the things that may be at a place of a record. */
final class FilterTestReader {
  private static final String RANGE =
      " Write [\"=\", 5], one bound such as [\">\", 5], or the lower bound and the upper one: [\">\","
          + " 0, \"<=\", 5].";

  private final FilterPatternReader pattern;
  private final List<String> path;

  FilterTestReader(FilterPatternReader pattern, List<String> path) {
    this.pattern = pattern;
    this.path = path;
  }

  FilterTest read(JsonNode value) {
    if (value.isArray()) {
      throw refused("has a list in its list.");
    }
    if (!value.isObject()) {
      return new FilterTest.Equal(value);
    }
    if (value.size() != 1) {
      throw refused("has " + value + ", but an operator is alone in its object.");
    }
    String operator = value.fieldNames().next();
    JsonNode operand = value.path(operator);
    return switch (operator) {
      case "prefix" -> new FilterTest.Prefix(text(operator, operand));
      case "suffix" -> new FilterTest.Suffix(text(operator, operand));
      case "equals-ignore-case" -> new FilterTest.EqualsIgnoreCase(text(operator, operand));
      case "exists" -> exists(operand);
      case "anything-but" -> anythingBut(operand);
      case "numeric" -> numeric(operand);
      default ->
          throw refused(
              "has the operator \""
                  + operator
                  + "\". Lambda knows anything-but, equals-ignore-case, exists, numeric, prefix and"
                  + " suffix.");
    };
  }

  private String text(String operator, JsonNode operand) {
    if (!operand.isTextual()) {
      throw refused("has \"" + operator + "\" with " + operand + ", but it takes a text.");
    }
    return operand.textValue();
  }

  private FilterTest exists(JsonNode operand) {
    if (!operand.isBoolean()) {
      throw refused("has \"exists\" with " + operand + ", but it takes true or false.");
    }
    return new FilterTest.Exists(operand.booleanValue());
  }

  private FilterTest anythingBut(JsonNode operand) {
    List<JsonNode> refused = new ArrayList<>();
    if (operand.isArray()) {
      operand.forEach(refused::add);
    } else {
      refused.add(operand);
    }
    boolean texts = refused.stream().allMatch(JsonNode::isTextual);
    boolean numbers = refused.stream().allMatch(JsonNode::isNumber);
    if (refused.isEmpty() || !texts && !numbers) {
      throw refused(
          "has \"anything-but\" with "
              + operand
              + ", but it takes a text, a number, or a list of only texts or only numbers.");
    }
    return new FilterTest.AnythingBut(refused);
  }

  private FilterTest numeric(JsonNode operand) {
    int size = operand.size();
    if (!operand.isArray() || size != 2 && size != 4) {
      throw refused("has \"numeric\" with " + operand + "." + RANGE);
    }
    BigDecimal first = number(operand, 1);
    String operator = operand.path(0).asText();
    if (size == 2) {
      return switch (operator) {
        case "=" -> new FilterTest.Numeric(bound(first, true), bound(first, true));
        case ">", ">=" -> new FilterTest.Numeric(bound(first, operator.equals(">=")), null);
        case "<", "<=" -> new FilterTest.Numeric(null, bound(first, operator.equals("<=")));
        default -> throw refused("has \"numeric\" with " + operand + "." + RANGE);
      };
    }
    BigDecimal second = number(operand, 3);
    String upper = operand.path(2).asText();
    if (!operator.startsWith(">") || !upper.startsWith("<") || first.compareTo(second) >= 0) {
      throw refused("has \"numeric\" with " + operand + "." + RANGE);
    }
    return new FilterTest.Numeric(
        bound(first, included(operand, operator, ">=", ">")),
        bound(second, included(operand, upper, "<=", "<")));
  }

  private boolean included(JsonNode operand, String operator, String with, String without) {
    if (!operator.equals(with) && !operator.equals(without)) {
      throw refused("has \"numeric\" with " + operand + "." + RANGE);
    }
    return operator.equals(with);
  }

  private static FilterTest.Bound bound(BigDecimal end, boolean included) {
    return new FilterTest.Bound(end, included);
  }

  private BigDecimal number(JsonNode operand, int index) {
    JsonNode number = operand.path(index);
    if (!number.isNumber()) {
      throw refused("has \"numeric\" with " + operand + "." + RANGE);
    }
    return number.decimalValue();
  }

  private IllegalArgumentException refused(String problem) {
    return pattern.refused(path, problem);
  }
}
