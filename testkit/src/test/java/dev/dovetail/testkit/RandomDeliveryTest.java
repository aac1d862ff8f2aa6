package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.sample.NotesTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whatever a function does and however a stream is delivered, no record is lost, none comes before
 * those ahead of it are done or given up, and none comes again after that.
 */
class RandomDeliveryTest {
  private static final int RUNS = Integer.getInteger("dovetail.deliveries", 30);
  private static final int WRITERS = 3;
  private static final int ITEMS = 4;

  @Test
  void history_ofAnySettings_losesNothingAndKeepsTheOrder() throws Exception {
    long seed = Long.getLong("dovetail.seed", new Random().nextLong());
    int resolved = 0;
    int discarded = 0;
    for (int run = 0; run < RUNS; run++) {
      try (LocalDynamoDb db = LocalDynamoDb.start(Transport.DIRECT)) {
        db.table(NotesTable.class);
        Run one = new Run(db, seed + run);
        resolved += one.run();
        discarded += one.delivery.discarded().size();
      }
    }
    assertThat(resolved).as("seed %d", seed).isGreaterThan(RUNS * 10);
    assertThat(discarded).as("seed %d", seed).isGreaterThan(RUNS / 4);
  }

  /** One history of writes, and one delivery of them. */
  private static final class Run {
    private final DynamoDbClient client;
    private final TableStream observer;
    private final Random random;
    private final TestClock clock = TestClock.at(Instant.parse("2026-11-21T12:00:00Z"));
    private final Map<String, List<String>> written = new TreeMap<>();
    private final Set<String> filtered = new HashSet<>();
    private final boolean concurrent;
    private final DeliveryHistory history;
    private final StreamDelivery delivery;

    Run(LocalDynamoDb db, long seed) {
      this.client = db.client();
      this.random = new Random(seed);
      this.concurrent = random.nextInt(3) == 0;
      this.observer = db.stream("notes");
      observer.take();
      TableStream stream = db.stream("notes");
      int batchSize = 1 + random.nextInt(8);
      boolean limited = random.nextInt(4) > 0;
      int retries = limited ? random.nextInt(4) : Retries.UNLIMITED;
      boolean aged = random.nextInt(3) == 0;
      DeliverySettings settings = settings(stream, batchSize, aged);
      if (limited) {
        settings.maximumRetryAttempts(retries);
      }
      boolean poison = (limited || aged) && random.nextBoolean();
      Map<String, Integer> times = new ConcurrentHashMap<>();
      this.delivery =
          concurrent
              ? settings.toEach(() -> new RandomFunction(seed, poison, times, Thread::yield))
              : settings.to(new RandomFunction(seed, poison, times, this::passTime));
      this.history = new DeliveryHistory(delivery, "seed " + seed, batchSize, retries);
    }

    private DeliverySettings settings(TableStream stream, int batchSize, boolean aged) {
      DeliverySettings settings =
          StreamDelivery.of(stream)
              .clock(clock)
              .batchSize(batchSize)
              .parallelizationFactor(1 + random.nextInt(4))
              .bisectBatchOnFunctionError(random.nextBoolean())
              .reportBatchItemFailures(random.nextInt(5) > 0);
      if (random.nextBoolean()) {
        settings.startingPosition(StartingPosition.LATEST);
      } else {
        stream.take();
      }
      if (aged) {
        settings.maximumRecordAgeInSeconds(60);
      }
      if (random.nextInt(3) == 0) {
        settings.maximumBatchingWindowInSeconds(random.nextInt(20));
      }
      if (random.nextInt(3) == 0) {
        settings.pauseAfterFailure(Duration.ofSeconds(1), Duration.ofSeconds(4));
      }
      if (random.nextInt(3) == 0) {
        filtered.add("w0i0");
        settings.filterCriteria(
            "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"anything-but\":\"w0i0\"}]}}}}");
      }
      return settings;
    }

    private void passTime() {
      clock.advance(Duration.ofSeconds(2));
    }

    int run() throws InterruptedException {
      for (int phase = 0; phase < 4; phase++) {
        write();
        if (random.nextBoolean()) {
          observer.rollOver();
        }
        look();
        for (int steps = random.nextInt(6); steps > 0; steps--) {
          step();
        }
      }
      while (step() || delivery.due().isPresent()) {
        clock.advance(Duration.ofSeconds(random.nextInt(3)));
      }
      return history.end();
    }

    private boolean step() {
      boolean invoked = delivery.step();
      history.check();
      return invoked;
    }

    private void look() {
      history.wrote(observer.takeParts(), filtered);
      written.forEach(
          (item, versions) -> {
            if (!filtered.contains(item)) {
              history.expect(item, List.copyOf(versions));
            }
          });
    }

    /** Several threads write, each to items of its own. */
    private void write() throws InterruptedException {
      List<Thread> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        List<String> versions = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
          String item = "w" + writer + "i" + random.nextInt(ITEMS);
          List<String> before = written.computeIfAbsent(item, one -> new ArrayList<>());
          String version = item + "=" + before.size() + "/" + random.nextLong();
          before.add(version);
          versions.add(version);
        }
        writers.add(new Thread(() -> versions.forEach(this::put)));
      }
      writers.forEach(Thread::start);
      for (Thread writer : writers) {
        writer.join();
      }
    }

    private void put(String version) {
      client.putItem(
          put ->
              put.tableName("notes")
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS("OWNER#ann"),
                          "sk", AttributeValue.fromS(DeliveryHistory.item(version)),
                          "id", AttributeValue.fromS(version))));
    }
  }
}
