package dev.dovetail.examples.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.BatchBudget;
import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.RequestFailed;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.parallel.StockTable.Part;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** Batches have the same results with an executor, only sooner. */
@DynamoDbTest(transport = Transport.WIRE)
class ParallelBatchesTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);

  private final ExecutorService pool = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    pool.shutdownNow();
  }

  @Test
  void getAll_executor_hasRequestsUnderWayAtTheSameTime(StockTable engine) {
    engine.parts().putAll(parts("a", 800));
    CyclicBarrier together = new CyclicBarrier(8);
    Busy client = new Busy(client(engine), number -> await(together));

    BatchRead<Integer, Part> read = on(client, engine, pool).getAll("a", numbers(800));

    // Each waits for the seven others: one after the other, none would be answered.
    assertThat(read.orThrow()).isEqualTo(parts("a", 800));
    assertThat(client.most()).isEqualTo(8);
  }

  @Test
  void putAll_executorWithoutBound_hasEightRequestsUnderWayAtMost(StockTable engine) {
    Busy client = new Busy(client(engine), number -> {});

    BatchWrite<Part> put = on(client, engine, pool).putAll(parts("a", 1000));

    assertThat(put.orThrow()).isEqualTo(parts("a", 1000));
    assertThat(client.begun()).isEqualTo(40);
    assertThat(client.most()).isBetween(1, 8);
    assertThat(engine.parts().in("a")).hasSize(1000);
  }

  @Test
  void putAll_withoutAnExecutor_hasOneRequestUnderWay(StockTable engine) {
    Busy client = new Busy(client(engine), number -> {});
    DynamoDbStockTable table = (DynamoDbStockTable) engine;

    DynamoDbStockTable.on(client, table.tableName()).parts().putAll(parts("a", 200));

    assertThat(client.begun()).isEqualTo(8);
    assertThat(client.most()).isEqualTo(1);
  }

  @Test
  void batches_randomFaults_loseNothing(StockTable engine, Faults faults) {
    Random random = new Random(SEED);
    int incomplete = 0;
    for (int round = 0; round < 12; round++) {
      String said = "seed " + SEED + ", round " + round;
      String shelf = "shelf" + round;
      List<Part> given = parts(shelf, random.nextInt(500));
      StockTable.Parts parts = on(client(engine), engine, pool);
      faults.random(
          random.nextLong(),
          0.2 + random.nextInt(5) / 10.0,
          Fault.throttled(),
          Fault.unprocessed(7),
          Fault.unprocessed(25));

      BatchWrite<Part> put = parts.putAll(given);

      faults.clear();
      assertThat(both(given, put.processed(), put.unprocessed())).as(said).isEqualTo(given);
      List<Part> stored = engine.parts().in(shelf).collect(Collectors.toList());
      assertThat(stored).as(said).isEqualTo(put.processed());
      incomplete += put.isComplete() ? 0 : 1;
      reads(engine, faults, random, shelf, stored, said);
    }
    assertThat(incomplete).as("seed " + SEED).isBetween(1, 11);
  }

  private void reads(
      StockTable engine,
      Faults faults,
      Random random,
      String shelf,
      List<Part> stored,
      String said) {
    List<Integer> asked = random.ints(random.nextInt(900), 0, 700).boxed().toList();
    faults.random(random.nextLong(), 0.4, Fault.throttled(), Fault.unprocessed(30));

    BatchRead<Integer, Part> read = on(client(engine), engine, pool).getAll(shelf, asked);

    faults.clear();
    assertThat(read.entries()).as(said).extracting(BatchRead.Entry::key).isEqualTo(asked);
    Set<Integer> left = new HashSet<>(read.unprocessed());
    Set<Part> all = new HashSet<>(stored);
    for (BatchRead.Entry<Integer, Part> entry : read.entries()) {
      Part part = new Part(shelf, entry.key(), "part " + entry.key());
      assertThat(entry)
          .as(said)
          .isEqualTo(
              left.contains(entry.key())
                  ? new BatchRead.Unprocessed<>(entry.key())
                  : all.contains(part)
                      ? new BatchRead.Found<>(entry.key(), part)
                      : new BatchRead.Missing<>(entry.key()));
    }
  }

  @Test
  void putAll_signOfLoad_goesOnWithOneRequestAndThenTwiceAsMany(StockTable engine) {
    Busy client =
        new Busy(
            client(engine),
            number -> {
              if (number == 2) {
                throw ProvisionedThroughputExceededException.builder().message("slow").build();
              }
            });
    // A round is what the executor got, and the one request of the caller, which is the last here.
    AtomicInteger given = new AtomicInteger();
    Executor inTurn =
        task -> {
          given.incrementAndGet();
          task.run();
        };

    BatchWrite<Part> put = on(client, engine, inTurn).putAll(parts("a", 500));

    assertThat(put.orThrow()).isEqualTo(parts("a", 500));
    // Of 500 parts, 20 requests and one again: 8, 1, 2, 4, 6. All but one of each were given away.
    assertThat(client.begun()).isEqualTo(21);
    assertThat(given.get()).isEqualTo(7 + 0 + 1 + 3 + 5);
  }

  @Test
  void putAll_oneOfTheRequestsFails_theOthersCount(StockTable engine) {
    Busy client =
        new Busy(
            client(engine),
            number -> {
              if (number == 3) {
                throw InternalServerErrorException.builder().message("broken").build();
              }
            });

    // This executor runs the second chunk first, and so on; the first is that of the caller.
    BatchWrite<Part> put = on(client, engine, Runnable::run).putAll(parts("a", 250));

    List<Part> all = parts("a", 250);
    List<Part> left = new ArrayList<>(all.subList(100, 125));
    left.addAll(all.subList(200, 250));
    assertThat(put.unprocessed()).isEqualTo(left);
    assertThat(put.failure()).containsInstanceOf(RequestFailed.class);
    all.removeAll(left);
    assertThat(put.processed()).isEqualTo(all);
    assertThat(engine.parts().in("a")).isEqualTo(all);
    assertThat(client.begun()).isEqualTo(8);
  }

  @Test
  void getAll_allRequestsFail_isThrown(StockTable engine) {
    Busy client =
        new Busy(
            client(engine),
            number -> {
              throw InternalServerErrorException.builder().message("broken").build();
            });

    assertThatExceptionOfType(RequestFailed.class)
        .isThrownBy(() -> on(client, engine, pool).getAll("a", numbers(500)));
  }

  @Test
  void getAll_executorThatRefuses_isDoneByTheCaller(StockTable engine) {
    engine.parts().putAll(parts("a", 300));
    Executor refusing =
        task -> {
          throw new RejectedExecutionException();
        };

    assertThat(on(client(engine), engine, refusing).getAll("a", numbers(300)).found())
        .isEqualTo(parts("a", 300));
  }

  @Test
  void getAll_withinTheExecutorThatItUses_doesNotWaitForItself(StockTable engine) throws Exception {
    engine.parts().putAll(parts("a", 300));
    ExecutorService single = Executors.newSingleThreadExecutor();
    try {
      StockTable.Parts parts = on(client(engine), engine, single);

      assertThat(single.submit(() -> parts.getAll("a", numbers(300))).get(20, TimeUnit.SECONDS))
          .satisfies(read -> assertThat(read.found()).hasSize(300));
    } finally {
      single.shutdownNow();
    }
  }

  @Test
  void putAll_interruptedWhileOthersAreUnderWay_endsAndSaysSo(StockTable engine) {
    CountDownLatch hang = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    Busy client =
        new Busy(
            client(engine),
            number -> {
              if (Thread.currentThread() != caller) {
                while (!waits(caller)) {
                  Thread.onSpinWait();
                }
                caller.interrupt();
                await(hang);
              }
            });
    try {
      assertThatExceptionOfType(RequestFailed.class)
          .isThrownBy(() -> on(client, engine, pool).putAll(parts("a", 50)));
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      hang.countDown();
    }
  }

  /** Whether a thread has done its own requests and waits for those of others. */
  private static boolean waits(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().endsWith(".ParallelRequests")
                    && frame.getMethodName().equals("result"));
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody opened the latch");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> both(List<T> given, List<T> processed, List<T> left) {
    assertThat(processed).noneMatch(left::contains);
    List<T> both = new ArrayList<>(given);
    Set<T> known = new HashSet<>(processed);
    known.addAll(left);
    both.retainAll(known);
    assertThat(both).filteredOn(processed::contains).isEqualTo(processed);
    return both;
  }

  private static List<Part> parts(String shelf, int number) {
    return numbers(number).stream()
        .map(i -> new Part(shelf, i, "part " + i))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<Integer> numbers(int number) {
    return IntStream.range(0, number).boxed().collect(Collectors.toList());
  }

  private static DynamoDbClient client(StockTable engine) {
    return ((DynamoDbStockTable) engine).client();
  }

  private static StockTable.Parts on(DynamoDbClient client, StockTable engine, Executor executor) {
    TableOptions options =
        TableOptions.defaults()
            .withExecutor(executor)
            .withPause(pause -> {})
            .withBatchBudget(new BatchBudget(0, Duration.ofMinutes(1)));
    return DynamoDbStockTable.on(client, ((DynamoDbStockTable) engine).tableName(), options)
        .parts();
  }
}
