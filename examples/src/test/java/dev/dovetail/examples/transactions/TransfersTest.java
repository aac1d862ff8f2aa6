package dev.dovetail.examples.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Read;
import dev.dovetail.Snapshot;
import dev.dovetail.StaleVersion;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.examples.transactions.BankTable.Account;
import dev.dovetail.examples.transactions.BankTable.State;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Money that eight threads move between accounts is neither lost nor made, at any time. */
@DynamoDbTest
class TransfersTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);
  private static final int THREADS = 8;
  private static final int TRANSFERS = 40;
  private static final int ACCOUNTS = 4;
  private static final long SUM = 1_000L * ACCOUNTS;

  @Test
  void transfers_ofEightThreads_keepTheSumInEverySnapshot(BankTable bank, AuditTable audit)
      throws Exception {
    List<Read<Account>> reads = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      reads.add(bank.accounts().reading(bank.accounts().open("o" + i, 1_000, State.OPEN).id()));
    }
    List<String> ids = ids(reads);
    Bank service = new Bank(bank, audit);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1);
    try {
      List<Future<Integer>> movers = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        movers.add(pool.submit(mover(service, ids, new Random(SEED + thread))));
      }
      Future<Integer> watcher = pool.submit(watcher(reads, done));
      int refused = 0;
      for (Future<Integer> mover : movers) {
        refused += mover.get();
      }
      done.set(true);

      assertThat(watcher.get()).as("snapshots").isGreaterThan(10);
      assertThat(refused).as("seed " + SEED + ": transfers that met others").isPositive();
      assertThat(sum(reads)).isEqualTo(SUM);
      assertThat(versions(reads)).isEqualTo(ACCOUNTS + 2L * THREADS * TRANSFERS);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Counts how often others were faster. */
  private static Callable<Integer> mover(Bank service, List<String> ids, Random random) {
    return () -> {
      int refused = 0;
      for (int moved = 0; moved < TRANSFERS; ) {
        int from = random.nextInt(ACCOUNTS);
        int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        try {
          service.transfer(ids.get(from), ids.get(to), 1 + random.nextInt(50));
          moved++;
        } catch (TransactionCanceled e) {
          assertThat(e.isTransient() || e.refusal().get() instanceof StaleVersion)
              .as("seed " + SEED + ": " + e.getMessage())
              .isTrue();
          refused++;
        }
      }
      return refused;
    };
  }

  private static Callable<Integer> watcher(List<Read<Account>> reads, AtomicBoolean done) {
    return () -> {
      int snapshots = 0;
      while (!done.get()) {
        assertThat(sum(reads)).as("seed " + SEED + ", snapshot " + snapshots).isEqualTo(SUM);
        snapshots++;
      }
      return snapshots;
    };
  }

  private static long sum(List<Read<Account>> reads) {
    Snapshot snapshot = Snapshot.read(reads);
    return reads.stream().mapToLong(read -> snapshot.get(read).orElseThrow().cents()).sum();
  }

  private static long versions(List<Read<Account>> reads) {
    Snapshot snapshot = Snapshot.read(reads);
    return reads.stream().mapToLong(read -> snapshot.get(read).orElseThrow().version()).sum();
  }

  private static List<String> ids(List<Read<Account>> reads) {
    return reads.stream().map(read -> read.key().pk().substring("ACCOUNT#".length())).toList();
  }
}
