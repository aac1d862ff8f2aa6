package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request of SNS's query protocol, carried out on a topic. */
final class TopicRequest {
  private static final int MAX_BYTES = 262_144;
  private static final int MAX_ENTRIES = 10;
  private static final int MAX_SUBJECT = 100;
  private static final String BATCH = "PublishBatchRequestEntries.member.";

  private final LocalTopic topic;
  private final Map<String, String> form = new LinkedHashMap<>();

  TopicRequest(LocalTopic topic, String body) {
    this.topic = topic;
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
  }

  /** {@return the answer's XML} */
  String answer() {
    String action = form.getOrDefault("Action", "");
    if (!topic.arn().equals(form.get("TopicArn"))) {
      throw new ServiceRefusal(404, "NotFound", "Topic does not exist");
    }
    return switch (action) {
      case "Publish" -> result("Publish", one());
      case "PublishBatch" -> result("PublishBatch", batch());
      default -> throw ServiceRefusal.of("InvalidAction", "The local topic has no " + action + ".");
    };
  }

  private String one() {
    checkSize(size(""));
    return element("MessageId", publish(""));
  }

  private String batch() {
    List<String> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int bytes = 0;
    for (int i = 1; form.containsKey(BATCH + i + ".Id"); i++) {
      entries.add(BATCH + i + ".");
      bytes += size(BATCH + i + ".");
      if (!ids.add(form.getOrDefault(BATCH + i + ".Id", ""))) {
        throw ServiceRefusal.of("BatchEntryIdsNotDistinct", "Two entries have the same id.");
      }
    }
    if (entries.isEmpty()) {
      throw ServiceRefusal.of("EmptyBatchRequest", "The batch has no entries.");
    } else if (entries.size() > MAX_ENTRIES) {
      throw ServiceRefusal.of(
          "TooManyEntriesInBatchRequest", "The batch has more than ten entries.");
    } else if (bytes > MAX_BYTES) {
      throw ServiceRefusal.of("BatchRequestTooLong", "The batch has more than 262144 bytes.");
    }
    StringBuilder successful = new StringBuilder();
    StringBuilder failed = new StringBuilder();
    for (String entry : entries) {
      String id = element("Id", form.getOrDefault(entry + "Id", ""));
      try {
        if (topic.refuses(message(entry))) {
          throw new ServiceRefusal(500, "InternalError", "The test has it refused.");
        }
        successful.append(element("member", id + element("MessageId", publish(entry))));
      } catch (ServiceRefusal e) {
        failed.append(
            element(
                "member",
                id
                    + element("Code", e.code())
                    + element("Message", String.valueOf(e.getMessage()))
                    + element("SenderFault", Boolean.toString(e.status() < 500))));
      }
    }
    return element("Successful", successful.toString()) + element("Failed", failed.toString());
  }

  private String publish(String prefix) {
    LocalTopic.Published message = message(prefix);
    String subject = message.subject();
    if (message.body().isEmpty()) {
      throw ServiceRefusal.of("InvalidParameter", "Empty message");
    }
    if (subject != null && (subject.length() > MAX_SUBJECT || !subject.matches("[ -~]+"))) {
      throw ServiceRefusal.of("InvalidParameter", "Subject");
    }
    if (topic.fifo() != (message.group() != null)) {
      throw ServiceRefusal.of("InvalidParameter", "MessageGroupId");
    }
    String deduplicationId = form.get(prefix + "MessageDeduplicationId");
    if (topic.fifo() && deduplicationId == null) {
      throw ServiceRefusal.of("InvalidParameter", "MessageDeduplicationId");
    }
    return topic.publish(message, deduplicationId);
  }

  private LocalTopic.Published message(String prefix) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 1; form.containsKey(attribute(prefix, i) + "Name"); i++) {
      attributes.put(
          value(attribute(prefix, i) + "Name"), value(attribute(prefix, i) + "Value.StringValue"));
    }
    return new LocalTopic.Published(
        "",
        form.get(prefix + "Subject"),
        value(prefix + "Message"),
        attributes,
        form.get(prefix + "MessageGroupId"));
  }

  private static String attribute(String prefix, int number) {
    return prefix + "MessageAttributes.entry." + number + ".";
  }

  /** The bytes of a message that count: its body and its attributes with names and types. */
  private int size(String prefix) {
    int bytes = bytes(form.get(prefix + "Message"));
    for (int i = 1; form.containsKey(attribute(prefix, i) + "Name"); i++) {
      String attribute = attribute(prefix, i);
      bytes += bytes(form.get(attribute + "Name"));
      bytes += bytes(form.get(attribute + "Value.DataType"));
      bytes += bytes(form.get(attribute + "Value.StringValue"));
    }
    return bytes;
  }

  private static void checkSize(int bytes) {
    if (bytes > MAX_BYTES) {
      throw ServiceRefusal.of("InvalidParameter", "Message too long");
    }
  }

  private String value(String name) {
    return form.getOrDefault(name, "");
  }

  private static int bytes(@Nullable String text) {
    return text == null ? 0 : text.getBytes(UTF_8).length;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static String result(String action, String content) {
    return element(
        action + "Response",
        element(action + "Result", content)
            + element("ResponseMetadata", element("RequestId", "dovetail")));
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }
}
