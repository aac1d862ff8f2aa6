package dev.dovetail;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Chooses the clock, the sources of ids and write tokens, the secrets and the lifetime of cursors,
 * the budget of batches, the executor and the listener of a table.
 *
 * <p>Immutable; safe for use by any number of threads if the clock, the sources, the pause and the
 * listener are.
 */
public final class TableOptions {
  private static final String ONLY_KEY = "1";
  private static final TableOptions DEFAULTS =
      new TableOptions(
          Clock.systemUTC(),
          UuidV7.INSTANCE,
          WriteTokens.INSTANCE,
          CursorOptions.DEFAULT,
          new SameBudget(BatchBudget.DEFAULT),
          Sleep.INSTANCE,
          null,
          null);

  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Supplier<String> writeTokens;
  private final CursorOptions cursors;
  private final Supplier<BatchBudget> batchBudget;
  private final Consumer<Duration> pause;
  private final @Nullable Executor executor;
  private final @Nullable OperationListener listener;

  private TableOptions(
      Clock clock,
      Supplier<UUID> ids,
      Supplier<String> writeTokens,
      CursorOptions cursors,
      Supplier<BatchBudget> batchBudget,
      Consumer<Duration> pause,
      @Nullable Executor executor,
      @Nullable OperationListener listener) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.ids = Objects.requireNonNull(ids, "ids");
    this.writeTokens = Objects.requireNonNull(writeTokens, "writeTokens");
    this.cursors = cursors;
    this.batchBudget = Objects.requireNonNull(batchBudget, "batchBudget");
    this.pause = Objects.requireNonNull(pause, "pause");
    this.executor = executor;
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
    return new TableOptions(
        clock, ids, writeTokens, cursors, batchBudget, pause, executor, listener);
  }

  /** {@return these options with another source of ids, which must never give the same id twice} */
  public TableOptions withIds(Supplier<UUID> ids) {
    return new TableOptions(
        clock, ids, writeTokens, cursors, batchBudget, pause, executor, listener);
  }

  /**
   * {@return these options with another source of write tokens, by which a call that the SDK had to
   * send again knows its own write}
   *
   * @param writeTokens gives short texts, never the same twice for one item; 16 random characters
   *     by default
   */
  public TableOptions withWriteTokens(Supplier<String> writeTokens) {
    return new TableOptions(
        clock, ids, writeTokens, cursors, batchBudget, pause, executor, listener);
  }

  /**
   * {@return these options with a secret that signs cursors, so that nobody else can make one}
   *
   * <p>The same as {@link #withCursorKeys} with {@code CursorKeys.of("1", secret)}.
   *
   * @param secret at least 16 bytes, the same wherever cursors are to be valid
   * @throws IllegalArgumentException if the secret is too short
   */
  public TableOptions withCursorSecret(byte[] secret) {
    return withCursorKeys(CursorKeys.of(ONLY_KEY, secret));
  }

  /**
   * {@return these options with secrets that sign cursors, so that nobody else can make one}
   *
   * <p>Without one a damaged cursor or one of another query is refused, but a client that knows
   * this library can make a cursor that starts elsewhere within the same partition; it can never
   * reach another.
   */
  public TableOptions withCursorKeys(CursorKeys keys) {
    return with(cursors.with(Objects.requireNonNull(keys, "keys")));
  }

  /**
   * {@return these options with cursors that are refused some time after they were given out}
   *
   * <p>The clock of the options decides. Each page has a cursor of its own, so the time is one
   * between two pages and not one for all of them. Cursors that were given out before there was a
   * lifetime are refused as well.
   *
   * @param lifetime whole seconds, at least one
   * @throws IllegalArgumentException if the lifetime is shorter, or has a part of a second
   */
  public TableOptions withCursorLifetime(Duration lifetime) {
    return with(cursors.with(lifetime));
  }

  private TableOptions with(CursorOptions cursors) {
    return new TableOptions(
        clock, ids, writeTokens, cursors, batchBudget, pause, executor, listener);
  }

  /**
   * {@return these options with another budget of each call of a batch method, and of each {@link
   * Transaction} or {@link Snapshot} that DynamoDB cancels for a conflict}
   */
  public TableOptions withBatchBudget(BatchBudget budget) {
    return withBatchBudgets(new SameBudget(Objects.requireNonNull(budget, "budget")));
  }

  /**
   * {@return these options with a budget for each of these calls, which is asked for when the call
   * begins}
   *
   * <p>For calls that have an end from outside, such as that of a Lambda function.
   *
   * @param budgets may be called from any thread
   */
  public TableOptions withBatchBudgets(Supplier<BatchBudget> budgets) {
    return new TableOptions(clock, ids, writeTokens, cursors, budgets, pause, executor, listener);
  }

  /**
   * {@return these options with another way to pause between the requests of a batch}
   *
   * <p>Without one, the thread sleeps. A pause that ends with the thread interrupted ends the
   * batch. The clock measures the time of the budget, so a test replaces both.
   */
  public TableOptions withPause(Consumer<Duration> pause) {
    return new TableOptions(
        clock, ids, writeTokens, cursors, batchBudget, pause, executor, listener);
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
        cursors,
        batchBudget,
        pause,
        executor,
        Objects.requireNonNull(listener, "listener"));
  }

  /**
   * {@return these options with threads for calls that need several requests at once}
   *
   * <p>A query of a sharded entity reads its shards one after the other without an executor, and at
   * the same time with one. The executor bounds how many: a pool of four threads has four requests
   * under way, and a fifth of the calling thread, which does what the executor has not begun or
   * does not take. So no call waits for a pool that is busy with other calls.
   *
   * <p>So does a batch of more than one request, with up to eight at once. Where DynamoDB leaves
   * something or throttles, it goes on with one, and with twice as many after each that is whole.
   */
  public TableOptions withExecutor(Executor executor) {
    return new TableOptions(
        clock,
        ids,
        writeTokens,
        cursors,
        batchBudget,
        pause,
        Objects.requireNonNull(executor, "executor"),
        listener);
  }

  /**
   * {@return the clock of created and updated times, of the budget of batches and of the lifetime
   * of cursors}
   */
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

  /** {@return the secrets of cursors, if cursors are signed} */
  public Optional<CursorKeys> cursorKeys() {
    return Optional.ofNullable(cursors.keys());
  }

  /** {@return the time after which a cursor is refused, if there is one} */
  public Optional<Duration> cursorLifetime() {
    return Optional.ofNullable(cursors.lifetime());
  }

  /** {@return the budget of a call of a batch method that begins now} */
  public BatchBudget batchBudget() {
    return batchBudget.get();
  }

  /** {@return what pauses between the requests of a batch} */
  public Consumer<Duration> pause() {
    return pause;
  }

  /**
   * {@return the threads for calls that need several requests at once, if there are any; a listener
   * hears from them which pattern a request belongs to}
   */
  public Optional<Executor> executor() {
    return executor == null || listener == null
        ? Optional.ofNullable(executor)
        : Optional.of(new PatternExecutor(executor));
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

  /** {@return the same of the SDK's asynchronous client} */
  public DynamoDbAsyncClient observe(DynamoDbAsyncClient client) {
    return listener == null ? client : new ObservedAsyncClient(client, listener);
  }
}
