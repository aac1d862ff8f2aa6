package dev.dovetail;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Chooses the clock, the sources of ids and write tokens, the secret of cursors, the budget of
 * batches and the listener of a table.
 *
 * <p>Immutable; safe for use by any number of threads if the clock, the sources, the pause and the
 * listener are.
 */
public final class TableOptions {
  private static final int MIN_SECRET_BYTES = 16;
  private static final TableOptions DEFAULTS =
      new TableOptions(
          Clock.systemUTC(),
          UuidV7.INSTANCE,
          WriteTokens.INSTANCE,
          null,
          BatchBudget.DEFAULT,
          Sleep.INSTANCE,
          null);

  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Supplier<String> writeTokens;
  private final byte @Nullable [] cursorSecret;
  private final BatchBudget batchBudget;
  private final Consumer<Duration> pause;
  private final @Nullable OperationListener listener;

  private TableOptions(
      Clock clock,
      Supplier<UUID> ids,
      Supplier<String> writeTokens,
      byte @Nullable [] cursorSecret,
      BatchBudget batchBudget,
      Consumer<Duration> pause,
      @Nullable OperationListener listener) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.ids = Objects.requireNonNull(ids, "ids");
    this.writeTokens = Objects.requireNonNull(writeTokens, "writeTokens");
    this.cursorSecret = cursorSecret;
    this.batchBudget = Objects.requireNonNull(batchBudget, "batchBudget");
    this.pause = Objects.requireNonNull(pause, "pause");
    this.listener = listener;
  }

  /**
   * {@return the system's clock, random UUIDv7 ids and write tokens, and cursors without a secret}
   */
  public static TableOptions defaults() {
    return DEFAULTS;
  }

  /** {@return these options with another clock; times are stored in whole milliseconds} */
  public TableOptions withClock(Clock clock) {
    return new TableOptions(clock, ids, writeTokens, cursorSecret, batchBudget, pause, listener);
  }

  /** {@return these options with another source of ids, which must never give the same id twice} */
  public TableOptions withIds(Supplier<UUID> ids) {
    return new TableOptions(clock, ids, writeTokens, cursorSecret, batchBudget, pause, listener);
  }

  /**
   * {@return these options with another source of write tokens, by which a call that the SDK had to
   * send again knows its own write}
   *
   * @param writeTokens gives short texts, never the same twice for one item; 16 random characters
   *     by default
   */
  public TableOptions withWriteTokens(Supplier<String> writeTokens) {
    return new TableOptions(clock, ids, writeTokens, cursorSecret, batchBudget, pause, listener);
  }

  /**
   * {@return these options with a secret that signs cursors, so that nobody else can make one}
   *
   * <p>Without a secret a damaged cursor or one of another query is refused, but a client that
   * knows this library can make a cursor that starts elsewhere within the same partition; it can
   * never reach another.
   *
   * @param secret at least 16 bytes, the same wherever cursors are to be valid
   * @throws IllegalArgumentException if the secret is too short
   */
  public TableOptions withCursorSecret(byte[] secret) {
    if (secret.length < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "The secret of cursors has "
              + secret.length
              + " bytes, but needs at least "
              + MIN_SECRET_BYTES
              + ".");
    }
    return new TableOptions(clock, ids, writeTokens, secret.clone(), batchBudget, pause, listener);
  }

  /** {@return these options with another budget of each call of a batch method} */
  public TableOptions withBatchBudget(BatchBudget budget) {
    return new TableOptions(clock, ids, writeTokens, cursorSecret, budget, pause, listener);
  }

  /**
   * {@return these options with another way to pause between the requests of a batch}
   *
   * <p>Without one, the thread sleeps. A pause that ends with the thread interrupted ends the
   * batch. The clock measures the time of the budget, so a test replaces both.
   */
  public TableOptions withPause(Consumer<Duration> pause) {
    return new TableOptions(clock, ids, writeTokens, cursorSecret, batchBudget, pause, listener);
  }

  /**
   * {@return these options with a listener, which hears of every request that repositories send}
   *
   * <p>Requests then ask DynamoDB what they consume, which costs nothing. Without a listener, they
   * go to the SDK's client as they are.
   */
  public TableOptions withListener(OperationListener listener) {
    return new TableOptions(
        clock,
        ids,
        writeTokens,
        cursorSecret,
        batchBudget,
        pause,
        Objects.requireNonNull(listener, "listener"));
  }

  /** {@return the clock of created and updated times, and of the budget of batches} */
  public Clock clock() {
    return clock;
  }

  /** {@return the source of generated ids} */
  public Supplier<UUID> ids() {
    return ids;
  }

  /** {@return the source of write tokens} */
  public Supplier<String> writeTokens() {
    return writeTokens;
  }

  /** {@return a copy of the secret of cursors, if there is one} */
  public Optional<byte[]> cursorSecret() {
    return cursorSecret == null ? Optional.empty() : Optional.of(cursorSecret.clone());
  }

  /** {@return the budget of each call of a batch method} */
  public BatchBudget batchBudget() {
    return batchBudget;
  }

  /** {@return what pauses between the requests of a batch} */
  public Consumer<Duration> pause() {
    return pause;
  }

  /** {@return what hears of every request, if there is such a listener} */
  public Optional<OperationListener> listener() {
    return Optional.ofNullable(listener);
  }

  /**
   * {@return the client that repositories send their requests with: the given one, or one that
   * reports to the listener}
   *
   * <p>The latter reads and writes items, and has no other operations of the SDK's client.
   */
  public DynamoDbClient observe(DynamoDbClient client) {
    return listener == null ? client : new ObservedClient(client, listener);
  }
}
