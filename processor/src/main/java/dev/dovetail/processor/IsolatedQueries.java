package dev.dovetail.processor;

import java.util.List;
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

  @Override
  public boolean check(TableDefinition table) {
    boolean sound = true;
    for (TableDefinition.Accessor accessor : table.accessors()) {
      EntityDefinition own = accessor.repository().entity();
      for (RepositoryMethod method : accessor.repository().methods()) {
        if (method instanceof RepositoryMethod.Query query
            && query.source() instanceof KeySource.Composed source) {
          for (EntityDefinition other : table.entities()) {
            sound &= other.record().equals(own.record()) || check(own, query, source, other);
          }
        }
      }
    }
    return sound;
  }

  private boolean check(
      EntityDefinition own,
      RepositoryMethod.Query query,
      KeySource.Composed source,
      EntityDefinition other) {
    Optional<KeySource> same = other.source(source.index().orElse(""));
    if (same.isEmpty() || !(same.get() instanceof KeySource.Composed theirs)) {
      return true; // Not in the index, or of another kind there, which is an error of its own.
    }
    KeyPattern keys = KeyPattern.of(own, source);
    KeyPattern otherKeys = KeyPattern.of(other, theirs);
    if (source.index().isEmpty() && Unifier.sameKey(keys, otherKeys).isPresent()) {
      return true; // Two entities have the same key, which is an error of its own.
    }
    List<Segment> prefix = source.sortPrefix(query.sortParts());
    Optional<Witness> witness = Unifier.foreignKey(keys, prefix.size(), otherKeys);
    if (witness.isPresent()) {
      boolean helps =
          !(startsWithText(prefix) && !startsWithText(theirs.sortSegments()))
              && Unifier.foreignKey(keys.startingWith(FRESH), prefix.size() + 1, otherKeys)
                  .isEmpty();
      report(own, query, source, other, theirs, witness.get(), helps ? own : other);
    }
    return witness.isEmpty();
  }

  /** One that does has its text already: the other one lacks it. */
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
