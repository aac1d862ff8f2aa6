package dev.dovetail.lambda.streams;

import java.util.List;

/**
 * Publishes messages to their subscribers. {@link SnsTopic} is one; another can put the SDK's own
 * client behind it.
 *
 * <p>An implementation serves any number of threads.
 */
public interface Topic {
  /** The most messages that are published at a time. */
  int MAX_MESSAGES = 10;

  /** The most bytes that messages published at a time have together, in UTF-8. */
  int MAX_BYTES = 262_144;

  /** {@return whether it keeps the order of the messages of a group, and drops repetitions} */
  boolean fifo();

  /**
   * Publishes messages, some of which may fail.
   *
   * @param messages up to ten, with 256 KB together
   * @return those that were not published; none if all went well
   * @throws Exception if it is not known what was published, or nothing was
   */
  List<Refused> publish(List<Message> messages) throws Exception;

  /**
   * A message that was not published.
   *
   * @param index its place in what was to be published, from 0 on
   * @param code why, such as {@code InternalError}
   */
  record Refused(int index, String code) {}
}
