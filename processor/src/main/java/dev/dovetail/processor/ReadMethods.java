package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Parses the methods with {@code @Get} and {@code @Query}. */
final class ReadMethods {
  private final MethodChecks checks;
  private final RangeParser ranges;
  private final ConditionParser conditions;
  private final ExpiryRule expiry;
  private final Reporter reporter;

  ReadMethods(Types types, Reporter reporter) {
    this.checks = new MethodChecks(types, reporter);
    this.ranges = new RangeParser(checks, reporter);
    this.conditions = new ConditionParser(types, reporter);
    this.expiry = new ExpiryRule(reporter);
    this.reporter = reporter;
  }

  /** Checks that a method that is no query has no range. */
  boolean hasNoRange(RepositoryMethod.Signature signature) {
    return ranges.absent(signature);
  }

  Optional<RepositoryMethod> get(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound =
        checks.returns(
            signature,
            result,
            checks.isOf(result, "java.util.Optional", entity)
                || checks.isOf(result, Names.READ_NAME, entity),
            "Optional<" + entity.name() + "> or Read<" + entity.name() + ">");
    sound &= checks.withKey(entity, signature.parameters(), signature.name());
    sound &= checks.fullKey(entity, signature);
    if (sound && signature.parameters().size() > entity.keyComponents().size()) {
      reporter.error(
          signature.element(),
          Diagnostic.METHOD_PARAMETERS,
          signature.name(),
          "Get",
          Parameter.list(signature.parameters()),
          "the components of the key and nothing else: "
              + String.join(", ", entity.keyComponents()));
      sound = false;
    }
    boolean consistent = signature.annotation().flag("consistent", false);
    sound &= expiry.check(entity, signature);
    return sound
        ? Optional.of(
            new RepositoryMethod.Get(signature, consistent, ExpiryRule.includes(signature)))
        : Optional.empty();
  }

  Optional<RepositoryMethod> query(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound = returnsPart(entity, signature, result);
    List<Parameter> parameters = signature.parameters();
    List<Parameter> values = parameters.stream().filter(p -> !isPageRequest(p)).toList();
    boolean paged =
        values.size() == parameters.size() - 1
            && isPageRequest(parameters.get(parameters.size() - 1));
    List<Parameter> keys = values.stream().filter(RangeParameter::isPlain).toList();
    sound &= checks.values(entity, keys, signature.name());
    sound &= ranges.check(entity, signature);
    sound &= expiry.check(entity, signature);
    Optional<KeySource> source = source(entity, signature);
    boolean consistent = signature.annotation().flag("consistent", false);
    if (consistent && source.isPresent() && !source.get().isConsistent()) {
      reporter.error(
          signature.annotation(),
          "consistent",
          Diagnostic.QUERY_CONSISTENT_INDEX,
          signature.name(),
          source.get().index().orElse(""));
      sound = false;
    }
    if (!sound || source.isEmpty()) {
      return Optional.empty();
    }
    int sortParts = served(source.get(), Parameter.names(keys));
    if (sortParts < 0 || !paged) {
      notServed(entity, source.get(), signature, Parameter.names(keys));
      return Optional.empty();
    }
    if (!ranges.served(entity, signature, source.get(), sortParts)
        || !conditions.canFilter(entity, signature, source.get(), Parameter.names(keys))) {
      return Optional.empty();
    }
    return Optional.of(
        new RepositoryMethod.Query(
            signature,
            source.get(),
            sortParts,
            RangeParser.range(entity, signature).orElse(null),
            signature.annotation().flag("descending", false),
            consistent,
            ExpiryRule.includes(signature)));
  }

  /** What a filter leaves of a page is no page: it may be empty, and not be the last. */
  private boolean returnsPart(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean filtered = !signature.conditions().isEmpty();
    if (filtered && checks.isOf(result, Names.PAGE_NAME, entity)) {
      reporter.error(
          signature.element(), Diagnostic.FILTER_RETURNS_PAGE, signature.name(), entity.name());
      return false;
    }
    return checks.returns(
        signature,
        result,
        checks.isOf(result, filtered ? Names.SLICE_NAME : Names.PAGE_NAME, entity),
        (filtered ? "Slice<" : "Page<") + entity.name() + ">");
  }

  private boolean isPageRequest(Parameter parameter) {
    return checks.isNamed(parameter.type(), Names.PAGE_REQUEST_NAME);
  }

  /** What a query reads, or nothing if there is no such index, which is reported. */
  private Optional<KeySource> source(
      EntityDefinition entity, RepositoryMethod.Signature signature) {
    String name = signature.annotation().text("index", "");
    Optional<KeySource> source = entity.source(name);
    if (source.isEmpty()) {
      List<String> names = entity.indexNames();
      reporter.error(
          signature.annotation(),
          "index",
          Diagnostic.QUERY_UNKNOWN_INDEX,
          signature.name(),
          name,
          entity.name(),
          names.isEmpty() ? "none" : String.join(", ", names),
          Suggestion.of(name, names, "\"", "\""));
    }
    return source;
  }

  /**
   * Returns how many facets or components of the sort key the parameters give, or -1 if no key
   * serves them.
   */
  static int served(KeySource source, List<String> parameters) {
    Set<String> left = new HashSet<>(parameters);
    Set<String> known = new HashSet<>(source.partition());
    if (!left.containsAll(known)) {
      return -1;
    }
    left.removeAll(known);
    int parts = 0;
    for (String component : source.sort()) {
      if (!left.remove(component) && !known.contains(component)) {
        break;
      }
      known.add(component);
      parts++;
    }
    // Facets of the sort key that the partition key has as well come for free, but are not asked
    // for at the end.
    return left.isEmpty() ? parts : -1;
  }

  private void notServed(
      EntityDefinition entity,
      KeySource source,
      RepositoryMethod.Signature signature,
      List<String> keys) {
    List<String> servable = new ArrayList<>();
    List<String> prefix = new ArrayList<>(source.partition());
    servable.add("(" + String.join(", ", prefix) + ")");
    for (String component : source.sort()) {
      if (!prefix.contains(component)) {
        if (entity.component(component).filter(QueryRange::serves).isPresent()) {
          List<String> range = new ArrayList<>(prefix);
          range.add("from/to " + component);
          servable.add("(" + String.join(", ", range) + ")");
        }
        prefix.add(component);
        servable.add("(" + String.join(", ", prefix) + ")");
      }
    }
    reporter.error(
        signature.element(),
        Diagnostic.QUERY_NOT_SERVED,
        signature.name(),
        Parameter.list(signature.parameters()),
        source,
        String.join(", ", servable),
        new QueryHint(entity, source, keys).of(signature));
  }
}
