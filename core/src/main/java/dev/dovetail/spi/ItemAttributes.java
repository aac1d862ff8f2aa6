package dev.dovetail.spi;

/** The names of the attributes that the library adds to every item. */
public final class ItemAttributes {
  /** The partition key. */
  public static final String PK = "pk";

  /** The sort key. */
  public static final String SK = "sk";

  /** The type of the entity. */
  public static final String TYPE = "_type";

  /** The write token: tells which call wrote the item last. */
  public static final String WRITE = "_write";

  /** The entity version, in items of those that are greater than 1. */
  public static final String ENTITY_VERSION = "_v";

  private ItemAttributes() {}
}
