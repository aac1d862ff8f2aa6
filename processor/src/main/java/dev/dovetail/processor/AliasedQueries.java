package dev.dovetail.processor;

/**
 * Warns of queries that miss items which are stored with an alias: those of native indexes, whose
 * partitions start with the type.
 */
final class AliasedQueries {
  private final Reporter reporter;

  AliasedQueries(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Warns of the queries of a table that has no errors. */
  void check(TableDefinition table) {
    for (TableDefinition.Accessor accessor : table.accessors()) {
      EntityDefinition entity = accessor.repository().entity();
      if (entity.history().aliases().isEmpty()) {
        continue;
      }
      for (RepositoryMethod method : accessor.repository().methods()) {
        if (method instanceof RepositoryMethod.Query query
            && query.source() instanceof KeySource.Attributes source) {
          warn(table, entity, query.signature(), source.definition().name());
        }
      }
    }
  }

  private void warn(
      TableDefinition table,
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      String index) {
    reporter.warning(
        signature.annotation(),
        "index",
        table.element(),
        Diagnostic.ALIAS_NOT_IN_INDEX,
        signature.name(),
        index,
        entity.name(),
        String.join(", ", entity.history().aliases()),
        entity.type());
  }
}
