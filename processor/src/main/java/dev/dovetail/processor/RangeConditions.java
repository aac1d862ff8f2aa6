package dev.dovetail.processor;

import dev.dovetail.model.KeyCondition;
import dev.dovetail.model.KeyOperator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Describes the range of a query for the model. */
final class RangeConditions {
  private RangeConditions() {}

  static KeyCondition of(QueryRange range, KeySource source, int sortParts) {
    return source instanceof KeySource.Composed composed
        ? composed(range, composed, sortParts)
        : attribute(range);
  }

  private static KeyCondition composed(QueryRange range, KeySource.Composed source, int sortParts) {
    List<Segment> segments = source.sortPrefix(sortParts);
    String prefix = segments.isEmpty() ? "" : Template.text(segments) + "#";
    boolean last = segments.size() + 1 == source.sortSegments().size();
    String attribute = Objects.requireNonNull(source.sortAttribute());
    if (range.start().isPresent()) {
      return KeyCondition.of(
          attribute, KeyOperator.BEGINS_WITH, prefix + placeholder("", range.start().get()));
    }
    Optional<String> lower = range.lower().map(bound -> prefix + lower(bound));
    Optional<String> upper = range.upper().map(bound -> prefix + upper(bound, last));
    if (prefix.isEmpty() && upper.isEmpty()) {
      return KeyCondition.of(attribute, KeyOperator.AT_LEAST, lower.orElseThrow());
    }
    if (prefix.isEmpty() && lower.isEmpty()) {
      return KeyCondition.of(attribute, KeyOperator.AT_MOST, upper.orElseThrow());
    }
    return new KeyCondition(
        attribute,
        KeyOperator.BETWEEN,
        lower.orElse(prefix),
        upper.orElseGet(() -> prefix.substring(0, prefix.length() - 1) + "$"));
  }

  private static String lower(RangeParameter bound) {
    return placeholder("", bound) + (bound.operator().includes() ? "" : "$");
  }

  private static String upper(RangeParameter bound, boolean last) {
    if (bound.operator().includes()) {
      return placeholder("", bound) + "$";
    }
    return placeholder(last ? "<" : "", bound);
  }

  private static KeyCondition attribute(QueryRange range) {
    String attribute = range.component().name();
    if (range.bounds().size() == 1) {
      RangeParameter bound = range.bounds().get(0);
      return KeyCondition.of(attribute, operator(bound.operator()), placeholder("", bound));
    }
    RangeParameter lower = range.lower().orElseThrow();
    RangeParameter upper = range.upper().orElseThrow();
    return new KeyCondition(
        attribute,
        KeyOperator.BETWEEN,
        placeholder(lower.operator().includes() ? "" : ">", lower),
        placeholder(upper.operator().includes() ? "" : "<", upper));
  }

  private static KeyOperator operator(RangeOperator operator) {
    return switch (operator) {
      case FROM -> KeyOperator.AT_LEAST;
      case AFTER -> KeyOperator.GREATER;
      case TO -> KeyOperator.AT_MOST;
      case BEFORE -> KeyOperator.LESS;
      case STARTS_WITH -> KeyOperator.BEGINS_WITH;
    };
  }

  /** The value of a parameter, or its neighbour above or below. */
  private static String placeholder(String neighbour, RangeParameter bound) {
    return "{" + neighbour + bound.parameter().name() + "}";
  }
}
