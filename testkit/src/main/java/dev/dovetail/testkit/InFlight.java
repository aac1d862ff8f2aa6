package dev.dovetail.testkit;

import java.time.Duration;

/** Counts the requests that are being served, and lets nobody in when closed. */
final class InFlight {
  private int count;
  private boolean closed;

  /** {@return whether a request may be served; if so, {@link #leave} must follow} */
  synchronized boolean enter() {
    if (closed) {
      return false;
    }
    count++;
    return true;
  }

  synchronized void leave() {
    count--;
    notifyAll();
  }

  /** Lets nobody in from now on, and waits until all have left or the time is over. */
  synchronized void closeAndWait(Duration patience) throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toMillis(); count > 0 && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }
}
