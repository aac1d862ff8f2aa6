package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.WrongType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The part of a generated schema that is the same for every entity.
 *
 * <p>A schema also works with the SDK's {@code DynamoDbEnhancedClient}; items written that way have
 * the right keys and type, but the enhanced client neither guards the type nor sets versions and
 * times. Subclasses are immutable and safe for use by any number of threads.
 *
 * @param <T> the entity's record
 */
public abstract class EntitySchema<T> extends ItemView<T> implements TableSchema<T> {
  private final EnhancedType<T> itemType;
  private final EntityInfo info;
  private final List<String> attributeNames;
  private final TableMetadata metadata;

  /**
   * Keeps what is known of the entity.
   *
   * @param record the entity's record
   * @param info its description
   */
  protected EntitySchema(Class<T> record, EntityInfo info) {
    this.itemType = EnhancedType.of(record);
    this.info = info;
    this.attributeNames = info.attributeNames();
    this.metadata = info.metadata();
  }

  /** {@return the key of an item} */
  public abstract ItemKey key(T item);

  /** Puts the attribute of each component that is not absent into an item. */
  protected abstract void write(T record, ItemWriter item);

  /** {@return the record with the components that a reader finds} */
  protected abstract T read(ItemReader item);

  /** Tells which values of the item are unique; none are unless a schema says so. */
  protected void guards(ItemReader item, Guards guards) {}

  /** {@return the item with its keys, type and components} */
  public final Map<String, AttributeValue> toItem(T item) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>(attributeNames.size() * 2);
    put(key(item), attributes);
    attributes.put(ItemAttributes.TYPE, AttributeValue.createS(info.type()));
    info.entityVersion().put(attributes);
    write(item, new ItemWriter(attributes));
    return attributes;
  }

  static Map<String, AttributeValue> attributesOf(ItemKey key) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>(4);
    put(key, attributes);
    return attributes;
  }

  private static void put(ItemKey key, Map<String, AttributeValue> attributes) {
    KeyLimits.checked(key);
    attributes.put(ItemAttributes.PK, AttributeValue.createS(key.pk()));
    attributes.put(ItemAttributes.SK, AttributeValue.createS(key.sk()));
  }

  @Override
  final EntityInfo info() {
    return info;
  }

  @Override
  final T item(Map<String, AttributeValue> attributes) {
    return mapToItem(attributes);
  }

  @Override
  public final T mapToItem(Map<String, AttributeValue> attributes) {
    return read(reader(attributes));
  }

  /** Reads an item, which must be one of the entity. */
  final ItemReader reader(Map<String, AttributeValue> attributes) {
    String found = typeOf(attributes);
    if (!info.types().has(found)) {
      throw new WrongType(keyOf(attributes), info.type(), found);
    }
    if (!info.entityVersion().isAfter(attributes)) {
      return new ItemReader(info.type(), attributes);
    }
    Map<String, AttributeValue> present = info.entityVersion().upgraded(attributes);
    upgraded(attributes, present);
    return new ItemReader(info.type(), present);
  }

  private T upgraded(Map<String, AttributeValue> stored, Map<String, AttributeValue> present) {
    T item = read(new ItemReader(info.type(), present));
    if (!key(item).equals(keyOf(stored))) {
      throw info.entityVersion().ofOtherKey();
    }
    return item;
  }

  /**
   * {@return a stored item in its present form: with the type, the entity version and the keys of
   * indexes that a write gives it}
   */
  final Map<String, AttributeValue> present(Map<String, AttributeValue> stored) {
    Map<String, AttributeValue> upgraded = info.entityVersion().upgraded(stored);
    Map<String, AttributeValue> written = toItem(upgraded(stored, upgraded));
    Map<String, AttributeValue> present = new LinkedHashMap<>(upgraded);
    present.put(ItemAttributes.TYPE, AttributeValue.createS(info.type()));
    info.entityVersion().put(present);
    for (String attribute : info.composedAttributes()) {
      AttributeValue value = written.get(attribute);
      if (value == null) {
        present.remove(attribute);
      } else {
        present.put(attribute, value);
      }
    }
    return present;
  }

  static String typeOf(Map<String, AttributeValue> attributes) {
    return text(attributes, ItemAttributes.TYPE);
  }

  static ItemKey keyOf(Map<String, AttributeValue> attributes) {
    return new ItemKey(text(attributes, ItemAttributes.PK), text(attributes, ItemAttributes.SK));
  }

  private static String text(Map<String, AttributeValue> attributes, String name) {
    AttributeValue value = attributes.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  @Override
  public final Map<String, AttributeValue> itemToMap(T item, boolean ignoreNulls) {
    Map<String, AttributeValue> map = toItem(item);
    if (!ignoreNulls) {
      for (String name : attributeNames) {
        map.putIfAbsent(name, AttributeValue.createNul(true));
      }
    }
    return map;
  }

  @Override
  public final Map<String, AttributeValue> itemToMap(T item, Collection<String> attributes) {
    Map<String, AttributeValue> map = toItem(item);
    map.keySet().retainAll(attributes);
    return map;
  }

  @Override
  public final @Nullable AttributeValue attributeValue(T item, String attributeName) {
    return toItem(item).get(attributeName);
  }

  @Override
  public final TableMetadata tableMetadata() {
    return metadata;
  }

  @Override
  public final EnhancedType<T> itemType() {
    return itemType;
  }

  @Override
  public final List<String> attributeNames() {
    return attributeNames;
  }

  @Override
  public final boolean isAbstract() {
    return false;
  }
}
