package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.NotUnique;
import dev.dovetail.RepositoryException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * A write of one item together with the guards of its unique values, which begins again if the item
 * was written by others since it was read. Made for one call.
 *
 * @param <T> the entity's record
 * @param <R> what the call returns
 */
abstract class GuardedWrite<T, R> {
  final TableClient table;
  final EntitySchema<T> schema;

  private final GuardActions actions;
  private Map<String, AttributeValue> lastRead = Map.of();

  /** The guards of values that the item had without owning them: others stored them before. */
  private final Set<ItemKey> foreign = new HashSet<>();

  GuardedWrite(TableClient table, EntitySchema<T> schema) {
    this.table = table;
    this.schema = schema;
    this.actions = new GuardActions(table, schema);
  }

  /**
   * What is to be written.
   *
   * @param writes the writes of the item; where there are none, nothing has to be done
   * @param key the key that the item has until then
   * @param before the guards that the item has until then
   * @param after the guards that it has from then on
   * @param image the item as it is then, or as it was if it is removed
   */
  record Step(
      List<PreparedWrite<?>> writes,
      ItemKey key,
      Guards before,
      Guards after,
      Map<String, AttributeValue> image) {}

  /** Decides what is to be written, by the item as it is now. */
  abstract Step next();

  /** {@return whether a refused write was done by an earlier attempt of this very call} */
  abstract boolean isDone(ConditionalCheckFailedException refusal);

  /**
   * {@return what to throw for a refused write, or null to look at the item again}
   *
   * <p>If the item is still the one that was read, it does not meet a condition of the method.
   */
  @Nullable RepositoryException refused(
      PreparedWrite<?> write, ConditionalCheckFailedException refusal) {
    boolean same = refusal.hasItem() && refusal.item().equals(lastRead);
    return same ? write.refusal(refusal) : null;
  }

  abstract R result(Map<String, AttributeValue> image);

  /**
   * {@return what a transaction of the caller has to do, by the item as it is now: the write of the
   * item first, nothing if nothing has to be done}
   */
  final List<PreparedAction> actions() {
    Step step = next();
    List<PreparedAction> all = new ArrayList<>(step.writes());
    String type = schema.info().type();
    Map<ItemKey, String> claims = step.after().components();
    for (Map.Entry<ItemKey, String> claim : claims.entrySet()) {
      ItemKey guard = claim.getKey();
      TransactWriteItem action = actions.claim(guard, step.image(), step.key());
      all.add(new PreparedGuard(guard, step.key(), type, claim.getValue(), action));
    }
    for (ItemKey guard : step.before().components().keySet()) {
      if (!claims.containsKey(guard)) {
        TransactWriteItem action = actions.release(guard, step.key());
        all.add(new PreparedGuard(guard, step.key(), type, null, action));
      }
    }
    return all;
  }

  final R run() {
    Backoff backoff = new Backoff(table.options());
    while (true) {
      Step step = next();
      if (step.writes().isEmpty()) {
        return result(step.image());
      }
      GuardTransaction transaction = new GuardTransaction(table, schema);
      for (PreparedWrite<?> write : step.writes()) {
        transaction.add(write.action());
      }
      List<ItemKey> claims = new ArrayList<>(step.after().components().keySet());
      for (ItemKey guard : claims) {
        transaction.add(actions.claim(guard, step.image(), step.key()));
      }
      List<ItemKey> releases = new ArrayList<>(step.before().components().keySet());
      releases.removeAll(claims);
      releases.removeAll(foreign);
      for (ItemKey guard : releases) {
        transaction.add(actions.release(guard, step.key()));
      }
      TransactionCanceledException refusal = transaction.send(table.sender());
      if (refusal == null || isDone(step, claims, releases, refusal)) {
        return result(step.image());
      }
      if (!backoff.again(false)) {
        throw transaction.failure(refusal, true);
      }
    }
  }

  /** {@return whether the step was done before; if it can't be done, this throws why} */
  private boolean isDone(
      Step step, List<ItemKey> claims, List<ItemKey> releases, TransactionCanceledException e) {
    RepositoryException problem = null;
    boolean changed = false;
    for (int i = 0; i < step.writes().size(); i++) {
      ConditionalCheckFailedException refusal = GuardTransaction.refusal(e, i);
      if (refusal != null) {
        if (isDone(refusal)) {
          return true;
        }
        // If the first has to look again, what the others found is of a state that is gone.
        problem = changed ? problem : refused(step.writes().get(i), refusal);
        changed = true;
      }
    }
    if (problem != null) {
      throw problem;
    }
    if (changed) {
      foreign.clear();
      return false;
    }
    int action = step.writes().size();
    for (ItemKey guard : claims) {
      ConditionalCheckFailedException refusal = GuardTransaction.refusal(e, action++);
      String component = step.after().components().get(guard);
      if (refusal != null && component != null) {
        ItemKey owner = EntitySchema.keyOf(step.image());
        throw new NotUnique(owner, schema.info().type(), component, refusal);
      }
    }
    for (ItemKey guard : releases) {
      if (GuardTransaction.refusal(e, action++) != null) {
        foreign.add(guard);
      }
    }
    return false;
  }

  /** Reads an item; it has no attributes if there is none. */
  final Map<String, AttributeValue> read(ItemKey key) {
    return read(key, table.expiry(schema));
  }

  /** Reads an item, in its present form unless it has expired. */
  final Map<String, AttributeValue> read(ItemKey key, Expiry expiry) {
    lastRead = table.read(schema, key, true);
    OldItem old = new OldItem(table.sender(), table.name(), schema, expiry);
    while (old.upgraded(lastRead)) {
      lastRead = table.read(schema, key, true);
    }
    return lastRead;
  }

  /** Demands of a write that nothing has changed by which the guards were chosen. */
  final ItemUpdate asRead(ItemUpdate update, Map<String, AttributeValue> item) {
    ItemUpdate pinned = update.copy();
    pinned.expectAsRead(ItemAttributes.WRITE, item.get(ItemAttributes.WRITE));
    for (String component : schema.info().unique()) {
      pinned.expectAsRead(component, item.get(component));
    }
    String timeToLive = schema.info().timeToLive();
    if (timeToLive != null) {
      pinned.expectAsRead(timeToLive, item.get(timeToLive));
    }
    return pinned;
  }
}
