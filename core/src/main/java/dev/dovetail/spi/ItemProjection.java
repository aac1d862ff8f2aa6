package dev.dovetail.spi;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The part of a generated projection that is the same for all. Subclasses are immutable and safe
 * for use by any number of threads.
 *
 * @param <T> the record with some components of the entity
 */
public abstract class ItemProjection<T> extends ItemView<T> {
  private final EntitySchema<?> schema;
  private final Set<String> attributes = new LinkedHashSet<>();

  /**
   * Keeps what is projected.
   *
   * @param schema the entity
   * @param components the components to read
   */
  protected ItemProjection(EntitySchema<?> schema, String... components) {
    this.schema = schema;
    // What messages, the check of the type and that of the expiry need.
    attributes.add(ItemAttributes.PK);
    attributes.add(ItemAttributes.SK);
    attributes.add(ItemAttributes.TYPE);
    String timeToLive = schema.info().timeToLive();
    if (timeToLive != null) {
      attributes.add(timeToLive);
    }
    attributes.addAll(List.of(components));
  }

  /** {@return the record with the components that a reader finds} */
  protected abstract T read(ItemReader item);

  @Override
  final EntityInfo info() {
    return schema.info();
  }

  @Override
  final T item(Map<String, AttributeValue> item) {
    return read(schema.reader(item));
  }

  @Override
  final @Nullable String projection(
      Expressions expressions, boolean ofIndex, Collection<String> position) {
    if (!schema.info().entityVersion().isFirst()) {
      return null; // An upgrade may need any attribute of an older item.
    }
    Set<String> all = new LinkedHashSet<>(attributes);
    all.addAll(position);
    if (!ofIndex) {
      // Tells newer items; an index with some attributes may not have it, and then can't be asked.
      all.add(ItemAttributes.ENTITY_VERSION);
    }
    StringBuilder text = new StringBuilder();
    for (String attribute : all) {
      text.append(text.isEmpty() ? "" : ", ").append(expressions.name(attribute));
    }
    return text.toString();
  }
}
