package dev.dovetail.testkit.contract;

import dev.dovetail.model.AttributeModel;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FacetModel;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.TableModel;
import dev.dovetail.model.UniqueModel;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.testkit.items.EntitySchemas;
import dev.dovetail.testkit.values.RecordParts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A repository that is checked, with what the model and the generated code know of its entity.
 *
 * @param type the repository interface
 * @param parts the entity's record
 * @param schema turns records into items
 */
record Subject(
    TableModel table,
    RepositoryModel repository,
    EntityModel entity,
    Class<?> type,
    RecordParts parts,
    EntitySchema<Object> schema) {

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
          schema(record));
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

  @SuppressWarnings("unchecked") // Only records of its class are given to it.
  private static EntitySchema<Object> schema(Class<?> record) {
    return (EntitySchema<Object>) EntitySchemas.of(record);
  }

  static EntityModel entity(TableModel table, String type) {
    return table.entities().stream().filter(e -> e.type().equals(type)).findFirst().orElseThrow();
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

  /** Whether a component is a part of the key of items. */
  boolean isInTheKey(String component) {
    return (entity.pk() + "#" + entity.sk()).contains("{" + component + "}");
  }

  /** {@return a component of the key with values of a class: that of a similar name, if any} */
  Optional<String> keyComponent(String like, Class<?> type) {
    List<String> fitting =
        parts.all().stream()
            .filter(part -> Boxes.boxed(Call.inner(part.type())) == Boxes.boxed(type))
            .map(RecordParts.Part::name)
            .filter(this::isInTheKey)
            .toList();
    String end = like.toLowerCase(Locale.ROOT);
    return fitting.stream()
        .filter(name -> end.endsWith(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  /**
   * {@return what a record has in all components of the key that are of the type of one of them}
   */
  Set<Object> keyValues(Object record, String like) {
    Class<?> type = Boxes.boxed(Call.inner(parts.part(like).type()));
    Set<Object> values = new HashSet<>();
    for (RecordParts.Part part : parts.all()) {
      if (isInTheKey(part.name()) && Boxes.boxed(Call.inner(part.type())) == type) {
        values.add(required(record, part.name()));
      }
    }
    return values;
  }

  /** {@return the value of a component of a record that is a part of a key} */
  Object required(Object record, String component) {
    Object value = parts.get(record, component);
    Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (plain == null) {
      throw new IllegalStateException("A part of a key is absent: " + component);
    }
    return plain;
  }

  boolean hasComposedIndexes() {
    return entity.indexes().stream().anyMatch(index -> index.sk() != null);
  }

  /** {@return the attributes of an item that the library composes for keys} */
  Map<String, AttributeValue> composed(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> composed = new TreeMap<>();
    item.forEach(
        (name, value) -> {
          if (KeyText.isComposed(name) && !template(entity, name).isEmpty()) {
            composed.put(name, value);
          }
        });
    return composed;
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
