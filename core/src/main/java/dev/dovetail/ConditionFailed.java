package dev.dovetail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reports that an item does not meet the condition of a write, and has the item that was found. The
 * message does not show it.
 */
public final class ConditionFailed extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final ItemKey key;
  private final transient @Nullable Object item;

  /**
   * @param key the key of the item
   * @param cause the SDK's exception
   */
  public ConditionFailed(ItemKey key, Throwable cause) {
    this(key, null, cause);
  }

  /**
   * @param key the key of the item
   * @param item the record of the item that was found, or null if none can be made of it
   * @param cause the SDK's exception
   */
  public ConditionFailed(ItemKey key, @Nullable Object item, Throwable cause) {
    super(
        "The item with the key " + key + " does not meet the condition. " + outcome(cause), cause);
    this.key = key;
    this.item = item;
  }

  /**
   * @param key the key of the item
   * @param reason what the item does not meet, as a sentence without values of the item
   * @param item the record of the item that was found, or null if none can be made of it
   * @param cause the SDK's exception
   */
  public ConditionFailed(ItemKey key, String reason, @Nullable Object item, Throwable cause) {
    super(
        "The item with the key "
            + key
            + " does not meet the condition. "
            + reason
            + " "
            + outcome(cause),
        cause);
    this.key = key;
    this.item = item;
  }

  /** {@return the key of the item} */
  public ItemKey key() {
    return key;
  }

  /**
   * {@return the item as it was when the write was refused}
   *
   * <p>It is absent if it can't be read as its record, or if the exception was serialized.
   *
   * @param record the record of the entity that was to be written
   */
  public <T> Optional<T> item(Class<T> record) {
    return record.isInstance(item) ? Optional.of(record.cast(item)) : Optional.empty();
  }
}
