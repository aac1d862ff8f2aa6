package dev.dovetail.examples.unique;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Runs something in several threads at the same time. */
final class Threads {
  private Threads() {}

  /** Runs it with numbers from zero, and returns what was thrown. */
  static List<Throwable> run(int number, IntConsumer action) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(number);
    try {
      CountDownLatch ready = new CountDownLatch(number);
      List<Future<?>> results = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        int thread = i;
        results.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  action.accept(thread);
                  return thread;
                }));
      }
      List<Throwable> thrown = new ArrayList<>();
      for (Future<?> result : results) {
        try {
          result.get();
        } catch (ExecutionException e) {
          thrown.add(e.getCause());
        }
      }
      return thrown;
    } finally {
      threads.shutdownNow();
    }
  }
}
