package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has a function invoked for several batches at the same time, each in an instance of its own, as
 * an environment of Lambda does one thing at a time.
 */
final class Environments {
  private final Supplier<? extends RequestStreamHandler> functions;
  private final Function<RequestStreamHandler, StreamInvoker> invokers;
  private final List<StreamInvoker> started = new ArrayList<>();

  Environments(
      Supplier<? extends RequestStreamHandler> functions,
      Function<RequestStreamHandler, StreamInvoker> invokers) {
    this.functions = functions;
    this.invokers = invokers;
    first();
  }

  /** {@return one environment, whichever} */
  StreamInvoker first() {
    return at(0);
  }

  private StreamInvoker at(int index) {
    if (index == started.size()) {
      started.add(invokers.apply(functions.get()));
    }
    return started.get(index);
  }

  /** {@return what became of each batch, once all are through} */
  List<StreamInvoker.Outcome> invoke(List<Batch> batches) {
    if (batches.size() == 1) {
      return List.of(first().invoke(batches.get(0).records()));
    }
    List<FutureTask<StreamInvoker.Outcome>> tasks = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      StreamInvoker environment = at(i);
      Batch batch = batches.get(i);
      tasks.add(new FutureTask<>(() -> environment.invoke(batch.records())));
    }
    for (FutureTask<StreamInvoker.Outcome> task : tasks) {
      Thread thread = new Thread(task, "dovetail-delivery");
      thread.setDaemon(true);
      thread.start();
    }
    List<StreamInvoker.Outcome> outcomes = new ArrayList<>();
    IllegalStateException failure = null;
    for (FutureTask<StreamInvoker.Outcome> task : tasks) {
      try {
        outcomes.add(outcome(task));
      } catch (IllegalStateException e) {
        failure = e; // Told when no thread is left that has a batch.
      }
    }
    if (failure != null) {
      throw failure;
    }
    return outcomes;
  }

  /** Waits without an end: a function that never returns is for the test's own time limit. */
  private static StreamInvoker.Outcome outcome(FutureTask<StreamInvoker.Outcome> task) {
    boolean interrupted = false;
    try {
      while (true) {
        StreamInvoker.Outcome outcome = outcomeOrInterrupted(task);
        if (outcome != null) {
          return outcome;
        }
        interrupted = true;
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static StreamInvoker.@Nullable Outcome outcomeOrInterrupted(
      FutureTask<StreamInvoker.Outcome> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The JVM can't go on.", e.getCause());
    }
  }
}
