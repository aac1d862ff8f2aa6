package dev.dovetail;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes ids that sort by the millisecond of their creation: 48 bits of time and 74 random ones, as
 * in RFC 9562.
 */
final class UuidV7 implements Supplier<UUID> {
  static final UuidV7 INSTANCE = new UuidV7();

  private final SecureRandom random = new SecureRandom();

  private UuidV7() {}

  @Override
  public UUID get() {
    long time = System.currentTimeMillis() << 16;
    long version = 0x7000L | (random.nextInt() & 0x0FFFL);
    long variant = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
    return new UUID(time | version, variant);
  }
}
