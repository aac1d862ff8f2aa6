package dev.dovetail.processor;

import java.util.List;
import java.util.Optional;

/** Finds the annotations that a key lock depends on. */
final class LockPlaces {
  /** Annotations of indexes with their containers. */
  private static final List<List<String>> INDEXES =
      List.of(
          List.of(Names.INDEX, Names.INDEX_LIST),
          List.of(Names.COMPOSED_INDEX, Names.COMPOSED_INDEX_LIST),
          List.of(Names.LOCAL_INDEX, Names.LOCAL_INDEX_LIST));

  private final TableDefinition table;

  LockPlaces(TableDefinition table) {
    this.table = table;
  }

  Annotated table() {
    return Annotated.find(table.element(), Names.SINGLE_TABLE).orElseThrow();
  }

  /** The entity of a type, which must exist. */
  EntityDefinition entity(String type) {
    return table.entities().stream()
        .filter(entity -> entity.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  Annotated entity(EntityDefinition entity) {
    return Annotated.find(entity.element(), Names.ENTITY).orElseThrow();
  }

  /** The first annotation of the table's entities that declares an index. */
  Annotated index(String name) {
    return table.entities().stream()
        .flatMap(entity -> indexOf(entity, name).stream())
        .findFirst()
        .orElseGet(this::table);
  }

  Annotated index(EntityDefinition entity, String name) {
    return indexOf(entity, name).orElseGet(() -> entity(entity));
  }

  private static Optional<Annotated> indexOf(EntityDefinition entity, String name) {
    for (List<String> names : INDEXES) {
      for (Annotated index : Annotated.findAll(entity.element(), names.get(0), names.get(1))) {
        if (index.text("name", "").equals(name)) {
          return Optional.of(index);
        }
      }
    }
    return Optional.empty();
  }
}
