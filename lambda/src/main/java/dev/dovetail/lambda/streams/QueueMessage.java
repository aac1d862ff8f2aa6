package dev.dovetail.lambda.streams;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of an SQS queue, as Lambda delivers it.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class QueueMessage {
  private final String id;
  private final String body;
  private final String queueArn;
  private final Map<String, String> system;
  private final Map<String, String> attributes;

  QueueMessage(
      String id,
      String body,
      String queueArn,
      Map<String, String> system,
      Map<String, String> attributes) {
    this.id = id;
    this.body = body;
    this.queueArn = queueArn;
    this.system = Map.copyOf(system);
    this.attributes = Map.copyOf(attributes);
  }

  /** {@return the id that SQS gave it, the same each time it is delivered} */
  public String id() {
    return id;
  }

  /** {@return the text} */
  public String body() {
    return body;
  }

  /** {@return its attributes by name, as text; binary ones are left out} */
  public Map<String, String> attributes() {
    return attributes;
  }

  /** {@return how often it was delivered, this time included; 1 if the event does not say} */
  public int receiveCount() {
    try {
      return Integer.parseInt(system.getOrDefault("ApproximateReceiveCount", "1"));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** {@return the group within which a FIFO queue keeps the order, if it is from one} */
  public Optional<String> group() {
    return Optional.ofNullable(groupOrNull());
  }

  private @Nullable String groupOrNull() {
    return queueArn.endsWith(".fifo") ? system.get("MessageGroupId") : null;
  }
}
