package dev.dovetail.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Parses the methods with {@code @Query} that read all entities of a partition. */
final class CollectionMethods {
  private final CollectionParser collections;
  private final ReadResults results;
  private final MethodChecks checks;
  private final ExpiryRule expiry;
  private final IndexProjectionRule indexes;
  private final Reporter reporter;

  CollectionMethods(
      CollectionParser collections, ReadResults results, MethodChecks checks, Reporter reporter) {
    this.collections = collections;
    this.results = results;
    this.checks = checks;
    this.expiry = new ExpiryRule(reporter);
    this.indexes = new IndexProjectionRule(reporter);
    this.reporter = reporter;
  }

  /** The query, or nothing if an error was reported. */
  Optional<RepositoryMethod> query(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      TypeMirror result,
      TypeElement collected,
      KeySource source) {
    Optional<ReadElement> element = collections.parse(signature, collected);
    if (element.isEmpty() || !unfiltered(signature)) {
      return Optional.empty();
    }
    List<EntityDefinition> members = element.get().entities();
    boolean own = members.stream().anyMatch(member -> member.element().equals(entity.element()));
    Optional<ReadResult> way =
        element.get() instanceof ReadElement.Parts parts
            ? results.aggregated(signature, result, own ? parts.definition() : null, entity)
            : results.ofQuery(own ? collected : entity.element(), own, signature, result);
    if (way.isEmpty()
        || !collections.agree(signature, collected, entity, source, members)
        || !parameters(entity, signature, source, way.get().takesPage())) {
      return Optional.empty();
    }
    EntityDefinition expiring =
        members.stream().filter(m -> m.timeToLive().isPresent()).findFirst().orElse(entity);
    boolean sound = expiry.check(expiring, signature);
    sound &= checks.consistent(signature, source);
    for (EntityDefinition member : members) {
      sound &= indexes.holds(member, signature, source, new ReadElement.Whole(member));
    }
    return sound
        ? Optional.of(
            new RepositoryMethod.Query(
                signature,
                source,
                0,
                null,
                signature.annotation().flag("descending", false),
                signature.annotation().flag("consistent", false),
                ExpiryRule.includes(signature),
                way.get(),
                element.get()))
        : Optional.empty();
  }

  private boolean unfiltered(RepositoryMethod.Signature signature) {
    List<Parameter> others = signature.conditions().others();
    for (Parameter parameter : signature.conditions().declared()) {
      if (!others.contains(parameter)) {
        reporter.error(
            parameter.element(),
            Diagnostic.CONDITION_NOT_TAKEN,
            parameter.name(),
            signature.name(),
            "is a filter",
            "a query of several entities takes none. Remove it, or query one of them");
        return false;
      }
    }
    return true;
  }

  /** Checks that a method takes the partition key and nothing else. */
  private boolean parameters(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      KeySource source,
      boolean takesPage) {
    List<Parameter> keys = signature.parameters();
    boolean paged =
        !keys.isEmpty()
            && checks.isNamed(keys.get(keys.size() - 1).type(), Names.PAGE_REQUEST_NAME);
    if (paged) {
      keys = keys.subList(0, keys.size() - 1);
    }
    Set<String> partition = new HashSet<>(source.partition());
    if (paged == takesPage
        && partition.equals(new HashSet<>(Parameter.names(keys)))
        && keys.stream().allMatch(RangeParameter::isPlain)) {
      return checks.values(entity, keys, signature.name());
    }
    reporter.error(
        signature.element(),
        Diagnostic.METHOD_PARAMETERS,
        signature.name(),
        MethodChecks.operation(signature),
        Parameter.list(signature.parameters()),
        "the components of the partition key ("
            + String.join(", ", source.partition())
            + (takesPage ? ") and a PageRequest as the last" : ") and no PageRequest"));
    return false;
  }
}
