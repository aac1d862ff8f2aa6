package dev.dovetail.processor;

import java.util.List;

/** No two entities of a table have the same type, or an alias that is a type or alias of both. */
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
        sound &= checkAliases(table, first, second, true);
        sound &= checkAliases(table, second, first, false);
      }
    }
    return sound;
  }

  private boolean checkAliases(
      TableDefinition table, EntityDefinition entity, EntityDefinition other, boolean both) {
    boolean sound = true;
    for (String alias : entity.history().aliases()) {
      boolean isType = other.type().equals(alias);
      if (isType || both && other.history().aliases().contains(alias)) {
        reporter.error(
            table.element(),
            Diagnostic.ALIAS_TAKEN,
            alias,
            entity.name(),
            isType ? "the type" : "an alias",
            other.name(),
            table.simpleName());
        sound = false;
      }
    }
    return sound;
  }
}
