package dev.dovetail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the cursors of a table are protected by.
 *
 * @param keys the secrets, or null if cursors are not signed
 * @param lifetime the time for which a cursor is good, or null if it always is
 */
record CursorOptions(@Nullable CursorKeys keys, @Nullable Duration lifetime) {
  static final CursorOptions DEFAULT = new CursorOptions(null, null);

  CursorOptions {
    if (lifetime != null && (lifetime.toSeconds() < 1 || lifetime.toNanosPart() != 0)) {
      throw new IllegalArgumentException(
          "The lifetime of cursors is "
              + lifetime
              + ", but must be whole seconds, at least one. Write for example:"
              + " withCursorLifetime(Duration.ofHours(1))");
    }
  }

  CursorOptions with(CursorKeys keys) {
    return new CursorOptions(keys, lifetime);
  }

  CursorOptions with(Duration lifetime) {
    return new CursorOptions(keys, lifetime);
  }
}
