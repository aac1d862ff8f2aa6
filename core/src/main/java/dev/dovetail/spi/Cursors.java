package dev.dovetail.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.InvalidCursor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes and reads the cursors of one table.
 *
 * <p>A cursor holds the position within the partition and a code over position, pattern, partition,
 * prefix and range. The partition itself always comes from the call, so no cursor can lead to
 * another one.
 */
final class Cursors {
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte VERSION = 1;
  private static final int CODE_BYTES = 16;
  private static final int MAX_CHARS = 8192;

  private final SecretKeySpec key;

  Cursors(String table, byte[] secret) {
    byte[] material = secret.length > 0 ? secret : ("dovetail cursor of " + table).getBytes(UTF_8);
    this.key = new SecretKeySpec(material, ALGORITHM);
  }

  String write(ItemQuery query, Map<String, AttributeValue> item) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      for (String attribute : query.positionAttributes()) {
        write(out, Attributes.required(attribute, item.get(attribute)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] position = bytes.toByteArray();
    byte[] code = code(query, position, position.length);
    byte[] cursor = Arrays.copyOf(position, position.length + CODE_BYTES);
    System.arraycopy(code, 0, cursor, position.length, CODE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  /** Returns the exclusive start key that the cursor stands for. */
  Map<String, AttributeValue> read(ItemQuery query, String cursor) {
    byte[] bytes = decode(cursor);
    int length = bytes.length - CODE_BYTES;
    if (length < 1 || bytes[0] != VERSION) {
      throw damaged();
    }
    byte[] code = Arrays.copyOfRange(bytes, length, bytes.length);
    if (!MessageDigest.isEqual(code, code(query, bytes, length))) {
      throw new InvalidCursor(
          "The cursor is damaged, or belongs to another query. Send the cursor of a page back with the same query,"
              + " or leave it out to start at the first page.");
    }
    Map<String, AttributeValue> start = new LinkedHashMap<>(query.equal());
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 1, length - 1))) {
      for (String attribute : query.positionAttributes()) {
        start.put(attribute, read(in));
      }
      if (in.read() >= 0) {
        throw damaged();
      }
    } catch (IOException e) {
      throw damaged();
    }
    checkPosition(query, start);
    return start;
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

  private static byte[] decode(String cursor) {
    if (cursor.length() > MAX_CHARS) {
      throw damaged();
    }
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
  }

  private static InvalidCursor damaged() {
    return new InvalidCursor(
        "The cursor is no cursor of this version. Leave it out to start at the first page.");
  }

  private byte[] code(ItemQuery query, byte[] position, int length) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      update(mac, query.pattern());
      for (Map.Entry<String, AttributeValue> part : query.equal().entrySet()) {
        update(mac, part.getKey());
        update(mac, text(part.getValue()));
      }
      update(mac, query.sortPrefix() == null ? "" : query.sortPrefix());
      KeyRange range = query.range();
      if (range != null) {
        update(mac, range.lower() == null ? "" : text(range.lower().value()));
        update(mac, range.upper() == null ? "" : text(range.upper().value()));
      }
      mac.update(position, 0, length);
      return Arrays.copyOf(mac.doFinal(), CODE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }

  /** The length goes first, so that no two lists of parts give the same bytes. */
  private static void update(Mac mac, String part) {
    byte[] bytes = part.getBytes(UTF_8);
    mac.update(
        new byte[] {
          (byte) (bytes.length >>> 24),
          (byte) (bytes.length >>> 16),
          (byte) (bytes.length >>> 8),
          (byte) bytes.length
        });
    mac.update(bytes);
  }

  private static String text(AttributeValue value) {
    if (value.s() != null) {
      return "S" + value.s();
    }
    return value.n() != null
        ? "N" + value.n()
        : "B" + Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe());
  }

  private static void write(DataOutputStream out, AttributeValue value) throws IOException {
    if (value.s() != null) {
      write(out, 'S', value.s().getBytes(UTF_8));
    } else if (value.n() != null) {
      write(out, 'N', value.n().getBytes(UTF_8));
    } else {
      write(out, 'B', value.b().asByteArrayUnsafe());
    }
  }

  private static void write(DataOutputStream out, char type, byte[] bytes) throws IOException {
    out.writeByte(type);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static AttributeValue read(DataInputStream in) throws IOException {
    int type = in.readUnsignedByte();
    byte[] bytes = new byte[in.readUnsignedShort()];
    in.readFully(bytes);
    return switch (type) {
      case 'S' -> AttributeValue.createS(new String(bytes, UTF_8));
      case 'N' -> AttributeValue.createN(new String(bytes, UTF_8));
      case 'B' -> AttributeValue.createB(SdkBytes.fromByteArrayUnsafe(bytes));
      default -> throw damaged();
    };
  }
}
