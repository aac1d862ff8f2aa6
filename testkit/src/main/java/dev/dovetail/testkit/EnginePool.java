package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
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

  private final Deque<Future<Made>> ready = new ArrayDeque<>();
  private Set<Class<?>> asked = Set.of();
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
      startOne(Set.of());
    }
  }

  /**
   * An engine made ahead.
   *
   * @param tables the interfaces of the tables that it has
   */
  private record Made(LocalDynamoDb engine, Set<Class<?>> tables) {
    static Made with(Set<Class<?>> tables) {
      LocalDynamoDb engine = LocalDynamoDb.inMemory();
      try {
        tables.forEach(engine::createAhead);
        return new Made(engine, tables);
      } catch (RuntimeException | LinkageError e) {
        // Who asks for the table is told what is wrong with it, and nobody else.
        engine.close();
        return new Made(LocalDynamoDb.inMemory(), Set.of());
      }
    }
  }

  /**
   * {@return an engine that nobody has used, with none but these tables, or some of them}
   *
   * @param tables the interfaces of the tables that the taker asks for before anybody sees the
   *     engine. Where one asks for the same as the one before, so will the next: that one's engine
   *     has them already.
   */
  synchronized LocalDynamoDb take(Set<Class<?>> tables) {
    Set<Class<?>> ahead = tables.equals(asked) ? tables : Set.of();
    asked = tables;
    for (int i = 0; i < AHEAD; i++) {
      Made made = next(ahead);
      if (tables.containsAll(made.tables())) {
        return made.engine();
      }
      discard(made.engine());
    }
    return LocalDynamoDb.inMemory();
  }

  private Made next(Set<Class<?>> ahead) {
    Future<Made> next = ready.removeFirst();
    try {
      Made made = next.get();
      startOne(ahead);
      return made;
    } catch (InterruptedException e) {
      ready.addFirst(next);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an engine was starting.", e);
    } catch (ExecutionException e) {
      startOne(Set.of());
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

  private void startOne(Set<Class<?>> tables) {
    ready.addLast(starter.submit(() -> Made.with(tables)));
  }

  private void discardWhenStarted(Future<Made> made) {
    try {
      discard(made.get().engine());
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
