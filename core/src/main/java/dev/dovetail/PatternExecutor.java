package dev.dovetail;

import java.util.concurrent.Executor;

/**
 * Runs parts of a call in the threads of another executor.
 *
 * @param executor the threads
 */
record PatternExecutor(Executor executor) implements Executor {
  @Override
  public void execute(Runnable task) {
    executor.execute(new PatternPart(CallingPattern.find(), task));
  }
}
