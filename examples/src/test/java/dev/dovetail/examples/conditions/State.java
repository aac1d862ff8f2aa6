package dev.dovetail.examples.conditions;

/** Where a ticket stands. */
public enum State {
  /** Nobody works on it. */
  OPEN,
  /** Somebody works on it. */
  STARTED,
  /** It is done. */
  DONE
}
