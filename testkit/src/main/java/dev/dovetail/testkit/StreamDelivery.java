package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Delivers the stream of a table to a function, as Lambda's event source mapping does: in batches,
 * in order, and again from the record that failed. Nothing happens but within the calls of a test.
 *
 * <pre>{@code
 * StreamDelivery delivery =
 *     StreamDelivery.of(db.stream("shop")).bisectBatchOnFunctionError(true).to(function);
 * shop.orders().place(order);
 * delivery.deliver();
 * }</pre>
 *
 * <p>The settings have Lambda's names and, but for the response type, Lambda's defaults. Each shard
 * is checkpointed on its own: a batch that fails holds up what is behind it in its shard, and the
 * shards that follow that one, while others go on. AWS does not say whether the attempts of a batch
 * count on when its first records were reported as done, or were too old; here they begin anew, as
 * what is left is another batch.
 *
 * <p>Whatever waits for a time waits for the clock of the test: see {@link DeliverySettings#clock}.
 *
 * <p>For one thread, which moves the clock too if there is one.
 */
public final class StreamDelivery {
  private final Backlog backlog;
  private final Environments environments;
  private final boolean concurrent;
  private final boolean told;
  private final FailureMessage message;
  private final Standstill standstill;
  private final Retries retries;
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Discarded> discarded = new ArrayList<>();
  private final List<Record> trimmed = new ArrayList<>();

  StreamDelivery(
      DeliverySettings settings,
      Supplier<? extends RequestStreamHandler> functions,
      boolean concurrent) {
    RecordAges ages = settings.ages();
    this.backlog = settings.backlog(ages);
    this.environments = new Environments(functions, settings::invoker);
    this.concurrent = concurrent;
    this.told = ages != null && ages.isTold();
    this.message = settings.message(environments.first().functionArn(), ages);
    this.standstill = new Standstill(ages);
    this.retries = settings.retries(standstill);
  }

  /**
   * One invocation of the function.
   *
   * @param records what it was given
   * @param done how many of them, from the first on, need not come again
   */
  public record Attempt(List<Record> records, int done) {
    /** Copies the list. */
    public Attempt {
      records = List.copyOf(records);
    }
  }

  /**
   * What Lambda leaves out and tells the on-failure destination about: a batch that used up its
   * attempts, or the records of one that were too old. A destination that is a queue or a topic
   * gets the sequence numbers, and not the records.
   *
   * @param records all records of the batch, those behind the failed one as well; or those that
   *     were too old
   * @param attempts how often the function was invoked with the batch
   * @param condition why, as Lambda says it: {@code RetryAttemptsExhausted} or {@code
   *     RecordAgeExceeded}
   * @param message the JSON that a queue gets. Of records with which the function was never invoked
   *     it has no {@code responseContext}: AWS does not say what that would be.
   */
  public record Discarded(List<Record> records, int attempts, String condition, String message) {
    /** Copies the list. */
    public Discarded {
      records = List.copyOf(records);
    }
  }

  /**
   * {@return the settings of a delivery}
   *
   * @param stream what to deliver, from where it was last taken when the delivery is made; then the
   *     two have nothing to do with each other, and several deliveries of one stream get all of it
   */
  public static DeliverySettings of(TableStream stream) {
    return new DeliverySettings(Objects.requireNonNull(stream, "stream"));
  }

  /**
   * Invokes the function until everything that is in the stream is done or discarded, or waits for
   * the clock.
   *
   * @throws IllegalStateException if a batch fails a hundred times in this call without an end in
   *     sight: by default a record that can't be handled holds up what is behind it, and no record
   *     gets too old while the clock stands still
   */
  public void deliver() {
    standstill.begin();
    while (step()) {
      standstill.check();
    }
  }

  /**
   * Invokes the function once, if there is something to deliver, after discarding what is too old.
   * With an instance for each batch, it is invoked once for each batch that can be on its way.
   *
   * @return whether it was invoked
   */
  public boolean step() {
    backlog.read();
    List<Batch> round = new ArrayList<>();
    Optional<Batch> next = next();
    while (next.isPresent()) {
      round.add(next.get());
      next = concurrent ? next() : Optional.empty();
    }
    if (round.isEmpty()) {
      return false;
    }
    List<StreamInvoker.Outcome> outcomes = invoke(round);
    for (int i = 0; i < round.size(); i++) {
      settle(round.get(i), outcomes.get(i));
    }
    return true;
  }

  /** What was on its way when the JVM ran out of memory is delivered again. */
  private List<StreamInvoker.Outcome> invoke(List<Batch> round) {
    boolean through = false;
    try {
      List<StreamInvoker.Outcome> outcomes = environments.invoke(round);
      through = true;
      return outcomes;
    } finally {
      if (!through) {
        backlog.again(round);
      }
    }
  }

  /** {@return the next batch of records that are not too old} */
  private Optional<Batch> next() {
    while (true) {
      Optional<Batch> next = backlog.next();
      int old = next.map(backlog::tooOld).orElse(0);
      if (next.isEmpty() || old == 0) {
        return next;
      }
      leaveOut(next.get(), old);
    }
  }

  private void leaveOut(Batch batch, int old) {
    Batch left = batch.tried(old);
    if (told) {
      discard(left, "RecordAgeExceeded");
    } else {
      trimmed.addAll(left.records());
    }
    backlog.ended(left);
    if (old < batch.records().size()) {
      backlog.again(List.of(batch.from(old)));
    }
  }

  private void discard(Batch batch, String condition) {
    discarded.add(
        new Discarded(batch.records(), batch.attempts(), condition, message.of(batch, condition)));
  }

  private void settle(Batch batch, StreamInvoker.Outcome outcome) {
    attempts.add(new Attempt(batch.records(), outcome.done()));
    if (outcome.done() == batch.records().size()) {
      backlog.ended(batch);
      return;
    }
    Optional<List<Batch>> again = retries.after(batch, outcome);
    if (again.isPresent()) {
      backlog.failed(batch, outcome.done());
      backlog.again(again.get());
    } else {
      discard(batch.failedAgain(outcome), "RetryAttemptsExhausted");
      backlog.ended(batch);
    }
  }

  /**
   * {@return the first time, by the clock, for which something waits: the end of a batching window,
   * or of a pause after a failure}
   */
  public Optional<Instant> due() {
    backlog.read();
    return backlog.due();
  }

  /** {@return all invocations up to now, in order} */
  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** {@return what the on-failure destination was told of up to now, in order} */
  public List<Discarded> discarded() {
    return List.copyOf(discarded);
  }

  /**
   * {@return the records that waited for more than 24 hours, by the clock, which is as long as a
   * stream keeps them} They are lost, and nobody is told: a maximum record age of less has them
   * discarded before.
   */
  public List<Record> trimmed() {
    return List.copyOf(trimmed);
  }

  /**
   * Empties {@link #attempts()}, {@link #discarded()} and {@link #trimmed()}, which else keep every
   * record for as long as there is this delivery. What waits is delivered as before.
   */
  public void forget() {
    attempts.clear();
    discarded.clear();
    trimmed.clear();
  }
}
