package dev.dovetail.testkit;

import org.jspecify.annotations.Nullable;

/** Closes all of several things, though one of them fails. */
final class Closing {
  private Closing() {}

  /**
   * Closes what is there, in this order.
   *
   * @throws RuntimeException what the first threw that failed, with what others threw
   */
  static void all(@Nullable AutoCloseable... resources) {
    RuntimeException failure = null;
    for (AutoCloseable resource : resources) {
      try {
        if (resource != null) {
          resource.close();
        }
      } catch (Exception e) {
        if (failure == null) {
          failure = e instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
