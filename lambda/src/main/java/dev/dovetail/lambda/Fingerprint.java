package dev.dovetail.lambda;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hashes parts of a request, each with its length, so that no two lists of parts are alike. */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  static String of(
      String method, List<String> segments, Map<String, List<String>> query, byte[] body) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(method);
    fingerprint.addAll(segments);
    fingerprint.length(query.size());
    for (Map.Entry<String, List<String>> parameter : new TreeMap<>(query).entrySet()) {
      fingerprint.add(parameter.getKey());
      fingerprint.addAll(parameter.getValue());
    }
    fingerprint.add(body);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint.digest.digest());
  }

  private void addAll(List<String> parts) {
    length(parts.size());
    for (String part : parts) {
      add(part);
    }
  }

  private void add(String part) {
    add(part.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] part) {
    length(part.length);
    digest.update(part);
  }

  private void length(int length) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
  }
}
