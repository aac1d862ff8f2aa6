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

  @Override
  NumberAttribute<T, V> moved(DocumentPath other) {
    return new NumberAttribute<>(other, type());
  }
}
