package dev.dovetail.processor;

import java.util.List;
import java.util.Locale;
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
    List<KeyPattern> keys = entities.stream().map(DisjointKeys::keys).toList();
    boolean sound = true;
    for (int i = 0; i < entities.size(); i++) {
      for (int j = 0; j < i; j++) {
        Optional<Witness> witness = Unifier.sameKey(keys.get(j), keys.get(i));
        if (witness.isPresent()) {
          report(table, entities.get(j), entities.get(i), witness.get());
          sound = false;
        }
      }
    }
    return sound;
  }

  private void report(
      TableDefinition table, EntityDefinition a, EntityDefinition b, Witness witness) {
    EntityDefinition changed = isFixedBy(b, a) || !isFixedBy(a, b) ? b : a;
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
        witness.pk(),
        witness.sk(),
        witness.values(a.name(), b.name()),
        changed.name(),
        text(changed));
  }

  /** Whether the keys are disjoint if one entity's sort key starts with a text of its own. */
  private static boolean isFixedBy(EntityDefinition changed, EntityDefinition other) {
    return Unifier.sameKey(keys(changed).startingWith(text(changed)), keys(other)).isEmpty();
  }

  /** A text of an entity's own: its type, or its name if that is no segment. */
  private static String text(EntityDefinition entity) {
    return Template.isLiteral(entity.type())
        ? entity.type()
        : entity.name().toUpperCase(Locale.ROOT);
  }

  private static KeyPattern keys(EntityDefinition entity) {
    return KeyPattern.of(entity, KeySource.Composed.ofTable(entity));
  }
}
