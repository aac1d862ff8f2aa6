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

  /** {@return the change that the set has these elements; an empty one is removed} */
  @Override
  public Changes<T> set(Set<E> value) {
    return isNothing(value) ? remove() : super.set(value);
  }

  /** {@return the change that the set has these elements if it has none; none are no change} */
  @Override
  public Changes<T> setIfAbsent(Set<E> value) {
    return isNothing(value) ? Changes.none() : super.setIfAbsent(value);
  }

  /**
   * {@return the change that elements are added to the set}
   *
   * @param elements the elements; none are no change
   * @throws InvalidChanges if they are null, or the set is not one of the item itself, as DynamoDB
   *     adds to no other
   */
  public Changes<T> addToSet(Set<E> elements) {
    return changed(Changes.Form.ADD_TO_SET, elements);
  }

  /**
   * {@return the change that elements are removed from the set}
   *
   * @param elements the elements; none are no change
   * @throws InvalidChanges if they are null, or the set is not one of the item itself, as DynamoDB
   *     removes from no other
   */
  public Changes<T> deleteFromSet(Set<E> elements) {
    return changed(Changes.Form.DELETE_FROM_SET, elements);
  }

  private Changes<T> changed(Changes.Form form, Set<E> elements) {
    if (path().parent().isPresent()) {
      throw new InvalidChanges(
          "The changes add to or remove from the set "
              + path()
              + ", but DynamoDB does that with sets of the item itself only. Write set(...).");
    }
    return isNothing(elements)
        ? Changes.none()
        : Changes.of(form, path(), change(type(), elements));
  }

  private static boolean isNothing(@Nullable Set<?> elements) {
    return elements != null && elements.isEmpty();
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
