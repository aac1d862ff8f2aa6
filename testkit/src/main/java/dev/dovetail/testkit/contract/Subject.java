package dev.dovetail.testkit.contract;

import dev.dovetail.model.AttributeModel;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FacetModel;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.TableModel;
import dev.dovetail.model.UniqueModel;
import dev.dovetail.spi.EntitySchema;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A repository that is checked, with what the model and the generated code know of its entity.
 *
 * @param type the repository interface
 * @param parts the entity's record
 * @param schema turns records into items
 * @param keyAttributes the components that are part of a key or unique, as they are
 */
record Subject(
    TableModel table,
    RepositoryModel repository,
    EntityModel entity,
    Class<?> type,
    RecordParts parts,
    EntitySchema<Object> schema,
    Set<String> keyAttributes) {

  static Subject of(TableModel table, RepositoryModel repository, ClassLoader loader) {
    EntityModel entity = entity(table, repository.entity());
    try {
      Class<?> record = Class.forName(entity.record(), true, loader);
      return new Subject(
          table,
          repository,
          entity,
          Class.forName(repository.type(), true, loader),
          RecordParts.of(record),
          schema(record, loader),
          keyAttributes(table, entity));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "The model of "
              + table.type()
              + " names what is not on the class path: "
              + e
              + ". Compile the module again.",
          e);
    }
  }

  static EntityModel entity(TableModel table, String type) {
    return table.entities().stream().filter(e -> e.type().equals(type)).findFirst().orElseThrow();
  }

  /** {@return the generated schema of an entity's record} */
  @SuppressWarnings("unchecked")
  static EntitySchema<Object> schema(Class<?> record, ClassLoader loader)
      throws ReflectiveOperationException {
    String inPackage = record.getName().substring(record.getPackageName().length());
    String name = record.getPackageName() + inPackage.replace("$", "") + "Schema";
    Field instance = Class.forName(name, true, loader).getDeclaredField("INSTANCE");
    instance.setAccessible(true);
    return (EntitySchema<Object>) instance.get(null);
  }

  private static Set<String> keyAttributes(TableModel table, EntityModel entity) {
    Set<String> keys = new HashSet<>();
    entity.facets().forEach(facet -> keys.add(facet.component()));
    // An item may not have an empty text where an index of another entity has its key.
    for (IndexModel index : table.indexes()) {
      Stream.concat(index.key().partition().stream(), index.key().sort().stream())
          .map(KeyAttribute::name)
          .forEach(keys::add);
    }
    uniques(entity).forEach(unique -> keys.add(unique.component()));
    uniques(entity).forEach(unique -> keys.addAll(unique.scope()));
    return keys;
  }

  static List<UniqueModel> uniques(EntityModel entity) {
    List<UniqueModel> uniques = entity.uniques();
    return uniques == null ? List.of() : uniques;
  }

  boolean hasUniques() {
    return !uniques(entity).isEmpty();
  }

  /** {@return the component with a role, if one has it} */
  Optional<String> component(AttributeRole role) {
    return entity.attributes().stream()
        .filter(attribute -> attribute.role() == role)
        .map(AttributeModel::name)
        .findFirst();
  }

  AttributeModel attribute(String component) {
    return entity.attributes().stream()
        .filter(attribute -> attribute.name().equals(component))
        .findFirst()
        .orElseThrow();
  }

  /** Whether the library sets a component itself, whatever a caller says. */
  boolean isManaged(String component) {
    AttributeRole role = attribute(component).role();
    return role != null && role != AttributeRole.TIME_TO_LIVE;
  }

  /** Whether an item is one of the entity. */
  boolean owns(Map<String, AttributeValue> item) {
    AttributeValue type = item.get("_type");
    return type != null && entity.type().equals(type.s());
  }

  /** Whether what is right for a component is also right for that of another entity. */
  boolean writesAlike(Subject other, String component) {
    Optional<FacetModel> wanted = other.facet(component);
    return wanted.isEmpty() || wanted.equals(facet(component));
  }

  Optional<FacetModel> facet(String component) {
    return entity.facets().stream().filter(f -> f.component().equals(component)).findFirst();
  }

  boolean isSharded() {
    return entity.facets().stream().anyMatch(facet -> facet.encoding().startsWith("shard("));
  }

  /** {@return the template that composes an attribute of a key, or an empty text} */
  static String template(EntityModel entity, String attribute) {
    if (attribute.equals("pk")) {
      return entity.pk();
    }
    if (attribute.equals("sk")) {
      return entity.sk();
    }
    return entity.indexes().stream()
        .filter(index -> attribute.startsWith("_" + index.name() + "_"))
        .map(index -> attribute.endsWith("_pk") ? index.pk() : index.sk())
        .filter(text -> text != null)
        .findFirst()
        .orElse("");
  }
}
