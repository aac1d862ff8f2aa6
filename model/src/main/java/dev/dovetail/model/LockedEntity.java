package dev.dovetail.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entity in a key lock.
 *
 * @param type the value of the item's {@code _type} attribute
 * @param pk the partition key
 * @param sk the sort key
 * @param facets the components that templates of the entity name, by name; the bound of bytes is
 *     the declared one
 * @param attributes the components that are attributes of native indexes, by name
 * @param indexes the indexes that the entity appears in, by name
 * @param timeToLive the attribute with the second from which on an item has expired, or null if
 *     none expire
 * @param aliases the earlier types of the entity, with which items may be stored, or null if it has
 *     none
 * @param entityVersion the entity version of items that are written, or null if it is the first
 */
public record LockedEntity(
    String type,
    LockedKey pk,
    LockedKey sk,
    List<FacetModel> facets,
    List<LockedAttribute> attributes,
    List<LockedEntityIndex> indexes,
    @Nullable String timeToLive,
    @Nullable List<String> aliases,
    @Nullable Integer entityVersion) {
  /** Copies the lists. */
  public LockedEntity {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(pk, "pk");
    Objects.requireNonNull(sk, "sk");
    facets = List.copyOf(Objects.requireNonNull(facets, "facets"));
    attributes = List.copyOf(Objects.requireNonNull(attributes, "attributes"));
    indexes = List.copyOf(Objects.requireNonNull(indexes, "indexes"));
    aliases = aliases == null ? null : List.copyOf(aliases);
  }

  /** {@return whether items that are stored with a type are items of the entity} */
  public boolean has(String storedType) {
    return type.equals(storedType) || aliases != null && aliases.contains(storedType);
  }

  /** {@return the entity version of items that are written, 1 if it is the first} */
  public int versionOrFirst() {
    return entityVersion == null ? 1 : entityVersion;
  }
}
