package dev.dovetail.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * Sends requests one after the other, or at once if there is an executor. Immutable.
 *
 * <p>The calling thread does what the executor has not begun, so that no call waits for threads
 * that wait for it.
 *
 * @param executor the threads, or null if there are none
 */
record ParallelRequests(@Nullable Executor executor) {
  /** Sends all requests, and returns the answers in their order. */
  <R> List<R> send(List<? extends Callable<R>> requests) {
    List<FutureTask<R>> tasks = new ArrayList<>(requests.size());
    for (Callable<R> request : requests) {
      tasks.add(new FutureTask<>(request));
    }
    List<R> answers = new ArrayList<>(tasks.size());
    try {
      begin(tasks);
      for (FutureTask<R> task : tasks) {
        task.run(); // Does nothing if the executor has begun it.
        if (task.isDone()) {
          result(task); // A failure ends the call at once.
        }
      }
      for (FutureTask<R> task : tasks) {
        answers.add(result(task));
      }
      return answers;
    } finally {
      for (FutureTask<R> task : tasks) {
        task.cancel(false);
      }
    }
  }

  /** Gives the executor all but the first task, which is that of the calling thread. */
  private <R> void begin(List<FutureTask<R>> tasks) {
    if (executor == null) {
      return;
    }
    try {
      for (FutureTask<R> task : tasks.subList(1, tasks.size())) {
        executor.execute(task);
      }
    } catch (RejectedExecutionException e) {
      // The calling thread does what is left.
    }
  }

  private static <R> R result(FutureTask<R> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("The thread was interrupted while it waited for requests.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
