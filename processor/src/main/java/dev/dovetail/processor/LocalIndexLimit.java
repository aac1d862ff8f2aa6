package dev.dovetail.processor;

import java.util.Set;
import java.util.TreeSet;

/** A table has no more local indexes than DynamoDB allows. */
final class LocalIndexLimit implements TableRule {
  private static final int MAX = 5;

  private final Reporter reporter;

  LocalIndexLimit(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public boolean check(TableDefinition table) {
    Set<String> names = new TreeSet<>();
    for (EntityDefinition entity : table.entities()) {
      for (ComposedIndexDefinition index : entity.composedIndexes()) {
        if (index.isLocal()) {
          names.add(index.name());
        }
      }
    }
    if (names.size() <= MAX) {
      return true;
    }
    reporter.error(
        table.element(),
        Diagnostic.LOCAL_INDEX_LIMIT,
        table.simpleName(),
        names.size(),
        String.join(", ", names));
    return false;
  }
}
