package dev.dovetail.lambda.tables;

import dev.dovetail.lambda.Principal;
import dev.dovetail.lambda.Request;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes the hashes of a record, which are of one length and tell nothing of caller, key or body.
 */
final class Scope {
  private Scope() {}

  static String id(Request request, String key) {
    Optional<Principal> principal = request.principal();
    MessageDigest digest = sha256();
    digest.update((byte) (principal.isPresent() ? 1 : 0));
    add(digest, principal.isPresent() ? principal.get().subject() : "");
    add(digest, request.method());
    add(digest, request.path());
    add(digest, key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }

  /** {@return a hash of what the client wants, the version that it wants it of included} */
  static String fingerprint(Request request) {
    Optional<String> match = request.header("If-Match");
    Optional<String> noneMatch = request.header("If-None-Match");
    if (match.isEmpty() && noneMatch.isEmpty()) {
      return request.fingerprint();
    }
    MessageDigest digest = sha256();
    add(digest, request.fingerprint());
    add(digest, match.orElse(""));
    add(digest, noneMatch.orElse(""));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }

  /** Adds a text with its length, so that no two lists of texts are alike. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
