package dev.dovetail.processor;

import dev.dovetail.model.ScalarType;
import java.util.Map;
import java.util.TreeMap;

/**
 * An attribute that is part of an index key has one type in all entities of a table, whether they
 * name the index or not: DynamoDB refuses any item where it has another.
 */
final class AgreeingAttributes implements TableRule {
  private final Reporter reporter;

  AgreeingAttributes(Reporter reporter) {
    this.reporter = reporter;
  }

  /**
   * Where an attribute became part of an index key.
   *
   * @param type its type there
   * @param index the index
   * @param entity the entity that has the index
   */
  private record Use(ScalarType type, IndexDefinition index, EntityDefinition entity) {}

  @Override
  public boolean check(TableDefinition table) {
    Map<String, Use> uses = new TreeMap<>();
    for (EntityDefinition entity : table.entities()) {
      for (IndexDefinition index : entity.indexes()) {
        for (Component component : index.parts()) {
          ScalarType type = component.kind().keyType();
          if (type != null) {
            uses.putIfAbsent(component.name(), new Use(type, index, entity));
          }
        }
      }
    }
    boolean sound = true;
    for (EntityDefinition entity : table.entities()) {
      for (Component component : entity.components()) {
        Use use = uses.get(component.name());
        if (use != null
            && entity.index(use.index().name()).isEmpty()
            && !component.kind().attributeType().equals(use.type().name())) {
          differs(table, entity, component, use);
          sound = false;
        }
      }
    }
    return sound;
  }

  private void differs(
      TableDefinition table, EntityDefinition entity, Component component, Use use) {
    reporter.error(
        table.element(),
        Diagnostic.INDEX_ATTRIBUTE_DIFFERS,
        component.name(),
        entity.name(),
        component.kind().attributeType(),
        use.index().name(),
        use.entity().name(),
        table.simpleName(),
        use.type());
  }
}
