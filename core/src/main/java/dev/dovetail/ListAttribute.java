package dev.dovetail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stands for an attribute that is a list. Immutable and safe for use by any number of threads.
 *
 * @param <T> the entity's record
 * @param <E> the type of the elements
 * @param <A> the kind of attribute that an element is
 */
public final class ListAttribute<T, E, A extends Attribute<T, E>> extends Attribute<T, List<E>> {
  private final A element;

  /**
   * Called by generated code.
   *
   * @param element what an element is; its path is that of the list
   */
  public ListAttribute(A element) {
    super(element.path(), new CollectionType.OfList<>(element.type()));
    this.element = element;
  }

  @Override
  ListAttribute<T, E, A> moved(DocumentPath other) {
    return new ListAttribute<>(moved(element, other));
  }

  /** The same kind of attribute elsewhere is of the same class. */
  @SuppressWarnings("unchecked")
  static <A extends Attribute<?, ?>> A moved(A attribute, DocumentPath path) {
    return (A) attribute.moved(path);
  }

  /**
   * {@return the element at a place}
   *
   * @param place the place, from 0
   * @throws IllegalArgumentException if the place is negative
   */
  public A at(int place) {
    return moved(element, path().place(place));
  }

  /**
   * {@return the condition that the list has an element}
   *
   * @param value the element
   * @throws InvalidCondition if it is null
   */
  public Condition<T> contains(E value) {
    return function("contains", value(element.type(), value));
  }

  /** {@return the condition that the list is absent or has no element} */
  public Condition<T> isEmpty() {
    return isAbsent().or(size().is(0));
  }

  /** {@return the number of elements, to compare} */
  public AttributeSize<T> size() {
    return new AttributeSize<>(path());
  }

  /**
   * {@return the change that elements are added behind those of the list}
   *
   * @param elements the elements; none are no change
   * @throws InvalidChanges if the list is null
   */
  public Changes<T> append(List<E> elements) {
    return added(Changes.Form.APPEND, elements);
  }

  /**
   * {@return the change that elements are added before those of the list}
   *
   * @param elements the elements; none are no change
   * @throws InvalidChanges if the list is null
   */
  public Changes<T> prepend(List<E> elements) {
    return added(Changes.Form.PREPEND, elements);
  }

  private Changes<T> added(Changes.Form form, List<E> elements) {
    AttributeValue list = change(type(), elements);
    return list.l().isEmpty() ? Changes.none() : Changes.of(form, path(), list);
  }

  /** {@return how an element is stored} */
  public AttributeType<E> elementType() {
    return element.type();
  }

  @Override
  Operand value(@Nullable List<E> value) {
    if (value != null && value.isEmpty()) {
      throw empty(path());
    }
    return super.value(value);
  }

  static InvalidCondition empty(DocumentPath path) {
    return new InvalidCondition(
        "The condition compares "
            + path
            + " with an empty collection, which may be stored or absent. Write isEmpty() instead.");
  }
}
