package dev.dovetail.processor;

import java.util.List;

/** No two entities of a table have the same type. */
final class DistinctTypes implements TableRule {
  private final Reporter reporter;

  DistinctTypes(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public boolean check(TableDefinition table) {
    List<EntityDefinition> entities = table.entities();
    boolean sound = true;
    for (int i = 0; i < entities.size(); i++) {
      for (int j = 0; j < i; j++) {
        EntityDefinition first = entities.get(j);
        EntityDefinition second = entities.get(i);
        if (first.type().equals(second.type())) {
          reporter.error(
              table.element(),
              Diagnostic.ENTITY_TYPE_DUPLICATE,
              first.name(),
              second.name(),
              table.simpleName(),
              first.type(),
              second.name().toUpperCase(java.util.Locale.ROOT),
              second.name());
          sound = false;
        }
      }
    }
    return sound;
  }
}
