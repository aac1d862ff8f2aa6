package dev.dovetail.spi;

import dev.dovetail.ConditionFailed;
import dev.dovetail.Contended;
import dev.dovetail.InvalidItem;
import dev.dovetail.ItemKey;
import dev.dovetail.NotFound;
import dev.dovetail.RepositoryException;
import dev.dovetail.StaleVersion;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * One call that reads an item, changes it and writes it back, again and again until nobody else has
 * written it meanwhile:
 *
 * <pre>{@code
 * while (modification.begin(change)) {
 *   modification.write(... of modification.changed() ...);
 * }
 * return modification.result();
 * }</pre>
 *
 * <p>For one thread.
 *
 * @param <T> the entity's record
 */
public final class Modification<T> {
  static final long FIRST_MILLIS = 10;
  static final long MOST_MILLIS = 500;

  private final TableClient table;
  private final EntitySchema<T> schema;
  private final ItemKey key;
  private final int attempts;
  private int failed;
  private @Nullable T read;
  private @Nullable AttributeValue token;
  private @Nullable T changed;
  private @Nullable T result;

  /**
   * @param table carries out what is to be done
   * @param schema the schema of the item
   * @param key its key
   * @param attempts how often it is written at most
   */
  public Modification(TableClient table, EntitySchema<T> schema, ItemKey key, int attempts) {
    this.table = table;
    this.schema = schema;
    this.key = key;
    this.attempts = attempts;
  }

  /** Reads the item and makes the changed one, and says whether there is something to write. */
  public boolean begin(UnaryOperator<T> change) {
    if (result != null) {
      return false;
    }
    Map<String, AttributeValue> item = table.read(schema, key, true);
    if (item.isEmpty() || table.expiry(schema).hides(item)) {
      throw new NotFound(key);
    }
    token = item.get(ItemAttributes.WRITE);
    T before = schema.mapToItem(item);
    T after = change.apply(before);
    read = before;
    changed = checked(after);
    if (before.equals(after)) {
      result = before;
    }
    return result == null;
  }

  private T checked(@Nullable T after) {
    if (after == null) {
      throw new InvalidItem(
          "The function of a modify made null of the item with the key "
              + key
              + ". Nothing was written. Return the record as it should be; only @Delete removes an"
              + " item.");
    }
    ItemKey other = schema.key(after);
    if (!other.equals(key)) {
      throw new InvalidItem(
          "The function of a modify made a record with the key "
              + other
              + " of the item with the key "
              + key
              + ". Nothing was written. An item keeps its key: return a record with the same"
              + " components of it.");
    }
    return after;
  }

  /** {@return the item as it was read} */
  public T read() {
    return present(read);
  }

  /** {@return the item as the caller wants it} */
  public T changed() {
    return present(changed);
  }

  /** {@return the item as it is stored} */
  public T result() {
    return present(result);
  }

  private static <T> T present(@Nullable T item) {
    if (item == null) {
      throw new IllegalStateException("The item is not known yet.");
    }
    return item;
  }

  /**
   * Writes the item if nobody else has written it, or pauses until it is to be read again.
   *
   * @param item the changed item with what the library sets
   * @param update demands the version that was read
   */
  public void write(T item, ItemUpdate update) {
    // Versions begin anew where an item was deleted and created again.
    update.expectAsRead(ItemAttributes.WRITE, token);
    try {
      result = table.replace(schema, item, update);
    } catch (StaleVersion e) {
      // If the version went on by one only, that was the other's write.
      again(e, e.found() != e.expected() + 1);
    } catch (ConditionFailed e) {
      if (isAsRead(e)) {
        throw e;
      }
      again(e, true);
    }
  }

  /** Whether nobody wrote the item since, and so something else is wrong with it. */
  private boolean isAsRead(ConditionFailed refusal) {
    return refusal.getCause() instanceof ConditionalCheckFailedException cause
        && cause.hasItem()
        && Objects.equals(cause.item().get(ItemAttributes.WRITE), token);
  }

  /**
   * Pauses until the item is to be read again.
   *
   * @param mayBeDone whether an earlier attempt of the request may have been done before somebody
   *     else wrote the item, if there was one
   */
  private void again(RepositoryException refusal, boolean mayBeDone) {
    if (mayBeDone && wasSentAgain(refusal)) {
      throw refusal;
    }
    failed++;
    if (failed >= attempts || !pause()) {
      throw new Contended(key, failed, refusal);
    }
  }

  private static boolean wasSentAgain(RepositoryException refusal) {
    Integer sent = refusal.getCause() instanceof SdkException cause ? cause.numAttempts() : null;
    return sent != null && sent > 1;
  }

  /** Pauses for a random time, so that callers who met do not meet again. */
  private boolean pause() {
    long limit = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(failed - 1, 20));
    long millis = ThreadLocalRandom.current().nextLong(limit + 1);
    table.options().pause().accept(Duration.ofMillis(millis));
    return !Thread.currentThread().isInterrupted();
  }
}
