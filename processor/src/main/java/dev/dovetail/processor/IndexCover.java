package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether one index serves all that another does. */
final class IndexCover {
  private IndexCover() {}

  /**
   * Whether all entities that are in an index are in another as well, whose key is the same or
   * starts with it. Of two that cover each other, the one that is declared first covers the other.
   */
  static boolean covers(TableDefinition table, String index, String covered) {
    return !index.equals(covered)
        && isStart(table, covered, index)
        && !(isStart(table, index, covered) && isFirst(table, covered, index));
  }

  private static boolean isStart(TableDefinition table, String covered, String index) {
    return table.entities().stream()
        .filter(entity -> entity.indexNames().contains(covered))
        .allMatch(entity -> entity.indexNames().contains(index) && covers(entity, index, covered));
  }

  private static boolean isFirst(TableDefinition table, String index, String other) {
    return table.entities().stream()
        .map(EntityDefinition::indexNames)
        .filter(names -> names.contains(index))
        .allMatch(names -> names.indexOf(index) < names.indexOf(other));
  }

  private static boolean covers(EntityDefinition entity, String index, String covered) {
    KeySource longer = entity.source(index).orElseThrow();
    KeySource shorter = entity.source(covered).orElseThrow();
    return startsWith(longer, shorter)
        && holdsAll(entity, longer, shorter)
        && projectsAll(entity, index, covered);
  }

  private static boolean projectsAll(EntityDefinition entity, String index, String covered) {
    IndexProjection more = IndexProjection.of(entity.indexAnnotation(index));
    IndexProjection less = IndexProjection.of(entity.indexAnnotation(covered));
    List<String> components = new ArrayList<>(entity.componentNames());
    components.removeAll(less.lacking(entity, covered, components));
    return more.lacking(entity, index, components).isEmpty();
  }

  private static boolean startsWith(KeySource longer, KeySource shorter) {
    if (longer instanceof KeySource.Attributes && shorter instanceof KeySource.Attributes) {
      return Set.copyOf(longer.partition()).equals(Set.copyOf(shorter.partition()))
          && isStart(shorter.sort(), longer.sort());
    }
    return longer instanceof KeySource.Composed a
        && shorter instanceof KeySource.Composed b
        && a.scope() == b.scope()
        && a.pk().segments().equals(b.pk().segments())
        && isStart(b.sortSegments(), a.sortSegments());
  }

  private static boolean isStart(List<?> start, List<?> list) {
    return start.size() <= list.size() && list.subList(0, start.size()).equals(start);
  }

  /** Whether no item of the shorter is absent from the longer for lack of a component. */
  private static boolean holdsAll(EntityDefinition entity, KeySource longer, KeySource shorter) {
    Set<String> more = new HashSet<>(longer.partition());
    more.addAll(longer.sort());
    shorter.partition().forEach(more::remove);
    shorter.sort().forEach(more::remove);
    return more.stream().allMatch(name -> entity.component(name).orElseThrow().isRequired());
  }
}
