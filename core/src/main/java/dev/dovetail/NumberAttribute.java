package dev.dovetail;

/**
 * Stands for an attribute that is a number. Numbers are compared by value: 5 is 5.00. Immutable and
 * safe for use by any number of threads.
 *
 * @param <T> the entity's record
 * @param <V> the type of the values
 */
public final class NumberAttribute<T, V> extends OrderedAttribute<T, V> {
  /**
   * Called by generated code.
   *
   * @param path where the attribute is
   * @param type how its values are stored
   */
  public NumberAttribute(DocumentPath path, AttributeType<V> type) {
    super(path, type);
  }

  /**
   * {@return the change that a number is added; where none is stored, to zero}
   *
   * <p>An integer never leaves the range of its type: that is {@link ConditionFailed}.
   *
   * @param number the number
   * @throws InvalidChanges if it is null
   */
  public Changes<T> add(V number) {
    return Changes.of(Changes.Form.ADD, path(), change(type(), number), NumberRange.of(number));
  }

  /**
   * {@return the change that a number is subtracted; where none is stored, from zero}
   *
   * <p>An integer never leaves the range of its type: that is {@link ConditionFailed}.
   *
   * @param number the number
   * @throws InvalidChanges if it is null
   */
  public Changes<T> subtract(V number) {
    return Changes.of(
        Changes.Form.SUBTRACT, path(), change(type(), number), NumberRange.of(number));
  }

  @Override
  NumberAttribute<T, V> moved(DocumentPath other) {
    return new NumberAttribute<>(other, type());
  }
}
