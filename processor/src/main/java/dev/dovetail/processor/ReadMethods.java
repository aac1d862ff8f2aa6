package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Parses the methods with {@code @Get}, {@code @Query}, {@code @Count} and {@code @Scan}. */
final class ReadMethods {
  private final MethodChecks checks;
  private final ReadResults results;
  private final CollectionParser collections;
  private final CollectionMethods methods;
  private final ScanMethods scans;
  private final RangeParser ranges;
  private final ConditionParser conditions;
  private final ExpiryRule expiry;
  private final IndexProjectionRule indexes;
  private final HydrateRule hydrates;
  private final Reporter reporter;

  ReadMethods(
      Types types, ProjectionParser projections, CollectionParser collections, Reporter reporter) {
    this.collections = collections;
    this.checks = new MethodChecks(types, reporter);
    this.results = new ReadResults(types, projections, checks, reporter);
    this.methods = new CollectionMethods(collections, results, checks, reporter);
    this.scans = new ScanMethods(results, checks, reporter);
    this.indexes = new IndexProjectionRule(reporter);
    this.hydrates = new HydrateRule(checks, reporter);
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
    Optional<ReadElement> element = results.ofGet(entity, signature, result);
    boolean sound = element.isPresent();
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
            new RepositoryMethod.Get(
                signature, consistent, ExpiryRule.includes(signature), element.get()))
        : Optional.empty();
  }

  Optional<RepositoryMethod> query(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    Optional<TypeElement> collected = collections.collected(result);
    if (!hydrates.returns(entity, signature, result, collected.isPresent())) {
      return Optional.empty();
    }
    if (collected.isPresent()) {
      return source(entity, signature)
          .flatMap(source -> methods.query(entity, signature, result, collected.get(), source));
    }
    return query(
        entity,
        signature,
        results.ofQuery(entity, signature, result),
        results.elementOfQuery(entity, result));
  }

  Optional<RepositoryMethod> count(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    return query(
        entity,
        signature,
        results.ofCount(signature, result),
        Optional.of(new ReadElement.Counted(entity)));
  }

  Optional<RepositoryMethod> scan(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    return source(entity, signature)
        .flatMap(source -> scans.scan(entity, signature, result, source));
  }

  private Optional<RepositoryMethod> query(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      Optional<ReadResult> result,
      Optional<ReadElement> element) {
    boolean sound = result.isPresent() && element.isPresent();
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
    if (!sound || source.isEmpty() || !checks.consistent(signature, source.get())) {
      return Optional.empty();
    }
    boolean held =
        HydrateRule.isAsked(signature)
            ? hydrates.needed(entity, signature, source.get(), element.get())
            : indexes.holds(entity, signature, source.get(), element.get());
    if (!held) {
      return Optional.empty();
    }
    boolean takesPage = result.get().takesPage();
    int sortParts = served(source.get(), Parameter.names(keys));
    if (sortParts < 0 || (takesPage ? !paged : values.size() < parameters.size())) {
      notServed(entity, source.get(), signature, Parameter.names(keys), takesPage);
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
            signature.annotation().flag("consistent", false),
            ExpiryRule.includes(signature),
            result.get(),
            element.get()));
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
      List<String> keys,
      boolean takesPage) {
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
        takesPage ? ", each with a PageRequest as the last" : ", each without a PageRequest",
        new QueryHint(entity, source, keys).of(signature, takesPage));
  }
}
