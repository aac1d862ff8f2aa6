package dev.dovetail;

import org.jspecify.annotations.Nullable;

/**
 * A part of a call that runs where the pattern that made the call is not on the stack: in another
 * thread, or when an answer has come.
 *
 * @param pattern the pattern, if it is known
 */
record PatternPart(@Nullable String pattern, Runnable task) implements Runnable {
  private static final ThreadLocal<@Nullable String> PATTERN = new ThreadLocal<>();

  @Override
  public void run() {
    String outer = PATTERN.get();
    PATTERN.set(pattern);
    try {
      task.run();
    } finally {
      if (outer == null) {
        PATTERN.remove();
      } else {
        PATTERN.set(outer);
      }
    }
  }

  /** {@return the pattern of the innermost part that the present thread carries out, if it does} */
  static @Nullable String current() {
    return PATTERN.get();
  }
}
