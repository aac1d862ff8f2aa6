package dev.dovetail.processor;

import dev.dovetail.model.KeyModel;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entities that name the same index give it the same key. */
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
      for (IndexDefinition index : entity.indexes()) {
        EntityDefinition other = first.putIfAbsent(index.name(), entity);
        if (other == null) {
          continue;
        }
        KeyModel expected = ModelMapper.key(other.index(index.name()).orElseThrow());
        KeyModel found = ModelMapper.key(index);
        if (!expected.equals(found)) {
          reporter.error(
              table.element(),
              Diagnostic.INDEX_DIFFERS,
              index.name(),
              table.simpleName(),
              text(expected),
              other.name(),
              text(found),
              entity.name());
          sound = false;
        }
      }
    }
    return sound;
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
