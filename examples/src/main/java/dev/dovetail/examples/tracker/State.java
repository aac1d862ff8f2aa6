package dev.dovetail.examples.tracker;

/** How far a ticket is. */
public enum State {
  /** Nobody has started. */
  OPEN,
  /** Somebody works on it. */
  STARTED,
  /** Nothing is left to do. */
  DONE
}
