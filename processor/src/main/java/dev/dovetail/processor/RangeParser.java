package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the parameters of a query that are not given by equality into its range. */
final class RangeParser {
  private final MethodChecks checks;
  private final Reporter reporter;

  RangeParser(MethodChecks checks, Reporter reporter) {
    this.checks = checks;
    this.reporter = reporter;
  }

  /** Checks that no parameter of a method that is no query has an annotation of a range. */
  boolean absent(RepositoryMethod.Signature signature) {
    List<RangeParameter> ranges = RangeParameter.of(signature.parameters());
    for (RangeParameter range : ranges) {
      reporter.error(
          range.annotation(),
          "value",
          Diagnostic.RANGE_WITHOUT_QUERY,
          range.parameter().name(),
          signature.name(),
          range.operator(),
          MethodChecks.operation(signature));
    }
    return ranges.isEmpty();
  }

  /** Checks all that does not depend on what the query reads. */
  boolean check(EntityDefinition entity, RepositoryMethod.Signature signature) {
    List<RangeParameter> ranges = RangeParameter.of(signature.parameters());
    boolean sound = bounds(signature, ranges);
    for (RangeParameter range : ranges) {
      sound &= names(entity, signature, range);
    }
    return sound;
  }

  private boolean bounds(RepositoryMethod.Signature signature, List<RangeParameter> ranges) {
    long starts = ranges.stream().filter(r -> r.operator() == RangeOperator.STARTS_WITH).count();
    long lower = ranges.stream().filter(range -> range.operator().isLower()).count();
    long upper = ranges.stream().filter(range -> range.operator().isUpper()).count();
    Set<String> parameters = new HashSet<>();
    boolean repeated = ranges.stream().anyMatch(range -> !parameters.add(range.parameter().name()));
    if (!repeated && (starts == 0 ? lower <= 1 && upper <= 1 : ranges.size() == 1)) {
      return true;
    }
    reporter.error(
        signature.element(),
        Diagnostic.RANGE_BOUNDS,
        signature.name(),
        ranges.stream()
            .map(range -> range.operator() + " " + range.parameter().name())
            .collect(Collectors.joining(", ")));
    return false;
  }

  private boolean names(
      EntityDefinition entity, RepositoryMethod.Signature signature, RangeParameter range) {
    Optional<Component> component = entity.component(range.component());
    if (component.isPresent()) {
      return checks.value(entity, component.get(), range.parameter(), signature.name());
    }
    reporter.error(
        range.annotation(),
        "value",
        Diagnostic.RANGE_UNKNOWN_COMPONENT,
        range.parameter().name(),
        signature.name(),
        range.operator(),
        range.component(),
        entity.name(),
        String.join(", ", entity.componentNames()),
        meant(entity, signature, range));
    return false;
  }

  /** A component of a similar name, or the first of the sort key that is not given. */
  private static String meant(
      EntityDefinition entity, RepositoryMethod.Signature signature, RangeParameter range) {
    String before = range.operator() + "(\"";
    String similar = Suggestion.of(range.component(), entity.componentNames(), before, "\")");
    Optional<KeySource> source = entity.source(signature.annotation().text("index", ""));
    if (!similar.isEmpty() || source.isEmpty()) {
      return similar;
    }
    for (String component : source.get().sort()) {
      if (!signature.has(component)) {
        return " Did you mean " + before + component + "\")?";
      }
    }
    return "";
  }

  /**
   * Checks that a query can have its range.
   *
   * @param sortParts the components of the sort key that are given by equality
   */
  boolean served(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      KeySource source,
      int sortParts) {
    boolean sound = true;
    for (RangeParameter range : RangeParameter.of(signature.parameters())) {
      sound &= isNext(signature, source, sortParts, range) && hasOrder(entity, signature, range);
    }
    return sound;
  }

  private boolean isNext(
      RepositoryMethod.Signature signature, KeySource source, int sortParts, RangeParameter range) {
    String next = sortParts < source.sort().size() ? source.sort().get(sortParts) : "";
    if (next.equals(range.component())) {
      return true;
    }
    reporter.error(
        range.annotation(),
        "value",
        Diagnostic.RANGE_NOT_NEXT,
        signature.name(),
        range.operator(),
        range.component(),
        source,
        next.isEmpty() ? "leaves no component to have one" : "sorts by " + next,
        next.isEmpty()
            ? "Remove " + range.operator()
            : "Write " + range.operator() + "(\"" + next + "\"), or give " + next + " as well");
    return false;
  }

  private boolean hasOrder(
      EntityDefinition entity, RepositoryMethod.Signature signature, RangeParameter range) {
    Component component = entity.component(range.component()).orElseThrow();
    // The start of a value says nothing of the text that a codec makes of the whole.
    boolean plain = component.kind() instanceof Kind.Single;
    String declared = KindResolver.written(component.presentType());
    String type = (component.kind() instanceof Kind.Converted ? "@Codec " : "") + declared;
    boolean text = plain && component.kind().scalar() == Scalar.STRING;
    if (range.operator() == RangeOperator.STARTS_WITH && !text) {
      reporter.error(
          range.annotation(),
          "value",
          Diagnostic.RANGE_START_TYPE,
          range.parameter().name(),
          signature.name(),
          component.name(),
          type);
      return false;
    }
    if (!QueryRange.serves(component)) {
      reporter.error(
          range.annotation(),
          "value",
          Diagnostic.RANGE_TYPE,
          range.parameter().name(),
          signature.name(),
          range.operator(),
          component.name(),
          type,
          declared,
          component.name());
      return false;
    }
    return true;
  }

  /** The range of a query that was checked, if it has one. */
  static Optional<QueryRange> range(EntityDefinition entity, RepositoryMethod.Signature signature) {
    List<RangeParameter> bounds = new ArrayList<>(RangeParameter.of(signature.parameters()));
    if (bounds.isEmpty()) {
      return Optional.empty();
    }
    bounds.sort(Comparator.comparing(RangeParameter::operator));
    return Optional.of(
        new QueryRange(entity.component(bounds.get(0).component()).orElseThrow(), bounds));
  }
}
