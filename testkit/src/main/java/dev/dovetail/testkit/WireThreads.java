package dev.dovetail.testkit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes the threads that wait for the answers to asynchronous requests. */
final class WireThreads implements ThreadFactory {
  /** As many requests are with the engine at a time. */
  private static final int THREADS = 16;

  private WireThreads() {}

  static ExecutorService start() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new WireThreads());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, "dovetail-wire");
    thread.setDaemon(true);
    return thread;
  }
}
