package dev.dovetail;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs parts of a call in the threads of another executor, where the pattern that made the call is
 * not on the stack.
 *
 * @param executor the threads
 */
record PatternExecutor(Executor executor) implements Executor {
  private static final ThreadLocal<@Nullable String> PATTERN = new ThreadLocal<>();

  /**
   * A part of a call.
   *
   * @param pattern the pattern that made the call, if it is known
   */
  private record Part(@Nullable String pattern, Runnable task) implements Runnable {
    @Override
    public void run() {
      PATTERN.set(pattern);
      try {
        task.run();
      } finally {
        PATTERN.remove();
      }
    }
  }

  @Override
  public void execute(Runnable task) {
    executor.execute(new Part(CallingPattern.find(), task));
  }

  /** {@return the pattern of which the present thread carries out a part, if it does} */
  static @Nullable String pattern() {
    return PATTERN.get();
  }
}
