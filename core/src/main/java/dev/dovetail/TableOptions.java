package dev.dovetail;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the clock, the sources of ids and write tokens, and the secret of cursors of a table.
 *
 * <p>Immutable; safe for use by any number of threads if the clock and the sources are.
 */
public final class TableOptions {
  private static final int MIN_SECRET_BYTES = 16;
  private static final TableOptions DEFAULTS =
      new TableOptions(Clock.systemUTC(), UuidV7.INSTANCE, WriteTokens.INSTANCE, null);

  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Supplier<String> writeTokens;
  private final byte @Nullable [] cursorSecret;

  private TableOptions(
      Clock clock,
      Supplier<UUID> ids,
      Supplier<String> writeTokens,
      byte @Nullable [] cursorSecret) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.ids = Objects.requireNonNull(ids, "ids");
    this.writeTokens = Objects.requireNonNull(writeTokens, "writeTokens");
    this.cursorSecret = cursorSecret;
  }

  /**
   * {@return the system's clock, random UUIDv7 ids and write tokens, and cursors without a secret}
   */
  public static TableOptions defaults() {
    return DEFAULTS;
  }

  /** {@return these options with another clock; times are stored in whole milliseconds} */
  public TableOptions withClock(Clock clock) {
    return new TableOptions(clock, ids, writeTokens, cursorSecret);
  }

  /** {@return these options with another source of ids, which must never give the same id twice} */
  public TableOptions withIds(Supplier<UUID> ids) {
    return new TableOptions(clock, ids, writeTokens, cursorSecret);
  }

  /**
   * {@return these options with another source of write tokens, by which a call that the SDK had to
   * send again knows its own write}
   *
   * @param writeTokens gives short texts, never the same twice for one item; 16 random characters
   *     by default
   */
  public TableOptions withWriteTokens(Supplier<String> writeTokens) {
    return new TableOptions(clock, ids, writeTokens, cursorSecret);
  }

  /**
   * {@return these options with a secret that signs cursors, so that nobody else can make one}
   *
   * <p>Without a secret a damaged cursor or one of another query is refused, but a client that
   * knows this library can make a cursor that starts elsewhere within the same partition; it can
   * never reach another.
   *
   * @param secret at least 16 bytes, the same wherever cursors are to be valid
   * @throws IllegalArgumentException if the secret is too short
   */
  public TableOptions withCursorSecret(byte[] secret) {
    if (secret.length < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "The secret of cursors has "
              + secret.length
              + " bytes, but needs at least "
              + MIN_SECRET_BYTES
              + ".");
    }
    return new TableOptions(clock, ids, writeTokens, secret.clone());
  }

  /** {@return the clock of created and updated times} */
  public Clock clock() {
    return clock;
  }

  /** {@return the source of generated ids} */
  public Supplier<UUID> ids() {
    return ids;
  }

  /** {@return the source of write tokens} */
  public Supplier<String> writeTokens() {
    return writeTokens;
  }

  /** {@return a copy of the secret of cursors, if there is one} */
  public Optional<byte[]> cursorSecret() {
    return cursorSecret == null ? Optional.empty() : Optional.of(cursorSecret.clone());
  }
}
