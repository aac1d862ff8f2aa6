package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.TableModel;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
 * <p>The settings have Lambda's names and, but for the response type, Lambda's defaults. There is
 * no back-off between attempts, no window in which a batch or a state is gathered, and no end of
 * the day for which a stream keeps its records. AWS does not say whether the attempts of a batch
 * count on when its first records were reported as done, or were too old; here they begin anew, as
 * what is left is another batch.
 *
 * <p>For one thread, which moves the clock too if there is one.
 */
public final class StreamDelivery {
  private final Backlog backlog;
  private final StreamInvoker invoker;
  private final Standstill standstill;
  private final Retries retries;
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Discarded> discarded = new ArrayList<>();

  private StreamDelivery(Settings settings, RequestStreamHandler function) {
    String arn = settings.stream.arn();
    this.backlog =
        new Backlog(
            settings.stream,
            settings.filter,
            new Lanes(settings.parallelizationFactor, settings.batchSize, arn),
            settings.ages);
    this.invoker =
        new StreamInvoker(
            function, settings.functionModel(function), settings.log, arn, settings.report);
    this.standstill = new Standstill(settings.ages);
    this.retries = new Retries(settings.maximumRetryAttempts, settings.bisect, standstill);
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
   */
  public record Discarded(List<Record> records, int attempts, String condition) {
    /** Copies the list. */
    public Discarded {
      records = List.copyOf(records);
    }
  }

  /**
   * {@return the settings of a delivery}
   *
   * @param stream what to deliver, from where it was last taken
   */
  public static Settings of(TableStream stream) {
    return new Settings(Objects.requireNonNull(stream, "stream"));
  }

  /**
   * Invokes the function until everything that is in the stream is done or discarded.
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
   *
   * @return whether it was invoked
   */
  public boolean step() {
    backlog.read();
    Optional<Batch> next = backlog.next();
    while (next.isPresent()) {
      Batch batch = next.get();
      int old = backlog.tooOld(batch);
      if (old == 0) {
        attempt(batch);
        return true;
      }
      discard(batch.until(old).records(), batch.attempts(), "RecordAgeExceeded");
      if (old < batch.records().size()) {
        backlog.again(List.of(batch.from(old)));
      }
      next = backlog.next();
    }
    return false;
  }

  private void discard(List<Record> records, int attempts, String condition) {
    backlog.ended(records);
    discarded.add(new Discarded(records, attempts, condition));
  }

  private void attempt(Batch batch) {
    StreamInvoker.Outcome outcome = invoker.invoke(batch.records());
    attempts.add(new Attempt(batch.records(), outcome.done()));
    backlog.ended(batch.until(outcome.done()).records());
    if (outcome.done() == batch.records().size()) {
      return;
    }
    retries
        .after(batch, outcome)
        .ifPresentOrElse(
            backlog::again,
            () -> discard(batch.records(), batch.attempts() + 1, "RetryAttemptsExhausted"));
  }

  /** {@return all invocations up to now, in order} */
  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** {@return what the on-failure destination was told of up to now, in order} */
  public List<Discarded> discarded() {
    return List.copyOf(discarded);
  }

  /** Says how a stream is delivered. Not safe for use by several threads. */
  public static final class Settings {
    private final TableStream stream;
    private Predicate<Record> filter = record -> true;
    private int batchSize = 100;
    private int parallelizationFactor = 1;
    private int maximumRetryAttempts = Retries.UNLIMITED;
    private boolean bisect;
    private boolean report = true;
    private @Nullable RecordAges ages;
    private PrintStream log = new PrintStream(OutputStream.nullOutputStream(), true);

    private Settings(TableStream stream) {
      this.stream = stream;
    }

    /** Sets how many records an invocation gets at most, from 1 to 10,000; 100 by default. */
    public Settings batchSize(int batchSize) {
      this.batchSize = within("batch size", batchSize, 1, 10_000);
      return this;
    }

    /**
     * Sets how many batches of a shard are on their way at a time, from 1 to 10; 1 by default. The
     * records of one item stay in order, those of two items may overtake each other. The function
     * is invoked by turns and never concurrently.
     */
    public Settings parallelizationFactor(int factor) {
      this.parallelizationFactor = within("parallelization factor", factor, 1, 10);
      return this;
    }

    /** Sets how often a batch is tried again, from 0 to 10,000; without end by default. */
    public Settings maximumRetryAttempts(int attempts) {
      this.maximumRetryAttempts = within("maximum of retry attempts", attempts, 0, 10_000);
      return this;
    }

    /**
     * Sets whether a batch is halved when the function throws, which does not count as an attempt;
     * false by default. A batch whose failure the function reports is not: what is left of it
     * begins with the failed record.
     */
    public Settings bisectBatchOnFunctionError(boolean bisect) {
      this.bisect = bisect;
      return this;
    }

    /**
     * Sets whether the function's report of failures counts, as {@code ReportBatchItemFailures}
     * does; true by default. Without it every reply means that all is done.
     */
    public Settings reportBatchItemFailures(boolean report) {
      this.report = report;
      return this;
    }

    /**
     * Sets how old a record may be, from 60 seconds to a week; without end by default. Older ones
     * are discarded before the function is invoked. A record's age is what the clock has been moved
     * on since it was written, or since this delivery was made if that was later.
     */
    public Settings maximumRecordAgeInSeconds(int seconds, TestClock clock) {
      int age = within("maximum record age", seconds, 60, 604_800);
      this.ages = new RecordAges(Objects.requireNonNull(clock, "clock"), Duration.ofSeconds(age));
      return this;
    }

    /**
     * Sets that the records are delivered which a function declares by {@link
     * dev.dovetail.lambda.OnChange}: what the deployed filter criteria let through.
     *
     * @param table the model of the table, as {@link LocalDynamoDb#modelOf} gives it
     * @param function the function's entry in {@code FunctionsModel}
     * @throws IllegalArgumentException if no stream calls the function
     */
    public Settings onChange(TableModel table, FunctionModel function) {
      return filter(ChangeFilter.of(table, function));
    }

    /** Sets which records are delivered, as filter criteria do; all by default. */
    public Settings filter(Predicate<Record> filter) {
      this.filter = Objects.requireNonNull(filter, "filter");
      return this;
    }

    /** Sets where the function logs to; by default nowhere. */
    public Settings log(PrintStream log) {
      this.log = Objects.requireNonNull(log, "log");
      return this;
    }

    /** {@return the delivery to a function} */
    public StreamDelivery to(RequestStreamHandler function) {
      return new StreamDelivery(this, Objects.requireNonNull(function, "function"));
    }

    private FunctionModel functionModel(RequestStreamHandler function) {
      String name = function.getClass().getName();
      return new FunctionModel(name, name, 10, 1024, List.of(), List.of());
    }

    private static int within(String name, int value, int least, int most) {
      if (value < least || value > most) {
        throw new IllegalArgumentException(
            "The " + name + " is " + value + ", but must be from " + least + " to " + most + ".");
      }
      return value;
    }
  }
}
