package dev.dovetail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the secrets that sign cursors: the current one, and older ones whose cursors are still
 * good.
 *
 * <p>To replace a secret without refusing a page to anybody, give all functions the new one as an
 * older key first, then make it the current one, and leave the old one out when its cursors are no
 * longer in use.
 *
 * <p>Immutable and safe for use by any number of threads.
 */
public final class CursorKeys {
  private static final int MIN_SECRET_BYTES = 16;
  private static final int MIN_SECRET_CHARS = 32;
  private static final int MAX_ID_CHARS = 32;

  private final String current;
  private final Map<String, byte[]> secrets;

  private CursorKeys(String current, Map<String, byte[]> secrets) {
    this.current = current;
    this.secrets = secrets;
  }

  /**
   * {@return keys with one secret, which signs}
   *
   * @param id names the secret in cursors, where anybody can read it: 1 to 32 letters, digits, and
   *     any of {@code . _ -}
   * @param secret at least 16 random bytes, the same wherever cursors are to be valid
   * @throws IllegalArgumentException if the id is another text, or the secret is too short
   */
  public static CursorKeys of(String id, byte[] secret) {
    return new CursorKeys(id, Map.of(checked(id), checked(secret)));
  }

  /**
   * {@return the keys that a text names, such as an environment variable: {@code id:secret}, and
   * more of these after commas}
   *
   * <p>The first signs; the cursors of the others are accepted. A secret is a text of at least 32
   * characters without commas. Messages of exceptions have nothing of the text.
   *
   * @throws IllegalArgumentException if it is not of this form, or has the same id twice
   */
  public static CursorKeys parse(String text) {
    CursorKeys keys = null;
    int place = 0;
    for (String part : text.split(",", -1)) {
      place++;
      int colon = part.indexOf(':');
      String id = colon < 0 ? "" : part.substring(0, colon).strip();
      String secret = part.substring(colon + 1).strip();
      if (!isId(id) || secret.length() < MIN_SECRET_CHARS) {
        throw unreadable(place, "is not of this form");
      }
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      if (keys != null && keys.secrets.containsKey(id)) {
        throw unreadable(place, "has the id of another");
      }
      keys = keys == null ? of(id, bytes) : keys.withOlder(id, bytes);
    }
    return Objects.requireNonNull(keys);
  }

  private static IllegalArgumentException unreadable(int place, String wrong) {
    return new IllegalArgumentException(
        "The secrets of cursors must be like \"2026-11:SECRET,2026-10:SECRET\": ids of 1 to "
            + MAX_ID_CHARS
            + " letters, digits, and any of . _ -, each with a secret of at least "
            + MIN_SECRET_CHARS
            + " characters, the one that signs first. Number "
            + place
            + " "
            + wrong
            + ".");
  }

  /**
   * {@return these keys with one more, whose cursors are accepted and which signs none}
   *
   * @param id the name by which the secret has signed, or will
   * @param secret at least 16 random bytes
   * @throws IllegalArgumentException if there is a key of this id, the id is no legal one, or the
   *     secret is too short
   */
  public CursorKeys withOlder(String id, byte[] secret) {
    Map<String, byte[]> more = new LinkedHashMap<>(secrets);
    if (more.put(checked(id), checked(secret)) != null) {
      throw new IllegalArgumentException(
          "There are two secrets of cursors with the id \""
              + id
              + "\", but a cursor names one. Give each an id of its own, such as the month in which"
              + " it was made.");
    }
    return new CursorKeys(current, more);
  }

  private static boolean isId(String id) {
    boolean legal = !id.isEmpty() && id.length() <= MAX_ID_CHARS;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      legal &=
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '.'
              || c == '_'
              || c == '-';
    }
    return legal;
  }

  private static String checked(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "The id \""
              + id
              + "\" of a secret of cursors must be 1 to "
              + MAX_ID_CHARS
              + " letters, digits, and any of . _ -, such as \"2026-11\".");
    }
    return id;
  }

  private static byte[] checked(byte[] secret) {
    if (secret.length < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "The secret of cursors has "
              + secret.length
              + " bytes, but needs at least "
              + MIN_SECRET_BYTES
              + ".");
    }
    return secret.clone();
  }

  /** {@return the id of the secret that signs} */
  public String current() {
    return current;
  }

  /** {@return the ids of all secrets} */
  public Set<String> ids() {
    return Collections.unmodifiableSet(secrets.keySet());
  }

  /** {@return a copy of the secret with an id, or nothing if there is none} */
  public Optional<byte[]> secret(String id) {
    byte[] secret = secrets.get(id);
    return secret == null ? Optional.empty() : Optional.of(secret.clone());
  }

  /** {@return the ids, and nothing of the secrets} */
  @Override
  public String toString() {
    List<String> older = new ArrayList<>(secrets.keySet());
    older.remove(current);
    return "signed by " + current + (older.isEmpty() ? "" : ", accepting " + older);
  }
}
