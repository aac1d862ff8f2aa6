package dev.dovetail.spi;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code of cursors with a secret: the first half of HMAC-SHA-256, the least that RFC 2104
 * recommends to keep.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104#section-5">RFC 2104, Truncated output</a>
 */
final class CursorSignature implements CursorCode {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int CODE_BYTES = 16;

  private final String id;
  private final SecretKeySpec key;

  CursorSignature(String id, byte[] secret) {
    this.id = id;
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int length() {
    return CODE_BYTES;
  }

  @Override
  public byte[] of(byte purpose, byte[] bytes, int length) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose);
      mac.update(bytes, 0, length);
      return Arrays.copyOf(mac.doFinal(), CODE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }
}
