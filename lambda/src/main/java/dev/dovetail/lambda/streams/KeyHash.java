package dev.dovetail.lambda.streams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Makes of an item's key a text that SNS takes as a group, the same for the same key. */
final class KeyHash {
  private KeyHash() {}

  static String of(Record record) {
    MessageDigest digest = sha256();
    Map<String, AttributeValue> keys = new TreeMap<>(record.dynamodb().keys());
    for (Map.Entry<String, AttributeValue> key : keys.entrySet()) {
      add(digest, key.getKey().getBytes(StandardCharsets.UTF_8));
      add(digest, value(key.getValue()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The id of a record that no other has; a hash of its place in the stream if it has no id. */
  static String eventId(Record record) {
    if (record.eventID() != null) {
      return record.eventID();
    }
    MessageDigest digest = sha256();
    add(digest, record.dynamodb().sequenceNumber().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] value(AttributeValue value) {
    if (value.b() != null) {
      return value.b().asByteArrayUnsafe();
    }
    String text = value.s() == null ? value.n() : value.s();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** With its length before it, so that two parts are never taken for two others. */
  private static void add(MessageDigest digest, byte[] part) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (part.length >>> shift));
    }
    digest.update(part);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256.", e);
    }
  }
}
