package dev.dovetail;

/** Reports that another item of the entity has the value of a {@link Unique} component. */
public final class NotUnique extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final ItemKey key;
  private final String type;
  private final String component;

  /**
   * @param key the key of the item that was to be written
   * @param type the type of its entity
   * @param component the component whose value is taken
   * @param cause the SDK's exception
   */
  public NotUnique(ItemKey key, String type, String component, Throwable cause) {
    super(
        "The item with the key "
            + key
            + " needs a value of "
            + component
            + " that another "
            + type
            + " has, but it is unique. "
            + outcome(cause),
        cause);
    this.key = key;
    this.type = type;
    this.component = component;
  }

  /** {@return the key of the item that was to be written} */
  public ItemKey key() {
    return key;
  }

  /** {@return the type of its entity} */
  public String type() {
    return type;
  }

  /** {@return the component whose value is taken} */
  public String component() {
    return component;
  }
}
