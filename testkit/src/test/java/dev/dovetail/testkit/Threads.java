package dev.dovetail.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds threads that an action left running. */
final class Threads {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Threads() {}

  /**
   * {@return the threads that run now}
   *
   * <p>The pool of tests before may still be starting the engines that it keeps ready: their
   * threads are no leak, so this waits for them first.
   */
  static Set<Thread> running() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (anEngineStarts() && System.nanoTime() < deadline) {
      Thread.yield();
    }
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  /** A starter with nothing to do waits for the next task of its executor. */
  private static boolean anEngineStarts() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey().getName().equals("dovetail-engine-starter"))
        .anyMatch(
            entry ->
                Arrays.stream(entry.getValue())
                    .noneMatch(frame -> frame.getMethodName().equals("getTask")));
  }

  /** {@return the threads that started since and that don't end when waited for} */
  static List<String> leakedSince(Set<Thread> before) throws InterruptedException {
    return leakedSince(before, name -> true);
  }

  /** {@return those of them with certain names} */
  static List<String> leakedSince(Set<Thread> before, Predicate<String> names)
      throws InterruptedException {
    Set<Thread> added = running();
    added.removeAll(before);
    added.removeIf(thread -> !names.test(thread.getName()));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : added) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      thread.join(Math.max(1, left));
    }
    return added.stream().filter(Thread::isAlive).map(Thread::getName).toList();
  }
}
