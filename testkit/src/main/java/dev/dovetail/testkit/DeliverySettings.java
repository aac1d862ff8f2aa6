package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.TableModel;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Says how a stream is delivered, as an event source mapping does; {@link StreamDelivery#of} gives
 * one with the defaults. Not safe for use by several threads.
 */
public final class DeliverySettings {
  private final TableStream stream;
  private Predicate<Record> filter = record -> true;
  private int batchSize = 100;
  private int parallelizationFactor = 1;
  private int maximumRetryAttempts = Retries.UNLIMITED;
  private boolean bisect;
  private boolean report = true;
  private StartingPosition start = StartingPosition.TRIM_HORIZON;
  private @Nullable TestClock clock;
  private @Nullable Duration maximumAge;
  private Duration window = Duration.ZERO;
  private Duration firstPause = Duration.ZERO;
  private Duration longestPause = Duration.ZERO;
  private PrintStream log = new PrintStream(OutputStream.nullOutputStream(), true);

  DeliverySettings(TableStream stream) {
    this.stream = stream;
  }

  /** Sets how many records an invocation gets at most, from 1 to 10,000; 100 by default. */
  public DeliverySettings batchSize(int batchSize) {
    this.batchSize = within("batch size", batchSize, 1, 10_000);
    return this;
  }

  /**
   * Sets how many batches of a shard are on their way at a time, from 1 to 10; 1 by default. The
   * records of one item stay in order, those of two items may overtake each other, and a batch that
   * fails holds up its own items alone.
   */
  public DeliverySettings parallelizationFactor(int factor) {
    this.parallelizationFactor = within("parallelization factor", factor, 1, 10);
    return this;
  }

  /** Sets how often a batch is tried again, from 0 to 10,000; without end by default. */
  public DeliverySettings maximumRetryAttempts(int attempts) {
    this.maximumRetryAttempts = within("maximum of retry attempts", attempts, 0, 10_000);
    return this;
  }

  /**
   * Sets whether a batch that failed is halved, which does not count as an attempt; false by
   * default. It failed if the function threw, or if its report names anything that is not in the
   * batch; that the latter is halved too is an assumption. After a report that names a record of
   * the batch, what is left of it begins with that record, and is not halved.
   */
  public DeliverySettings bisectBatchOnFunctionError(boolean bisect) {
    this.bisect = bisect;
    return this;
  }

  /**
   * Sets whether the function's report of failures counts, as {@code ReportBatchItemFailures} does;
   * true by default. Without it every reply means that all is done.
   */
  public DeliverySettings reportBatchItemFailures(boolean report) {
    this.report = report;
    return this;
  }

  /** Sets where the delivery begins; {@link StartingPosition#TRIM_HORIZON} by default. */
  public DeliverySettings startingPosition(StartingPosition start) {
    this.start = Objects.requireNonNull(start, "start");
    return this;
  }

  /**
   * Sets the clock by which records get older, batches wait to get full, and failures are followed
   * by a pause. A record's age is what the clock has been moved on since it was written, or since
   * this delivery was made if that was later. After 24 hours the stream has forgotten it.
   */
  public DeliverySettings clock(TestClock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Sets how old a record may be by the {@link #clock}, from 60 seconds to a week; without end by
   * default. Older ones are discarded before the function is invoked.
   */
  public DeliverySettings maximumRecordAgeInSeconds(int seconds) {
    this.maximumAge = Duration.ofSeconds(within("maximum record age", seconds, 60, 604_800));
    return this;
  }

  /**
   * Sets how long a batch waits by the {@link #clock} to get full, from 0 to 300 seconds; 0 by
   * default. AWS does not say when that begins: here it does when the first record is there, and
   * what was before it is through.
   */
  public DeliverySettings maximumBatchingWindowInSeconds(int seconds) {
    this.window = Duration.ofSeconds(within("maximum batching window", seconds, 0, 300));
    return this;
  }

  /**
   * Sets how long a batch rests by the {@link #clock} after a failure; not at all by default. After
   * each further failure without progress it is twice as long. AWS does not say how long it is; the
   * default has a test go on at once.
   *
   * @param first how long it is after the first failure
   * @param longest how long it is at most
   * @throws IllegalArgumentException if the first is not positive, or longer than the longest
   */
  public DeliverySettings pauseAfterFailure(Duration first, Duration longest) {
    if (first.isNegative() || first.isZero() || first.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "The first pause is " + first + ", but must be positive, and " + longest + " at most.");
    }
    this.firstPause = first;
    this.longestPause = longest;
    return this;
  }

  /**
   * Sets that the records are delivered which a function declares by {@link
   * dev.dovetail.lambda.OnChange}, by the very patterns that are deployed.
   *
   * @param table the model of the table, as {@link LocalDynamoDb#modelOf} gives it
   * @param function the function's entry in {@code FunctionsModel}
   * @throws IllegalArgumentException if no stream calls the function, or with another table's
   *     changes
   */
  public DeliverySettings onChange(TableModel table, FunctionModel function) {
    return filter(ChangeFilter.of(table, function, stream.arn()));
  }

  /**
   * Sets that the records are delivered which match one of some patterns, as {@code FilterCriteria}
   * has them: of Lambda's own syntax, over a record of the function's event.
   *
   * <pre>{@code
   * .filterCriteria("{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"USER#\"}]}}}}")
   * }</pre>
   *
   * @param patterns up to ten; none for all records
   * @throws IllegalArgumentException if a pattern is none that Lambda takes; the message says why
   */
  public DeliverySettings filterCriteria(String... patterns) {
    return filter(ChangeFilter.of(List.of(patterns), stream.arn()));
  }

  /** Sets which records are delivered by a rule of the test's own; all by default. */
  public DeliverySettings filter(Predicate<Record> filter) {
    this.filter = Objects.requireNonNull(filter, "filter");
    return this;
  }

  /** Sets where the function logs to; by default nowhere. */
  public DeliverySettings log(PrintStream log) {
    this.log = Objects.requireNonNull(log, "log");
    return this;
  }

  /**
   * {@return the delivery to a function, which is never invoked concurrently: batches go by turns}
   *
   * @throws IllegalStateException if something is to wait and there is no clock
   */
  public StreamDelivery to(RequestStreamHandler function) {
    Objects.requireNonNull(function, "function");
    return new StreamDelivery(checked(), () -> function, false);
  }

  /**
   * {@return the delivery to instances of a function: all batches that can be on their way are, at
   * the same time, in threads of their own; when all are through, the next ones}
   *
   * @param functions makes an instance that shares nothing with others, as in an environment of
   *     Lambda; it is used for one batch at a time
   * @throws IllegalStateException if something is to wait and there is no clock
   */
  public StreamDelivery toEach(Supplier<? extends RequestStreamHandler> functions) {
    return new StreamDelivery(checked(), Objects.requireNonNull(functions, "functions"), true);
  }

  private DeliverySettings checked() {
    if (clock == null && (maximumAge != null || !window.isZero() || !firstPause.isZero())) {
      throw new IllegalStateException(
          "Ages, windows and pauses go by a clock, and there is none. Write .clock(clock), with the"
              + " TestClock that the test moves.");
    }
    return this;
  }

  @Nullable RecordAges ages() {
    return clock == null ? null : new RecordAges(clock, maximumAge);
  }

  Backlog backlog(@Nullable RecordAges ages) {
    Pace pace = new Pace(batchSize, stream.arn(), ages, window, firstPause, longestPause);
    Backlog backlog =
        new Backlog(stream.fork(), filter, new Lanes(parallelizationFactor, pace), ages);
    if (start == StartingPosition.LATEST) {
      backlog.skip();
    }
    return backlog;
  }

  Retries retries(Standstill standstill) {
    return new Retries(maximumRetryAttempts, bisect, standstill);
  }

  FailureMessage message(String functionArn, @Nullable RecordAges ages) {
    return new FailureMessage(stream.arn(), functionArn, ages);
  }

  StreamInvoker invoker(RequestStreamHandler function) {
    String name = function.getClass().getName();
    FunctionModel model = new FunctionModel(name, name, 10, 1024, List.of(), List.of());
    return new StreamInvoker(function, model, log, stream.arn(), report);
  }

  private static int within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "The " + name + " is " + value + ", but must be from " + least + " to " + most + ".");
    }
    return value;
  }
}
