package dev.dovetail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity: one kind of item of the table.
 *
 * <p>Its items also have {@code pk}, {@code sk}, {@code _type}, the write token {@code _write}, the
 * entity version {@code _v} if it is not the first, and what the library composes for indexes,
 * which are no components.
 *
 * @param type the value of the item's {@code _type} attribute
 * @param record the record's binary class name
 * @param pk the template of the partition key, such as {@code USER#{userId}}
 * @param sk the template of the sort key, such as {@code TODO#{id}}
 * @param maxPkBytes the most bytes of UTF-8 that the partition key can have, or null if the types
 *     of its components set no bound
 * @param maxSkBytes the same of the sort key
 * @param facets the components that templates of the entity name or that decide what is unique, in
 *     the order of the record
 * @param attributes the record's components in order
 * @param indexes the indexes that the entity appears in, by name
 * @param aliases the earlier types of the entity, with which items may be stored, or null if it has
 *     none
 * @param entityVersion the entity version of items that are written, or null if it is the first
 * @param uniques the components whose values no two items share, in the order of the record, or
 *     null if there are none
 * @param hotKey what makes its partition key hot where many items are written, or null if it has
 *     many values or shards
 */
public record EntityModel(
    String type,
    String record,
    String pk,
    String sk,
    @Nullable Integer maxPkBytes,
    @Nullable Integer maxSkBytes,
    List<FacetModel> facets,
    List<AttributeModel> attributes,
    List<EntityIndexModel> indexes,
    @Nullable List<String> aliases,
    @Nullable Integer entityVersion,
    @Nullable List<UniqueModel> uniques,
    @Nullable HotKeyModel hotKey) {
  /** Copies the lists. */
  public EntityModel {
    facets = List.copyOf(facets);
    attributes = List.copyOf(attributes);
    indexes = List.copyOf(indexes);
    aliases = aliases == null ? null : List.copyOf(aliases);
    uniques = uniques == null || uniques.isEmpty() ? null : List.copyOf(uniques);
  }

  /** Makes an entity whose partition key has many values. */
  public EntityModel(
      String type,
      String record,
      String pk,
      String sk,
      @Nullable Integer maxPkBytes,
      @Nullable Integer maxSkBytes,
      List<FacetModel> facets,
      List<AttributeModel> attributes,
      List<EntityIndexModel> indexes,
      @Nullable List<String> aliases,
      @Nullable Integer entityVersion,
      @Nullable List<UniqueModel> uniques) {
    this(
        type,
        record,
        pk,
        sk,
        maxPkBytes,
        maxSkBytes,
        facets,
        attributes,
        indexes,
        aliases,
        entityVersion,
        uniques,
        null);
  }
}
