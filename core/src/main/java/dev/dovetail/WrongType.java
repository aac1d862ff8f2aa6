package dev.dovetail;

/**
 * Reports that the item with a key belongs to another entity; it was neither returned nor changed.
 */
public final class WrongType extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final ItemKey key;
  private final String expected;
  private final String found;

  /**
   * @param key the key of the item
   * @param expected the type of the entity that the repository holds
   * @param found the type of the item, empty if it has none
   */
  public WrongType(ItemKey key, String expected, String found) {
    super(
        "The item with the key "
            + key
            + " is "
            + (found.isEmpty() ? "of no type" : "of type \"" + found + "\"")
            + ", not of type \""
            + expected
            + "\". It was neither returned nor changed.");
    this.key = key;
    this.expected = expected;
    this.found = found;
  }

  /** {@return the key of the item} */
  public ItemKey key() {
    return key;
  }

  /** {@return the type of the entity that the repository holds} */
  public String expected() {
    return expected;
  }

  /** {@return the type of the item, empty if it has none} */
  public String found() {
    return found;
  }
}
