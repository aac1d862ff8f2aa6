package dev.dovetail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an attribute that is a map. Immutable and safe for use by any number of threads.
 *
 * @param <T> the entity's record
 * @param <E> the type of the values
 * @param <A> the kind of attribute that a value is
 */
public final class MapAttribute<T, E, A extends Attribute<T, E>>
    extends Attribute<T, Map<String, E>> {
  private final A element;

  /**
   * Called by generated code.
   *
   * @param element what a value of the map is; its path is that of the map
   */
  public MapAttribute(A element) {
    super(element.path(), new CollectionType.OfMap<>(element.type()));
    this.element = element;
  }

  @Override
  MapAttribute<T, E, A> moved(DocumentPath other) {
    return new MapAttribute<>(ListAttribute.moved(element, other));
  }

  /**
   * {@return the value of a key}
   *
   * @param key the key
   */
  public A at(String key) {
    return ListAttribute.moved(element, path().key(key));
  }

  /** {@return the condition that the map is absent or has no entry} */
  public Condition<T> isEmpty() {
    return isAbsent().or(size().is(0));
  }

  /** {@return the number of entries, to compare} */
  public AttributeSize<T> size() {
    return new AttributeSize<>(path());
  }

  @Override
  Operand value(@Nullable Map<String, E> value) {
    if (value != null && value.isEmpty()) {
      throw ListAttribute.empty(path());
    }
    return super.value(value);
  }
}
