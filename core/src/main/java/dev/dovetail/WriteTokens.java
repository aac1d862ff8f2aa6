package dev.dovetail;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Makes write tokens: 96 random bits in 16 characters. */
final class WriteTokens implements Supplier<String> {
  static final WriteTokens INSTANCE = new WriteTokens();

  private static final int BYTES = 12;

  private final SecureRandom random = new SecureRandom();
  private final Base64.Encoder encoder = Base64.getUrlEncoder();

  private WriteTokens() {}

  @Override
  public String get() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return encoder.encodeToString(bytes);
  }
}
