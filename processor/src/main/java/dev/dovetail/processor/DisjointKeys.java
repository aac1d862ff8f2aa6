package dev.dovetail.processor;

import java.util.List;
import java.util.Optional;

/** No two entities of a table can have the same key. */
final class DisjointKeys implements TableRule {
  private final Reporter reporter;

  DisjointKeys(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public boolean check(TableDefinition table) {
    List<EntityDefinition> entities = table.entities();
    boolean sound = true;
    for (int i = 0; i < entities.size(); i++) {
      for (int j = 0; j < i; j++) {
        sound &= check(table, entities.get(j), entities.get(i));
      }
    }
    return sound;
  }

  private boolean check(TableDefinition table, EntityDefinition a, EntityDefinition b) {
    Optional<String> pk = Overlap.of(a, a.pk().segments(), b, b.pk().segments());
    Optional<String> sk = Overlap.of(a, a.sk().segments(), b, b.sk().segments());
    if (pk.isEmpty() || sk.isEmpty()) {
      return true;
    }
    reporter.error(
        table.element(),
        Diagnostic.KEYS_COLLIDE,
        a.name(),
        a.pk().text(),
        a.sk().text(),
        b.name(),
        b.pk().text(),
        b.sk().text(),
        table.simpleName(),
        pk.get(),
        sk.get(),
        b.type());
    return false;
  }
}
