package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What was asked of faults and what came of it, to be read where a test fails. Not safe for use by
 * several threads.
 */
final class FaultHistory {
  private static final int FIRST = 40;
  private static final int LAST = 60;

  private final List<String> first = new ArrayList<>();
  private final Deque<String> last = new ArrayDeque<>();
  private long requests;
  private long dropped;

  /** Whether nobody asked for a fault. */
  boolean isEmpty() {
    return first.isEmpty();
  }

  void asked(String call) {
    if (!isEmpty() || !call.equals("clear()")) {
      add(call);
    }
  }

  void met(String operation, Fault fault) {
    requests++;
    if (fault.kind() != Fault.Kind.NONE) {
      add("request " + requests + ", " + operation + ": " + fault);
    }
  }

  /** The first lines tell the seed, the last ones what was before the failure. */
  private void add(String line) {
    if (first.size() < FIRST) {
      first.add(line);
      return;
    }
    last.addLast(line);
    if (last.size() > LAST) {
      last.removeFirst();
      dropped++;
    }
  }

  void forget() {
    first.clear();
    last.clear();
    requests = 0;
    dropped = 0;
  }

  /** {@return what was asked for, and each request that met a fault, in order} */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>(first);
    if (dropped > 0) {
      lines.add("... " + dropped + " more ...");
    }
    lines.addAll(last);
    lines.add("requests in all: " + requests);
    return String.join("\n", lines);
  }
}
