package dev.dovetail.processor;

import javax.lang.model.type.TypeMirror;

/** The queries of an index that read each item whole from the table. */
final class HydrateRule {
  private static final String HYDRATE = "hydrate";

  private final MethodChecks checks;
  private final Reporter reporter;

  HydrateRule(MethodChecks checks, Reporter reporter) {
    this.checks = checks;
    this.reporter = reporter;
  }

  static boolean isAsked(RepositoryMethod.Signature signature) {
    return signature.annotation().flag(HYDRATE, false);
  }

  /**
   * Checks that a query which reads items from the table returns a page of one entity.
   *
   * @param collection whether it returns items of several entities
   */
  boolean returns(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      TypeMirror result,
      boolean collection) {
    boolean paged =
        !collection && signature.conditions().isEmpty() && checks.isNamed(result, Names.PAGE_NAME);
    if (!isAsked(signature) || paged || Unresolved.in(result)) {
      return true;
    }
    return wrong(
        signature,
        signature.conditions().isEmpty()
            ? "returns " + KindResolver.written(result)
            : "has a filter, which only sees what the index holds",
        "Return Page<"
            + entity.name()
            + ">, with a PageRequest as the last parameter and no filter,"
            + " or include what the method needs in the index and remove hydrate.");
  }

  /** Checks that there is anything to read that the index does not hold. */
  boolean needed(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      KeySource source,
      ReadElement element) {
    String index = source.index().orElse("");
    if (index.isEmpty()) {
      return wrong(
          signature,
          "reads the table itself, where items are whole",
          "Remove hydrate, or name an index.");
    }
    IndexProjection projection = IndexProjection.of(entity.indexAnnotation(index));
    return !projection.lacking(entity, index, element.components()).isEmpty()
        || wrong(
            signature,
            "the index \"" + index + "\" holds all that it returns",
            "Remove hydrate: each item would be read twice.");
  }

  private boolean wrong(RepositoryMethod.Signature signature, String fault, String remedy) {
    reporter.error(
        signature.annotation(), HYDRATE, Diagnostic.QUERY_HYDRATE, signature.name(), fault, remedy);
    return false;
  }
}
