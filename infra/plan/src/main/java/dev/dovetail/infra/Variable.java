package dev.dovetail.infra;

/** Names an environment variable of a function; the constant's name is the variable's. */
public enum Variable {
  /** The physical name of the table. */
  TABLE_NAME,
  /** The ARN of the topic that the function publishes to. */
  TOPIC_ARN,
  /** The ARN of the Firehose stream of the archive that the function writes to. */
  ARCHIVE_ARN
}
