package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No query of the table can read an item of another entity than its own. */
final class IsolatedQueries implements TableRule {
  private final Reporter reporter;

  IsolatedQueries(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public boolean check(TableDefinition table) {
    boolean sound = true;
    for (TableDefinition.Accessor accessor : table.accessors()) {
      for (RepositoryMethod method : accessor.repository().methods()) {
        if (method instanceof RepositoryMethod.Query query
            && query.source() instanceof KeySource.Composed) {
          for (EntityDefinition other : table.entities()) {
            sound &= check(accessor.repository().entity(), query, other);
          }
        }
      }
    }
    return sound;
  }

  private boolean check(
      EntityDefinition own, RepositoryMethod.Query query, EntityDefinition other) {
    List<Segment> prefix = own.sk().upToFacet(query.sortParts());
    boolean exact = prefix.size() == own.sk().segments().size();
    if (other.record().equals(own.record())
        || exact
        || other.sk().segments().size() <= prefix.size()) {
      return true;
    }
    Optional<String> pk = Overlap.of(own, own.pk().segments(), other, other.pk().segments());
    List<Segment> start = other.sk().segments().subList(0, prefix.size());
    Optional<String> sk = Overlap.of(own, prefix, other, start);
    if (pk.isEmpty() || sk.isEmpty() || collide(own, other)) {
      return true;
    }
    List<String> segments = new ArrayList<>();
    if (!prefix.isEmpty()) {
      segments.add(sk.get());
    }
    segments.add(
        Overlap.example(
            other, other.sk().segments().subList(prefix.size(), other.sk().segments().size())));
    reporter.error(
        query.signature().element(),
        Diagnostic.QUERY_READS_FOREIGN,
        query.signature().name(),
        prefix.isEmpty() ? "" : Template.text(prefix) + "#",
        other.name(),
        other.pk().text(),
        other.sk().text(),
        pk.get(),
        String.join("#", segments),
        "the sort key of " + own.name());
    return false;
  }

  /** Whether even whole keys can be the same, which is reported as such. */
  private static boolean collide(EntityDefinition own, EntityDefinition other) {
    return Overlap.of(own, own.sk().segments(), other, other.sk().segments()).isPresent();
  }
}
