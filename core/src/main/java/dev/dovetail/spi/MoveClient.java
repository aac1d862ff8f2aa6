package dev.dovetail.spi;

import dev.dovetail.ItemKey;

/**
 * Carries out moves of generated repositories on one table. Immutable, and safe for use by any
 * number of threads.
 */
public final class MoveClient {
  private final TableClient table;

  /**
   * Makes a client.
   *
   * @param table the table
   */
  public MoveClient(TableClient table) {
    this.table = table;
  }

  /**
   * Gives an item that must exist another key, which must be free, and returns it as it is then. If
   * the new key is the one that the item has, nothing is written.
   *
   * @param key the key that the item has
   * @param update the components of the key that change, with what every write changes
   */
  public <T> T move(EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    return new GuardedMove<>(table, schema, key, update).run();
  }
}
