package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Warns of indexes that cost writes and serve nothing: those that no method reads, those whose key
 * is the start of another's, and more than a table has by default.
 */
final class UsedIndexes {
  private static final int DEFAULT_QUOTA = 20;

  private final Reporter reporter;

  /** An index that a method reads an entity from. */
  private record Use(String index, TypeElement entity) {}

  UsedIndexes(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Warns of the indexes of a table that has no errors. */
  void check(TableDefinition table) {
    Set<Use> uses = uses(table);
    Map<String, EntityDefinition> redundant = new TreeMap<>();
    for (EntityDefinition entity : table.entities()) {
      for (String index : entity.indexNames()) {
        if (!uses.contains(new Use(index, entity.element()))) {
          unused(table, entity, index);
        } else {
          redundant.putIfAbsent(index, entity);
        }
      }
    }
    redundant.forEach((index, entity) -> redundant(table, entity, index, uses));
    checkNumber(table);
  }

  private static Set<Use> uses(TableDefinition table) {
    Set<Use> uses = new HashSet<>();
    for (TableDefinition.Accessor accessor : table.accessors()) {
      for (RepositoryMethod method : accessor.repository().methods()) {
        if (method instanceof RepositoryMethod.Query query) {
          add(query.source(), query.read(), uses);
        } else if (method instanceof RepositoryMethod.Scan scan) {
          add(scan.source(), scan.read(), uses);
        }
      }
    }
    return uses;
  }

  private static void add(KeySource source, ReadElement read, Set<Use> uses) {
    if (source.index().isPresent()) {
      for (EntityDefinition entity : read.entities()) {
        uses.add(new Use(source.index().get(), entity.element()));
      }
    }
  }

  private void unused(TableDefinition table, EntityDefinition entity, String index) {
    List<String> parameters = new ArrayList<>();
    KeySource source = entity.source(index).orElseThrow();
    for (String name : new LinkedHashSet<>(source.partition())) {
      Component component = entity.component(name).orElseThrow();
      parameters.add(KindResolver.written(component.presentType()) + " " + name);
    }
    parameters.add("PageRequest page");
    reporter.warning(
        entity.indexAnnotation(index),
        "name",
        table.element(),
        Diagnostic.INDEX_UNUSED,
        index,
        entity.name(),
        table.simpleName(),
        index,
        entity.name(),
        SourceVersion.isIdentifier(index) && !SourceVersion.isKeyword(index) ? index : "page",
        String.join(", ", parameters));
  }

  private void redundant(
      TableDefinition table, EntityDefinition entity, String index, Set<Use> uses) {
    for (String other : entity.indexNames()) {
      if (uses.contains(new Use(other, entity.element()))
          && IndexCover.covers(table, other, index)) {
        reporter.warning(
            entity.indexAnnotation(index),
            "name",
            table.element(),
            Diagnostic.INDEX_REDUNDANT,
            index,
            entity.name(),
            other,
            other);
        return;
      }
    }
  }

  private void checkNumber(TableDefinition table) {
    Set<String> global = new TreeSet<>();
    for (EntityDefinition entity : table.entities()) {
      entity.indexes().forEach(index -> global.add(index.name()));
      entity.composedIndexes().stream()
          .filter(index -> !index.isLocal())
          .forEach(index -> global.add(index.name()));
    }
    if (global.size() > DEFAULT_QUOTA) {
      reporter.warning(
          table.element(),
          Diagnostic.INDEX_LIMIT,
          table.simpleName(),
          global.size(),
          DEFAULT_QUOTA);
    }
  }
}
