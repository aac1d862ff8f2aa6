package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * No query of the table, or of an index with composed keys, can read an item of another entity than
 * its own. Indexes over components hold the type in their keys, and need no proof.
 */
final class IsolatedQueries implements TableRule {
  /** Stands for a text that no other template has. */
  private static final String FRESH = "~fresh~";

  private final Reporter reporter;

  IsolatedQueries(Reporter reporter) {
    this.reporter = reporter;
  }

  /**
   * The keys of an entity in the table or an index.
   *
   * @param entity the entity
   * @param source its templates there
   * @param pattern the keys that they give
   */
  private record Keys(EntityDefinition entity, KeySource.Composed source, KeyPattern pattern) {
    static Keys of(EntityDefinition entity, KeySource.Composed source) {
      return new Keys(entity, source, KeyPattern.of(entity, source));
    }
  }

  @Override
  public boolean check(TableDefinition table) {
    Map<String, List<Keys>> everyones = new HashMap<>();
    boolean sound = true;
    for (TableDefinition.Accessor accessor : table.accessors()) {
      EntityDefinition own = accessor.repository().entity();
      for (RepositoryMethod method : accessor.repository().methods()) {
        if (method instanceof RepositoryMethod.Query query
            && query.source() instanceof KeySource.Composed source) {
          String index = source.index().orElse("");
          Keys read = Keys.of(own, source);
          for (Keys other : everyones.computeIfAbsent(index, name -> keys(table, name))) {
            sound &= reads(query, other.entity()) || check(read, query, other);
          }
        }
      }
    }
    return sound;
  }

  private static boolean reads(RepositoryMethod.Query query, EntityDefinition entity) {
    // For each pair of a query and an entity, so without a stream.
    for (EntityDefinition read : query.read().entities()) {
      if (read.element().equals(entity.element())) {
        return true;
      }
    }
    return false;
  }

  /** The keys of all entities that have composed keys there. */
  private static List<Keys> keys(TableDefinition table, String index) {
    List<Keys> keys = new ArrayList<>();
    for (EntityDefinition entity : table.entities()) {
      // Those of another kind in this index are an error of its own.
      if (entity.source(index).orElse(null) instanceof KeySource.Composed source) {
        keys.add(Keys.of(entity, source));
      }
    }
    return keys;
  }

  private boolean check(Keys own, RepositoryMethod.Query query, Keys other) {
    int prefix = query.sortPrefix(own.source()).size();
    Optional<Witness> witness = Unifier.foreignKey(own.pattern(), prefix, other.pattern());
    if (witness.isEmpty()) {
      return true;
    }
    if (own.source().index().isEmpty()
        && Unifier.sameKey(own.pattern(), other.pattern()).isPresent()) {
      return true; // Two entities have the same key, which is an error of its own.
    }
    if (query.read().isCollection()) {
      reportCollection(own.entity(), query, other, witness.get());
      return false;
    }
    boolean lacking =
        startsWithText(own.source().sortPrefix(query.sortParts()))
            && !startsWithText(other.source().sortSegments());
    boolean helps =
        !lacking
            && Unifier.foreignKey(own.pattern().startingWith(FRESH), prefix + 1, other.pattern())
                .isEmpty();
    report(
        own.entity(),
        query,
        own.source(),
        other.entity(),
        other.source(),
        witness.get(),
        helps ? own.entity() : other.entity());
    return false;
  }

  private void reportCollection(
      EntityDefinition own, RepositoryMethod.Query query, Keys other, Witness witness) {
    String name = query.read().name();
    reporter.error(
        query.signature().element(),
        Diagnostic.COLLECTION_READS_FOREIGN,
        query.signature().name(),
        other.entity().name(),
        quoted(other.source().pk().text(), Template.text(other.source().sortSegments())),
        quoted(witness.pk(), witness.sk()),
        witness.values(own.name(), other.entity().name()),
        name,
        other.entity().name(),
        other.entity().name());
  }

  /** One that does has its text already, and it may be the other one that lacks it. */
  private static boolean startsWithText(List<Segment> segments) {
    return !segments.isEmpty() && segments.get(0) instanceof Segment.Literal;
  }

  private void report(
      EntityDefinition own,
      RepositoryMethod.Query query,
      KeySource.Composed source,
      EntityDefinition other,
      KeySource.Composed theirs,
      Witness witness,
      EntityDefinition changed) {
    String index = source.index().map(name -> " of the index \"" + name + "\"").orElse("");
    reporter.error(
        query.signature().element(),
        Diagnostic.QUERY_READS_FOREIGN,
        query.signature().name(),
        read(source, query.sortParts(), index),
        other.name(),
        quoted(theirs.pk().text(), Template.text(theirs.sortSegments())),
        quoted(witness.pk(), witness.sk()),
        witness.values(own.name(), other.name()),
        "the "
            + (source.sk() == null ? "partition" : "sort")
            + " key of "
            + changed.name()
            + index.replaceFirst("^ of", " in"),
        changed.equals(own) ? other.name() : own.name());
  }

  private static String read(KeySource.Composed source, int sortParts, String index) {
    List<Segment> prefix = source.sortPrefix(sortParts);
    if (prefix.isEmpty()) {
      return "all items of a partition" + index;
    }
    return prefix.size() == source.sortSegments().size()
        ? "the sort key \"" + Template.text(prefix) + "\"" + index
        : "sort keys" + index + " that start with \"" + Template.text(prefix) + "#\"";
  }

  private static String quoted(String pk, String sk) {
    return "\"" + pk + "\"" + (sk.isEmpty() ? "" : ", \"" + sk + "\"");
  }
}
