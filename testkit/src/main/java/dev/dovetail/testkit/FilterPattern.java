package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of Lambda's filter criteria. A record matches if all rules of one alternative find a
 * value, and no two of these are in different elements of one list.
 */
final class FilterPattern {
  private final List<List<FilterRule>> alternatives;

  private FilterPattern(List<List<FilterRule>> alternatives) {
    this.alternatives = alternatives;
  }

  /**
   * {@return the pattern of a text}
   *
   * @throws IllegalArgumentException if Lambda would refuse it; the message says what is wrong
   */
  static FilterPattern of(String text) {
    return new FilterPattern(new FilterPatternReader(text).read());
  }

  /** {@return whether a record matches, in the form that it has in a function's event} */
  boolean matches(JsonNode record) {
    List<RecordValue> values = RecordValue.of(record);
    return alternatives.stream().anyMatch(rules -> matches(rules, values, new ArrayList<>()));
  }

  private static boolean matches(
      List<FilterRule> rules, List<RecordValue> values, List<RecordValue> chosen) {
    if (rules.isEmpty()) {
      return true;
    }
    FilterRule rule = rules.get(0);
    List<FilterRule> rest = rules.subList(1, rules.size());
    List<RecordValue> there =
        values.stream().filter(value -> value.path().equals(rule.path())).toList();
    if (there.isEmpty()) {
      return rule.allowsNothing() && matches(rest, values, chosen);
    }
    for (RecordValue value : there) {
      if (rule.allows(value) && chosen.stream().allMatch(value::goesWith)) {
        chosen.add(value);
        if (matches(rest, values, chosen)) {
          return true;
        }
        chosen.remove(chosen.size() - 1);
      }
    }
    return false;
  }
}
