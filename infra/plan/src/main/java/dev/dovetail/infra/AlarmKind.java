package dev.dovetail.infra;

/** Says what an alarm is about, and from which value on it goes off unless told otherwise. */
public enum AlarmKind {
  /** An invocation of a function failed, in five minutes; by default from the third on. */
  FUNCTION_ERRORS(3),
  /** A function had no room to run, in five minutes; by default from the first time on. */
  FUNCTION_THROTTLES(1),
  /** How far a function is behind its stream, in milliseconds; by default ten minutes. */
  STREAM_AGE(600_000),
  /** How long the oldest message of a queue waits, in seconds; by default ten minutes. */
  MESSAGE_AGE(600),
  /** What a function gave up lies in a queue; by default from the first on. */
  DEAD_LETTERS(1),
  /** How long what came to an archive waits for its bucket, in seconds; by default half an hour. */
  ARCHIVE_AGE(1_800),
  /** A read of the table or an index was throttled, in five minutes; by default the first. */
  READ_THROTTLES(1),
  /** A write of the table or an index was throttled, in five minutes; by default the first. */
  WRITE_THROTTLES(1),
  /** DynamoDB failed by itself, in five minutes; by default from the third time on. */
  SYSTEM_ERRORS(3);

  private final int threshold;

  AlarmKind(int threshold) {
    this.threshold = threshold;
  }

  /** {@return from which value on it goes off by default} */
  public int threshold() {
    return threshold;
  }
}
