package dev.dovetail.processor;

import dev.dovetail.model.KeyModel;
import dev.dovetail.model.Projection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an index holds of the items of an entity.
 *
 * @param type what the annotation says
 * @param include the components that it names besides
 */
record IndexProjection(Projection type, List<String> include) {
  static final String PROJECTION = "projection";
  static final String INCLUDE = "include";

  /** What the annotation of an index says. */
  static IndexProjection of(Annotated index) {
    return new IndexProjection(
        Projection.valueOf(index.text(PROJECTION, Projection.ALL.name())), index.texts(INCLUDE));
  }

  /** The attributes that it holds besides those of keys, unless it holds all. */
  Set<String> attributes(EntityDefinition entity, String index) {
    Set<String> held = new TreeSet<>(include);
    held.add(Names.TYPE);
    entity.timeToLive().ifPresent(time -> held.add(time.name()));
    KeyModel key = entity.source(index).map(AgreeingIndexes::key).orElseThrow();
    key.partition().forEach(part -> held.remove(part.name()));
    key.sort().forEach(part -> held.remove(part.name()));
    return held;
  }

  /** The components of those that are given which the index does not hold. */
  List<String> lacking(EntityDefinition entity, String index, List<String> components) {
    if (type == Projection.ALL) {
      return List.of();
    }
    Set<String> held = attributes(entity, index);
    KeyModel key = entity.source(index).map(AgreeingIndexes::key).orElseThrow();
    key.partition().forEach(part -> held.add(part.name()));
    key.sort().forEach(part -> held.add(part.name()));
    return components.stream().filter(component -> !held.contains(component)).toList();
  }
}
