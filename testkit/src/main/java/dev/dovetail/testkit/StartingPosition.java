package dev.dovetail.testkit;

/** Says where the delivery of a stream begins, in Lambda's words. */
public enum StartingPosition {
  /** With the oldest record that the stream keeps and nobody has taken. */
  TRIM_HORIZON,
  /** With what is written once the delivery is made. */
  LATEST
}
