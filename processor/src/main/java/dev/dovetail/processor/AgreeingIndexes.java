package dev.dovetail.processor;

import dev.dovetail.model.KeyModel;
import dev.dovetail.model.Projection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entities that name the same index give it the same kind, key and projection. */
final class AgreeingIndexes implements TableRule {
  private final Reporter reporter;

  AgreeingIndexes(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public boolean check(TableDefinition table) {
    Map<String, EntityDefinition> first = new HashMap<>();
    boolean sound = true;
    for (EntityDefinition entity : table.entities()) {
      for (String index : entity.indexNames()) {
        EntityDefinition other = first.putIfAbsent(index, entity);
        if (other == null) {
          continue;
        }
        KeyModel expected = key(other, index);
        KeyModel found = key(entity, index);
        if (!expected.equals(found)) {
          reporter.error(
              table.element(),
              Diagnostic.INDEX_DIFFERS,
              index,
              table.simpleName(),
              text(expected),
              other.name(),
              text(found),
              entity.name());
          sound = false;
        }
        sound &= checkProjection(table, index, other, entity);
      }
    }
    return sound;
  }

  private boolean checkProjection(
      TableDefinition table, String index, EntityDefinition other, EntityDefinition entity) {
    Projection expected = IndexProjection.of(other.indexAnnotation(index)).type();
    Projection found = IndexProjection.of(entity.indexAnnotation(index)).type();
    if (expected == found) {
      return true;
    }
    reporter.error(
        table.element(),
        Diagnostic.INDEX_PROJECTION_DIFFERS,
        index,
        table.simpleName(),
        expected,
        other.name(),
        found,
        entity.name());
    return false;
  }

  /**
   * A key of attributes starts with the type, and a composed one with the index's own attribute.
   */
  private static KeyModel key(EntityDefinition entity, String index) {
    return key(entity.source(index).orElseThrow());
  }

  /** The key of what a query reads. */
  static KeyModel key(KeySource source) {
    return source instanceof KeySource.Composed composed
        ? ModelMapper.key(composed)
        : ModelMapper.key(((KeySource.Attributes) source).definition());
  }

  private static String text(KeyModel key) {
    return Stream.of(key.partition(), key.sort())
        .map(
            part ->
                part.stream()
                    .map(k -> k.name() + ":" + k.type())
                    .collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining(" "));
  }
}
