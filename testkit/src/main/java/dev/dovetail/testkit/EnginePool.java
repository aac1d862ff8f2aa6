package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Starts engines ahead of the tests that need them, and closes them behind. */
final class EnginePool implements AutoCloseable {
  private static final int AHEAD = 2;
  private static final int BEHIND = 16;

  private final Deque<Future<LocalDynamoDb>> ready = new ArrayDeque<>();
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(daemon("dovetail-engine-starter"));
  private final ExecutorService closer =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(BEHIND),
          daemon("dovetail-engine-closer"),
          new ThreadPoolExecutor.CallerRunsPolicy());

  EnginePool() {
    for (int i = 0; i < AHEAD; i++) {
      startOne();
    }
  }

  /** {@return an engine that nobody has used} */
  synchronized LocalDynamoDb take() {
    Future<LocalDynamoDb> next = ready.removeFirst();
    try {
      LocalDynamoDb engine = next.get();
      startOne();
      return engine;
    } catch (InterruptedException e) {
      ready.addFirst(next);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an engine was starting.", e);
    } catch (ExecutionException e) {
      startOne();
      throw new IllegalStateException(
          "DynamoDB Local did not start: " + e.getCause(), e.getCause());
    }
  }

  /** Closes an engine soon, on another thread. */
  void discard(LocalDynamoDb engine) {
    closer.execute(engine::close);
  }

  @Override
  public synchronized void close() {
    starter.shutdown();
    ready.forEach(this::discardWhenStarted);
    ready.clear();
    closer.shutdown();
    try {
      closer.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void startOne() {
    ready.addLast(starter.submit(() -> LocalDynamoDb.start()));
  }

  private void discardWhenStarted(Future<LocalDynamoDb> engine) {
    try {
      discard(engine.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // It did not start, so there is nothing to close.
    }
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
