package dev.dovetail.lambda.streams;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Counts what SNS counts of a message, and its subject, to be on the safe side. */
final class MessageSize {
  private MessageSize() {}

  static int of(Message message) {
    int bytes = bytes(message.body()) + bytes(message.subject().orElse(""));
    for (Map.Entry<String, Message.Attribute> attribute : message.attributes().entrySet()) {
      bytes +=
          bytes(attribute.getKey())
              + bytes(attribute.getValue().type())
              + bytes(attribute.getValue().value());
    }
    return bytes;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
