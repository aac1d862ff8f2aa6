package dev.dovetail.testkit;

/** Says where the delivery of a stream begins, in Lambda's words. */
public enum StartingPosition {
  /** With the oldest record that {@link TableStream#take} has not given yet. */
  TRIM_HORIZON,
  /** With what is written once the delivery is made. */
  LATEST
}
