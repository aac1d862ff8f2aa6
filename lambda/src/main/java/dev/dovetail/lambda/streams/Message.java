package dev.dovetail.lambda.streams;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonWriter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a topic tells its subscribers: a text, and attributes by which they choose what they get.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Message {
  private static final int MAX_SUBJECT = 99;
  private static final int MAX_NAME = 256;
  private static final int MAX_GROUP = 128;

  private final String body;
  private final @Nullable String subject;
  private final Map<String, Attribute> attributes;
  private final @Nullable String group;
  private final @Nullable String deduplicationId;

  private Message(
      String body,
      @Nullable String subject,
      Map<String, Attribute> attributes,
      @Nullable String group,
      @Nullable String deduplicationId) {
    this.body = body;
    this.subject = subject;
    this.attributes = attributes;
    this.group = group;
    this.deduplicationId = deduplicationId;
  }

  /**
   * The value of an attribute of a message.
   *
   * @param type SNS's data type: String, Number or String.Array
   * @param value the value as text
   */
  public record Attribute(String type, String value) {}

  /**
   * {@return a message with a text and nothing else}
   *
   * @throws IllegalArgumentException if the text is empty
   */
  public static Message of(String body) {
    demand(
        !body.isEmpty(), "The body of a message is empty. SNS takes a text of one byte or more.");
    return new Message(body, null, Map.of(), null, null);
  }

  /** {@return a message whose text is a JSON object} */
  public static Message json(JsonBody body) {
    return of(JsonWriter.toText(body));
  }

  /**
   * {@return the message with a subject, which is the subject of an e-mail}
   *
   * @throws IllegalArgumentException if SNS would refuse it: more than 99 characters, or others
   *     than the visible ones of ASCII and the space, which is not the first
   */
  public Message withSubject(String subject) {
    demand(
        subject.length() <= MAX_SUBJECT && subject.matches("[!-~][ -~]*"),
        "The subject of a message has 1 to 99 visible characters of ASCII and spaces, the first of"
            + " which is no space. Put other text into the body.");
    return new Message(body, subject, attributes, group, deduplicationId);
  }

  /**
   * {@return the message with an attribute more, a text}
   *
   * @throws IllegalArgumentException if SNS takes no such name or an empty value
   */
  public Message withAttribute(String name, String value) {
    demand(!value.isEmpty(), "The attribute \"" + name + "\" of a message is empty.");
    return with(name, new Attribute("String", value));
  }

  /**
   * {@return the message with an attribute more, a number}
   *
   * @throws IllegalArgumentException if SNS takes no such name
   */
  public Message withAttribute(String name, BigDecimal value) {
    return with(name, new Attribute("Number", value.toPlainString()));
  }

  /**
   * {@return the message with an attribute more, of which subscribers may choose by each text}
   *
   * @throws IllegalArgumentException if SNS takes no such name
   */
  public Message withAttribute(String name, List<String> values) {
    StringBuilder json = new StringBuilder("[");
    for (String value : values) {
      json.append(json.length() == 1 ? "\"" : ",\"")
          .append(JsonStringEncoder.getInstance().quoteAsString(value))
          .append('"');
    }
    return with(name, new Attribute("String.Array", json.append(']').toString()));
  }

  private Message with(String name, Attribute attribute) {
    demand(
        name.length() <= MAX_NAME
            && name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*")
            && !name.matches("(?i)(aws|amazon)\\..*"),
        "A message has an attribute \""
            + name
            + "\". Names have 1 to 256 of the characters A-Z a-z 0-9 _ - and single dots within, and"
            + " do not begin with AWS. or Amazon.");
    Map<String, Attribute> more = new LinkedHashMap<>(attributes);
    more.put(name, attribute);
    return new Message(body, subject, Collections.unmodifiableMap(more), group, deduplicationId);
  }

  /**
   * {@return the message in a group, within which a FIFO topic keeps the order}
   *
   * <p>Without one a relay takes the key of the item.
   *
   * @throws IllegalArgumentException if SNS takes no such group
   */
  public Message inGroup(String group) {
    demand(
        group.length() <= MAX_GROUP && group.matches("[!-~]+"),
        "The group of a message has 1 to 128 visible characters of ASCII. A hash of a longer one"
            + " will do.");
    return new Message(body, subject, attributes, group, deduplicationId);
  }

  /** The message as a FIFO topic takes it, in a group of its own if it has none yet. */
  Message forFifo(String defaultGroup, String eventId) {
    return new Message(body, subject, attributes, group().orElse(defaultGroup), eventId);
  }

  /** The message for a topic that knows no groups. */
  Message withoutGroup() {
    return new Message(body, subject, attributes, null, null);
  }

  private static void demand(boolean met, String message) {
    if (!met) {
      throw new IllegalArgumentException(message);
    }
  }

  /** {@return the text} */
  public String body() {
    return body;
  }

  /** {@return the subject, if it has one} */
  public Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  /** {@return the attributes by name, in the order they were added} */
  public Map<String, Attribute> attributes() {
    return attributes;
  }

  /** {@return the group, if it has one} */
  public Optional<String> group() {
    return Optional.ofNullable(group);
  }

  /** {@return the id by which a FIFO topic knows a message again, if it is for one} */
  public Optional<String> deduplicationId() {
    return Optional.ofNullable(deduplicationId);
  }
}
