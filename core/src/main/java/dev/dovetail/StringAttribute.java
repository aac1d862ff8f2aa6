package dev.dovetail;

/**
 * Stands for an attribute that is a {@code String}. Immutable and safe for use by any number of
 * threads.
 *
 * @param <T> the entity's record
 */
public final class StringAttribute<T> extends OrderedAttribute<T, String> {
  /**
   * Called by generated code.
   *
   * @param path where the attribute is
   * @param type how its values are stored
   */
  public StringAttribute(DocumentPath path, AttributeType<String> type) {
    super(path, type);
  }

  @Override
  StringAttribute<T> moved(DocumentPath other) {
    return new StringAttribute<>(other, type());
  }

  /**
   * {@return the condition that the text begins with another}
   *
   * @param start the start
   * @throws InvalidCondition if it is null
   */
  public Condition<T> beginsWith(String start) {
    return function("begins_with", value(start));
  }

  /**
   * {@return the condition that another text is within this one}
   *
   * @param part the other text
   * @throws InvalidCondition if it is null
   */
  public Condition<T> contains(String part) {
    return function("contains", value(part));
  }

  /** {@return the length of the text as DynamoDB counts it, to compare} */
  public AttributeSize<T> size() {
    return new AttributeSize<>(path());
  }
}
