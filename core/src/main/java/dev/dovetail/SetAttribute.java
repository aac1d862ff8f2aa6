package dev.dovetail;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an attribute that is a set. An empty set is not stored: it is absent. Immutable and
 * safe for use by any number of threads.
 *
 * @param <T> the entity's record
 * @param <E> the type of the elements
 */
public final class SetAttribute<T, E> extends Attribute<T, Set<E>> {
  private final AttributeType<E> element;

  /**
   * Called by generated code.
   *
   * @param path where the attribute is
   * @param element how the elements are stored
   */
  public SetAttribute(DocumentPath path, AttributeType<E> element) {
    super(path, new CollectionType.OfSet<>(element));
    this.element = element;
  }

  @Override
  SetAttribute<T, E> moved(DocumentPath other) {
    return new SetAttribute<>(other, element);
  }

  /**
   * {@return the condition that the set has an element}
   *
   * @param value the element
   * @throws InvalidCondition if it is null
   */
  public Condition<T> contains(E value) {
    return function("contains", value(element, value));
  }

  /** {@return the condition that the set has no element} */
  public Condition<T> isEmpty() {
    return isAbsent();
  }

  /** {@return the number of elements, to compare; an empty set has none} */
  public AttributeSize<T> size() {
    return new AttributeSize<>(path());
  }

  /** {@return how an element is stored} */
  public AttributeType<E> elementType() {
    return element;
  }

  @Override
  Operand value(@Nullable Set<E> value) {
    if (value != null && value.isEmpty()) {
      throw ListAttribute.empty(path());
    }
    return super.value(value);
  }
}
