package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An SNS topic inside this JVM, which keeps what is published to it. It takes the requests that
 * SNS's {@code Publish} and {@code PublishBatch} are made of, over the HTTP client of whoever
 * publishes, and refuses what SNS refuses: batches and messages that are too large, ids that are
 * there twice, a FIFO topic's message without a group.
 *
 * <p>A topic whose name ends in {@code .fifo} keeps one message of those with the same
 * deduplication id; SNS does so for five minutes. Signatures are not looked at. Safe for use by any
 * number of threads.
 */
public final class LocalTopic {
  private static final String PREFIX = "arn:aws:sns:us-east-1:000000000000:";

  private final String name;
  private final List<Published> messages = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private Predicate<Published> refused = message -> false;
  private Consumer<Published> listener = message -> {};
  private int count;

  /**
   * Makes a topic.
   *
   * @param name its name; a FIFO topic's ends in {@code .fifo}
   */
  public LocalTopic(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  /**
   * One message as subscribers get it.
   *
   * @param id the id that the topic gave it
   * @param subject its subject, or null if it has none
   * @param body its text
   * @param attributes its attributes by name, the values as text
   * @param group its group, or null if the topic is no FIFO topic
   */
  public record Published(
      String id,
      @Nullable String subject,
      String body,
      Map<String, String> attributes,
      @Nullable String group) {
    /** Copies the map. */
    public Published {
      attributes = Map.copyOf(attributes);
    }
  }

  /** {@return the topic's ARN} */
  public String arn() {
    return PREFIX + name;
  }

  /** {@return an HTTP client whose requests reach this topic, whatever host they name} */
  public SdkHttpClient httpClient() {
    return new ServiceWire(new TopicService(this));
  }

  /** {@return what was published up to now, in order} */
  public synchronized List<Published> messages() {
    return List.copyOf(messages);
  }

  /**
   * Has some messages of batches refused, each by an entry of its own, while the others of their
   * batch are published.
   *
   * @param refused which; asked for each message, which has no id yet
   */
  public synchronized void refuse(Predicate<Published> refused) {
    this.refused = Objects.requireNonNull(refused, "refused");
  }

  /** Has the next requests meet faults, one each; those of DynamoDB alone are no faults here. */
  public synchronized void next(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** Calls somebody with each message that is published from now on, on the thread it comes by. */
  public synchronized void onMessage(Consumer<Published> listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  boolean fifo() {
    return name.endsWith(".fifo");
  }

  synchronized Fault fault() {
    return faults.isEmpty() ? Fault.none() : faults.removeFirst();
  }

  synchronized boolean refuses(Published message) {
    return refused.test(message);
  }

  /** Keeps a message, unless it is there already, and returns its id. */
  synchronized String publish(Published message, @Nullable String deduplicationId) {
    String known = deduplicationId == null ? null : ids.get(deduplicationId);
    if (known != null) {
      return known;
    }
    String id = "message-" + ++count;
    Published published =
        new Published(id, message.subject, message.body, message.attributes, message.group);
    if (deduplicationId != null) {
      ids.put(deduplicationId, id);
    }
    messages.add(published);
    listener.accept(published);
    return id;
  }
}
