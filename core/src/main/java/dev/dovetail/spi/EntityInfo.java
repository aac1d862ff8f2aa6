package dev.dovetail.spi;

import dev.dovetail.ItemUpgrade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.mapper.Order;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;

/**
 * Describes an entity to the run time. Built once, in the static initialiser of a generated schema.
 */
public final class EntityInfo {
  private static final List<Order> ORDERS =
      List.of(Order.FIRST, Order.SECOND, Order.THIRD, Order.FOURTH);

  private final String type;
  private final List<String> components;
  private final StaticTableMetadata.Builder metadata = StaticTableMetadata.builder();
  private final List<IndexKey> indexes = new ArrayList<>();
  private final List<String> composedAttributes = new ArrayList<>();
  private EntityTypes types;
  private EntityVersion entityVersion;
  private List<String> unique = List.of();
  private @Nullable String createdAt;
  private @Nullable String version;
  private @Nullable String timeToLive;

  private EntityInfo(String type, List<String> components) {
    this.type = type;
    this.components = components;
    this.types = new EntityTypes(type, List.of());
    this.entityVersion = EntityVersion.first(type);
    String primary = TableMetadata.primaryIndexName();
    metadata.addIndexPartitionKey(primary, ItemAttributes.PK, AttributeValueType.S);
    metadata.addIndexSortKey(primary, ItemAttributes.SK, AttributeValueType.S);
  }

  /** {@return the description of an entity of a type, with its components in order} */
  public static EntityInfo of(String type, String... components) {
    return new EntityInfo(type, List.of(components));
  }

  /** Names the earlier types of the entity, with which items may be stored. */
  public EntityInfo aliases(String... aliases) {
    this.types = new EntityTypes(type, List.of(aliases));
    return this;
  }

  /** Says which entity version items have, and how older ones get it. */
  public EntityInfo upgrade(int entityVersion, ItemUpgrade upgrade) {
    this.entityVersion = EntityVersion.of(type, entityVersion, upgrade);
    return this;
  }

  /** Names the component that holds the time of creation. */
  public EntityInfo createdAt(String component) {
    this.createdAt = component;
    return this;
  }

  /** Names the component that holds the version. */
  public EntityInfo version(String component) {
    this.version = component;
    return this;
  }

  /** Names the component that holds the time from which on the item has expired. */
  public EntityInfo timeToLive(String component) {
    this.timeToLive = component;
    return this;
  }

  /** Names the components that decide what is unique. */
  public EntityInfo unique(String... names) {
    this.unique = List.of(names);
    return this;
  }

  /**
   * Adds an index, as names of attributes with {@code :S}, {@code :N} or {@code :B} behind them and
   * a space between two.
   */
  public EntityInfo index(String name, String partition, String sort) {
    List<String> partitionNames = new ArrayList<>();
    for (String key : words(partition)) {
      Order order = ORDERS.get(partitionNames.size());
      partitionNames.add(nameOf(key));
      metadata.addIndexPartitionKey(name, nameOf(key), typeOf(key), order);
    }
    List<String> sortNames = new ArrayList<>();
    for (String key : words(sort)) {
      Order order = ORDERS.get(sortNames.size());
      sortNames.add(nameOf(key));
      metadata.addIndexSortKey(name, nameOf(key), typeOf(key), order);
    }
    indexes.add(new IndexKey(name, partitionNames, sortNames, false));
    return this;
  }

  /** Adds a global index without sort key, whose partition key a schema composes. */
  public EntityInfo composedIndex(String name, String partition) {
    partitionOf(name, partition);
    composedAttributes.add(partition);
    indexes.add(new IndexKey(name, List.of(partition), List.of(), true));
    return this;
  }

  /** Adds a global index whose keys a schema composes. */
  public EntityInfo composedIndex(String name, String partition, String sort) {
    partitionOf(name, partition);
    composedAttributes.add(partition);
    return sortedIndex(name, partition, sort);
  }

  /** Adds a local index, whose sort key a schema composes. */
  public EntityInfo localIndex(String name, String sort) {
    // The SDK takes an index for local if it has no partition key of its own.
    return sortedIndex(name, ItemAttributes.PK, sort);
  }

  private EntityInfo sortedIndex(String name, String partition, String sort) {
    metadata.addIndexSortKey(name, sort, AttributeValueType.S);
    composedAttributes.add(sort);
    indexes.add(new IndexKey(name, List.of(partition), List.of(sort), true));
    return this;
  }

  private void partitionOf(String index, String partition) {
    metadata.addIndexPartitionKey(index, partition, AttributeValueType.S);
  }

  /** The attributes of indexes that a schema composes from components. */
  List<String> composedAttributes() {
    return composedAttributes;
  }

  List<IndexKey> indexes() {
    return indexes;
  }

  String type() {
    return type;
  }

  EntityTypes types() {
    return types;
  }

  EntityVersion entityVersion() {
    return entityVersion;
  }

  /** The condition of every write: an item of this entity, in its present version. */
  String guard(Expressions expressions) {
    return types.condition(expressions).concat(entityVersion.andPresent(expressions));
  }

  List<String> components() {
    return components;
  }

  List<String> attributeNames() {
    List<String> names =
        new ArrayList<>(Arrays.asList(ItemAttributes.PK, ItemAttributes.SK, ItemAttributes.TYPE));
    names.addAll(components);
    names.addAll(composedAttributes);
    if (!entityVersion.isFirst()) {
      names.add(ItemAttributes.ENTITY_VERSION);
    }
    return List.copyOf(names);
  }

  /** Whether a replace leaves the attribute to its caller, or alone. */
  boolean isManaged(String component) {
    return component.equals(createdAt) || component.equals(version);
  }

  @Nullable String version() {
    return version;
  }

  List<String> unique() {
    return unique;
  }

  @Nullable String timeToLive() {
    return timeToLive;
  }

  TableMetadata metadata() {
    return metadata.build();
  }

  private static List<String> words(String text) {
    // A pattern of one character needs no regular expression.
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static String nameOf(String key) {
    return key.substring(0, key.lastIndexOf(':'));
  }

  private static AttributeValueType typeOf(String key) {
    return AttributeValueType.valueOf(key.substring(key.lastIndexOf(':') + 1));
  }
}
