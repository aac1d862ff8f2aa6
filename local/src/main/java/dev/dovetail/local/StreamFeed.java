package dev.dovetail.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.LocalArchive;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalTopic;
import dev.dovetail.testkit.StreamDelivery;
import dev.dovetail.testkit.TableStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Delivers the streams of the tables to the functions that are called with changes, some times a
 * second, and prints what they publish and archive, or keeps the latter in files.
 *
 * <p>It gives up a record after a few attempts, as the deployed service does, and says so.
 */
final class StreamFeed implements AutoCloseable {
  private static final int PAUSE_MILLIS = 200;
  private static final int RETRIES = 3;
  private static final int PATIENCE_SECONDS = 10;

  private final PrintStream log;
  private final @Nullable ArchiveFiles files;
  private final Map<String, LocalTopic> topics = new HashMap<>();
  private final Map<String, LocalArchive> archives = new HashMap<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "dovetail-streams");
            made.setDaemon(true);
            return made;
          });

  private @Nullable Future<?> delivering;

  /**
   * @param log where to print
   * @param files where to keep what is archived, or null to print it
   */
  StreamFeed(PrintStream log, @Nullable ArchiveFiles files) {
    this.log = log;
    this.files = files;
  }

  /** {@return the topic of a logical name, whose messages are printed} */
  LocalTopic topic(String name) {
    return topics.computeIfAbsent(
        name,
        one -> {
          LocalTopic topic = new LocalTopic(one);
          topic.onMessage(message -> print(one, message));
          return topic;
        });
  }

  /** {@return the archive of a logical name, whose lines are printed or kept} */
  LocalArchive archive(String name) {
    return archives.computeIfAbsent(
        name,
        one -> {
          LocalArchive archive = new LocalArchive(one);
          archive.onRecord(line -> keep(one, line));
          return archive;
        });
  }

  private void keep(String archive, String line) {
    if (files == null) {
      log.println("archive " + archive + ": " + line.stripTrailing());
    } else {
      files.add(archive, line);
    }
  }

  private void print(String topic, LocalTopic.Published message) {
    String subject = message.subject() == null ? "" : " \"" + message.subject() + "\"";
    log.println("topic " + topic + subject + ": " + message.body());
  }

  /** Has a function called with the changes of a table that it wants. */
  void add(
      LocalDynamoDb database,
      TableModel table,
      FunctionModel function,
      RequestStreamHandler handler) {
    TableStream stream = database.stream(table.name());
    // What kept data had before is not told again.
    stream.take();
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .onChange(table, function)
            .bisectBatchOnFunctionError(true)
            .maximumRetryAttempts(RETRIES)
            .log(log)
            .to(handler);
    deliveries.add(new Delivery(function.name(), delivery));
  }

  /** Delivers from now on. */
  void start() {
    if (!deliveries.isEmpty()) {
      delivering =
          thread.scheduleWithFixedDelay(
              this::deliver, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void deliver() {
    for (Delivery delivery : deliveries) {
      try {
        delivery.run(log);
      } catch (Throwable e) { // One that gets out would end all deliveries, in silence.
        log.println("The stream was not delivered to " + delivery.function + ": " + e);
      }
    }
  }

  /** Ends after the delivery that is going on; what was written since is not delivered. */
  @Override
  public void close() {
    // Not interrupted: the engine would take that for a failure of its database.
    if (delivering != null) {
      delivering.cancel(false);
    }
    thread.shutdown();
    try {
      thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Delivery {
    private final String function;
    private final StreamDelivery stream;

    Delivery(String function, StreamDelivery stream) {
      this.function = function;
      this.stream = stream;
    }

    void run(PrintStream log) {
      try {
        stream.deliver();
      } finally {
        tell(log);
        // A service may be here for days.
        stream.forget();
      }
    }

    private void tell(PrintStream log) {
      for (StreamDelivery.Discarded discarded : stream.discarded()) {
        log.println(
            function
                + " gave up "
                + discarded.records().size()
                + " record(s) after "
                + discarded.attempts()
                + " attempts.");
      }
    }
  }
}
