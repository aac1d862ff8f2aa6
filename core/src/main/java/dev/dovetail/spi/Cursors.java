package dev.dovetail.spi;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dovetail.CursorKeys;
import dev.dovetail.InvalidCursor;
import dev.dovetail.InvalidCursor.Reason;
import dev.dovetail.TableOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes and reads the cursors of one table. Immutable.
 *
 * <p>A cursor is, in base64url: a version, the id of the secret, the second in which it was given
 * out where cursors have a lifetime, a code of its scope, the position within the partition, and a
 * code of all of these. The partition itself always comes from the call, so no cursor can lead to
 * another one. The last code is checked before anything else is looked at.
 */
final class Cursors {
  /**
   * More than any cursor has: the longest position is a key of the table, of 2048 and 1024 bytes,
   * and a sort key of an index, of 1024.
   */
  static final int MAX_CHARS = 6144;

  private static final byte VERSION = 2;
  private static final byte OF_SCOPE = 1;
  private static final byte OF_CURSOR = 2;
  private static final String LEAVE_OUT = " Leave it out to start at the first page.";

  private final String table;
  private final Clock clock;
  private final @Nullable Duration lifetime;

  /** The code that signs, and behind it those that are accepted. */
  private final List<CursorCode> codes;

  Cursors(String table, TableOptions options) {
    this.table = table;
    this.clock = options.clock();
    this.lifetime = options.cursorLifetime().orElse(null);
    this.codes = codes(options.cursorKeys().orElse(null));
  }

  private static List<CursorCode> codes(@Nullable CursorKeys keys) {
    if (keys == null) {
      return List.of(CursorChecksum.INSTANCE);
    }
    List<CursorCode> codes = new ArrayList<>();
    for (String id : keys.ids()) {
      codes.add(
          id.equals(keys.current()) ? 0 : codes.size(),
          new CursorSignature(id, keys.secret(id).orElseThrow()));
    }
    return codes;
  }

  String write(CursorScope scope, Map<String, AttributeValue> item) {
    CursorCode code = codes.get(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeByte(code.id().length());
      out.write(code.id().getBytes(US_ASCII));
      out.writeBoolean(lifetime != null);
      if (lifetime != null) {
        out.writeLong(clock.instant().getEpochSecond());
      }
      out.write(of(scope, code));
      for (String attribute : scope.query().positionAttributes()) {
        CursorValues.write(out, Attributes.required(attribute, item.get(attribute)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] body = bytes.toByteArray();
    byte[] cursor = Arrays.copyOf(body, body.length + code.length());
    System.arraycopy(code.of(OF_CURSOR, body, body.length), 0, cursor, body.length, code.length());
    return encoded(cursor);
  }

  /** Returns the exclusive start key that the cursor stands for. */
  Map<String, AttributeValue> read(CursorScope scope, String cursor) {
    byte[] bytes = decoded(cursor);
    try {
      CursorCode code = signer(bytes);
      int end = bytes.length - code.length();
      if (!MessageDigest.isEqual(
          Arrays.copyOfRange(bytes, Math.max(end, 0), bytes.length),
          code.of(OF_CURSOR, bytes, Math.max(end, 0)))) {
        throw damaged();
      }
      int start = 2 + code.id().length();
      return read(scope, code, new ByteArrayInputStream(bytes, start, end - start));
    } catch (IOException e) {
      throw damaged();
    }
  }

  /** The code that the cursor claims to have; nothing else of it is trusted yet. */
  private CursorCode signer(byte[] bytes) {
    if (bytes.length > 2 && bytes[0] == VERSION && bytes.length > 2 + bytes[1] && bytes[1] >= 0) {
      String id = new String(bytes, 2, bytes[1], US_ASCII);
      for (CursorCode code : codes) {
        if (code.id().equals(id)) {
          return code;
        }
      }
    }
    throw damaged();
  }

  /** Reads what a known secret has signed, or what is not damaged where there is no secret. */
  private Map<String, AttributeValue> read(
      CursorScope scope, CursorCode code, ByteArrayInputStream body) throws IOException {
    DataInputStream in = new DataInputStream(body);
    boolean timed = in.readBoolean();
    long second = timed ? in.readLong() : 0;
    byte[] found = new byte[code.length()];
    in.readFully(found);
    if (!MessageDigest.isEqual(found, of(scope, code))) {
      throw new InvalidCursor(
          Reason.FOREIGN,
          "The cursor belongs to another query, partition or caller. Send the cursor of a page back"
              + " with the same query, or leave it out to start at the first page.");
    }
    if (lifetime != null && (!timed || isOver(second, lifetime))) {
      throw new InvalidCursor(
          Reason.EXPIRED,
          "The cursor is older than " + lifetime + ", for which cursors are good." + LEAVE_OUT);
    }
    Map<String, AttributeValue> position = new LinkedHashMap<>(scope.query().equal());
    for (String attribute : scope.query().positionAttributes()) {
      position.put(attribute, CursorValues.read(in));
    }
    if (in.read() >= 0) {
      throw damaged();
    }
    checkPosition(scope.query(), position);
    return position;
  }

  private boolean isOver(long second, Duration lifetime) {
    long now = clock.instant().getEpochSecond();
    return now > second && now - second >= lifetime.toSeconds();
  }

  private static void checkPosition(ItemQuery query, Map<String, AttributeValue> start) {
    String prefix = query.sortPrefix();
    KeyRange range = query.range();
    AttributeValue sk = start.get(query.sortAttribute());
    if (prefix != null && (sk == null || sk.s() == null || !sk.s().startsWith(prefix))) {
      throw damaged();
    }
    if (range != null && !range.contains(sk)) {
      throw damaged();
    }
  }

  private byte[] of(CursorScope scope, CursorCode code) {
    byte[] bytes = scope.bytes(table);
    return code.of(OF_SCOPE, bytes, bytes.length);
  }

  private static byte[] decoded(String cursor) {
    if (cursor.length() > MAX_CHARS) {
      throw damaged();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      // The decoder also takes padding, and bits behind the last byte.
      if (encoded(bytes).equals(cursor)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // No base64url.
    }
    throw damaged();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static InvalidCursor damaged() {
    return new InvalidCursor(
        Reason.DAMAGED,
        "The cursor is none that this table has given out: it is damaged, or signed by a secret that"
            + " is not known."
            + LEAVE_OUT);
  }
}
