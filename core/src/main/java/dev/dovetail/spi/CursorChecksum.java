package dev.dovetail.spi;

import java.nio.ByteBuffer;

/**
 * The code of cursors without a secret: the 64 bits of FNV-1a, which tell damage and need no
 * cryptography, so that a function without a secret never loads any.
 */
final class CursorChecksum implements CursorCode {
  static final CursorChecksum INSTANCE = new CursorChecksum();

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private CursorChecksum() {}

  @Override
  public String id() {
    return "";
  }

  @Override
  public int length() {
    return Long.BYTES;
  }

  @Override
  public byte[] of(byte purpose, byte[] bytes, int length) {
    long hash = (BASIS ^ purpose) * PRIME;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ bytes[i] & 0xff) * PRIME;
    }
    return ByteBuffer.allocate(Long.BYTES).putLong(hash).array();
  }
}
