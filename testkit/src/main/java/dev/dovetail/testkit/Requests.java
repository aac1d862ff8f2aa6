package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Keeps the requests that reach the engine of a test, by whichever of its clients, from the moment
 * somebody asks for them.
 *
 * <pre>{@code
 * @Test
 * void inbox_ofOneUser_isOneQuery(AppTable app, Requests requests) {
 *   new Inbox(app).open("ann");
 *
 *   assertThat(requests).areExactly("Query");
 * }
 * }</pre>
 *
 * <p>An attempt that a {@link Fault} keeps from the engine is in {@link Faults#sent()} and not
 * here; one whose answer is lost is here, and so is its repetition. Requests of the testkit itself,
 * such as those that create tables or read what they hold, are not. It keeps the last {@value
 * #KEPT} requests and counts all. Safe for use by any number of threads; those of several threads
 * are in the order of their answers.
 */
public final class Requests {
  /** How many requests are kept. */
  public static final int KEPT = 1_000;

  private final Deque<ObservedRequest> last = new ArrayDeque<>();
  private volatile boolean recording;
  private int number;
  private int pages;
  private double readUnits;
  private double writeUnits;

  Requests() {}

  /** Keeps requests from now on. */
  void start() {
    recording = true;
  }

  boolean areKept() {
    return recording;
  }

  synchronized void add(ObservedRequest request) {
    if (last.size() == KEPT) {
      last.removeFirst();
    }
    last.addLast(request);
    number++;
    pages += request.isPage() ? 1 : 0;
    readUnits += request.readUnits();
    writeUnits += request.writeUnits();
  }

  /** Forgets all requests up to now, such as those that prepare a test. */
  public synchronized void clear() {
    last.clear();
    number = 0;
    pages = 0;
    readUnits = 0;
    writeUnits = 0;
  }

  /** {@return the last requests since they were cleared, in order, {@value #KEPT} at most} */
  public synchronized List<ObservedRequest> last() {
    return List.copyOf(last);
  }

  /** {@return those of the last requests for which something holds, in order} */
  public List<ObservedRequest> last(Predicate<? super ObservedRequest> condition) {
    return last().stream().filter(condition).toList();
  }

  /** {@return how many requests there were since they were cleared} */
  public synchronized int number() {
    return number;
  }

  /** {@return how many of them were queries and scans} */
  public synchronized int pages() {
    return pages;
  }

  /** {@return the read units that all of them consumed, as the engine counts} */
  public synchronized double readUnits() {
    return readUnits;
  }

  /** {@return the write units that all of them consumed, as the engine counts} */
  public synchronized double writeUnits() {
    return writeUnits;
  }

  /** {@return the last requests, one on each line} */
  @Override
  public synchronized String toString() {
    StringBuilder text = new StringBuilder();
    if (number > last.size()) {
      text.append("the last ").append(last.size()).append(" of ").append(number).append(":\n");
    }
    last.forEach(each -> text.append(text.length() == 0 ? "" : "\n").append(each));
    return text.toString().replace(":\n\n", ":\n");
  }
}
