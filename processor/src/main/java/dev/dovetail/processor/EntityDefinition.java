package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A record with {@code @Entity}, free of errors.
 *
 * @param element the record
 * @param type the value of {@code _type}
 * @param history how older items are stored
 * @param pk the template of the partition key, the shard included
 * @param sk the template of the sort key
 * @param components the record's components
 * @param roles the components that the library sets, by role
 * @param indexes the indexes over components
 * @param composedIndexes the indexes whose keys the library composes
 * @param uniques the components whose values no two items share
 * @param shards the number of shards of a partition, or 0 if it is one
 */
record EntityDefinition(
    TypeElement element,
    String type,
    EntityHistory history,
    Template pk,
    Template sk,
    List<Component> components,
    Map<AttributeRole, Component> roles,
    List<IndexDefinition> indexes,
    List<ComposedIndexDefinition> composedIndexes,
    List<UniqueDefinition> uniques,
    int shards) {

  ClassName record() {
    return ClassName.get(element);
  }

  String name() {
    return element.getSimpleName().toString();
  }

  ClassName schema() {
    return schema(element);
  }

  static ClassName schema(TypeElement record) {
    return companion(ClassName.get(record), "Schema");
  }

  /** The class with what conditions and changes are made of. */
  ClassName attributes() {
    return companion(record(), "Attributes");
  }

  private static ClassName companion(ClassName record, String suffix) {
    return ClassName.get(record.packageName(), String.join("", record.simpleNames()) + suffix);
  }

  Modifier[] visibility() {
    return element.getModifiers().contains(Modifier.PUBLIC)
        ? new Modifier[] {Modifier.PUBLIC}
        : new Modifier[0];
  }

  Optional<Component> component(String name) {
    return components.stream().filter(component -> component.name().equals(name)).findFirst();
  }

  List<String> componentNames() {
    return IndexDefinition.names(components);
  }

  /** Whether the schema takes keys apart. */
  boolean isDecoded() {
    return Annotated.find(element, Names.ENTITY).orElseThrow().flag("decode", false);
  }

  /** The components of both keys, each once, in the order of the templates. */
  Set<String> keyComponents() {
    Set<String> names = new LinkedHashSet<>(pk.components());
    names.addAll(sk.components());
    return names;
  }

  /** Whether a component is a part of a key, of the key of an index, or of what is unique. */
  boolean isFacet(String component) {
    return keyComponents().contains(component)
        || uniques.stream().anyMatch(unique -> unique.has(component))
        || composedIndexes.stream().anyMatch(index -> index.components().contains(component));
  }

  @Nullable AttributeRole roleOf(String component) {
    for (Map.Entry<AttributeRole, Component> entry : roles.entrySet()) {
      if (entry.getValue().name().equals(component)) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** The component with the time at which an item expires. */
  Optional<Component> timeToLive() {
    return Optional.ofNullable(roles.get(AttributeRole.TIME_TO_LIVE));
  }

  Optional<IndexDefinition> index(String name) {
    return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
  }

  Optional<ComposedIndexDefinition> composedIndex(String name) {
    return composedIndexes.stream().filter(index -> index.name().equals(name)).findFirst();
  }

  /** What a query of an index reads, or of the table if the name is empty. */
  Optional<KeySource> source(String index) {
    if (index.isEmpty()) {
      return Optional.of(KeySource.Composed.ofTable(this));
    }
    Optional<KeySource> composed = composedIndex(index).map(ComposedIndexDefinition::key);
    return composed.or(() -> index(index).map(KeySource.Attributes::new));
  }

  /** Where an index is declared. */
  Annotated indexAnnotation(String name) {
    return composedIndex(name)
        .map(ComposedIndexDefinition::annotation)
        .or(() -> index(name).map(IndexDefinition::annotation))
        .orElseThrow();
  }

  /** The names of all indexes. */
  List<String> indexNames() {
    return Stream.concat(
            indexes.stream().map(IndexDefinition::name),
            composedIndexes.stream().map(ComposedIndexDefinition::name))
        .toList();
  }

  boolean isIndexed(String component) {
    return indexes.stream().anyMatch(index -> index.has(component));
  }
}
