package dev.dovetail.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads of asynchronous clients over the wire: some wait for answers, others do what follows
 * an answer. As an executor it does the latter.
 *
 * <p>What follows an answer waits until the answer is delivered entirely. The SDK's client has one
 * handler for all attempts of a request, and where there is no pause between them, it may give the
 * next attempt a handler that still hears of the last one. Safe for use by any number of threads.
 */
final class WireThreads implements Executor, AutoCloseable {
  /** As many requests are with the engine at a time. */
  private static final int WAITING = 16;

  private static final ThreadLocal<@Nullable List<Runnable>> LATER = new ThreadLocal<>();

  private final ExecutorService waiting;
  private final ExecutorService following;

  WireThreads() {
    ThreadPoolExecutor bounded =
        new ThreadPoolExecutor(
            WAITING,
            WAITING,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            daemon("dovetail-wire"));
    bounded.allowCoreThreadTimeOut(true);
    this.waiting = bounded;
    this.following =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            1,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            daemon("dovetail-answer"));
  }

  /** The threads that wait for answers. */
  Executor waiting() {
    return waiting;
  }

  /** Delivers an answer in the present thread, and then has done what follows. */
  void deliver(Runnable answer) {
    List<Runnable> later = new ArrayList<>();
    LATER.set(later);
    try {
      answer.run();
    } finally {
      LATER.remove();
      later.forEach(following::execute);
    }
  }

  @Override
  public void execute(Runnable task) {
    List<Runnable> later = LATER.get();
    if (later == null) {
      following.execute(task);
    } else {
      later.add(task);
    }
  }

  @Override
  public void close() {
    waiting.shutdown();
    following.shutdown();
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
