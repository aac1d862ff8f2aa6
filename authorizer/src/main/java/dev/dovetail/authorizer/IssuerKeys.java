package dev.dovetail.authorizer;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys of an issuer.
 *
 * <p>They are read again when their life is over, and for a token of a key that is not among them,
 * then at most once a minute whatever tokens come. When the issuer does not answer, the keys that
 * are known serve for another day. Threads that need keys at one time wait for one reading.
 */
final class IssuerKeys {
  /** Between readings while there are keys. */
  static final Duration UNKNOWN_KEY_PAUSE = Duration.ofMinutes(1);

  /** Between readings while there are none. */
  static final Duration FAILURE_PAUSE = Duration.ofSeconds(5);

  /** How long keys serve after their life when the issuer does not answer. */
  static final Duration OUTAGE = Duration.ofDays(1);

  private final IssuerClient client;
  private final Duration life;
  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile State state = new State(List.of(), Instant.MIN, Instant.MIN, null);

  IssuerKeys(IssuerClient client, Duration life, InstantSource clock) {
    this.client = client;
    this.life = life;
    this.clock = clock;
  }

  /** Reads the keys ahead of the first token. */
  void prepare() {
    read(state, clock.instant());
  }

  /**
   * {@return the one key that a token with this header can be signed with}
   *
   * @throws IssuerUnavailable if no keys are known
   */
  Optional<JWK> find(JWSHeader header) throws IssuerUnavailable {
    Instant now = clock.instant();
    State known = state;
    if (isDue(known, now)) {
      known = read(known, now);
    }
    demandKeys(known, now);
    Optional<JWK> found = known.find(header);
    if (found.isEmpty()
        && header.getKeyID() != null
        && passed(known.tried, UNKNOWN_KEY_PAUSE, now)) {
      known = read(known, now);
      found = known.find(header);
    }
    return found;
  }

  private boolean isDue(State known, Instant now) {
    Duration pause = isUsable(known, now) ? UNKNOWN_KEY_PAUSE : FAILURE_PAUSE;
    return passed(known.read, life, now) && passed(known.tried, pause, now);
  }

  private boolean isUsable(State known, Instant now) {
    return !known.keys.isEmpty() && !passed(known.read, life.plus(OUTAGE), now);
  }

  private void demandKeys(State known, Instant now) throws IssuerUnavailable {
    if (!isUsable(known, now)) {
      IOException failure = known.failure;
      throw failure == null
          ? new IssuerUnavailable("The issuer's keys are not known.")
          : new IssuerUnavailable("The issuer's keys are not known.", failure);
    }
  }

  /** Reads the keys, unless another thread has done so since they were seen. */
  private State read(State seen, Instant now) {
    reading.lock();
    try {
      if (state != seen) {
        return state;
      }
      try {
        state = new State(client.keys(), now, now, null);
      } catch (IOException e) {
        state = new State(seen.keys, seen.read, now, e);
      }
      return state;
    } finally {
      reading.unlock();
    }
  }

  /** A clock that was set back must not keep keys for longer. */
  private static boolean passed(Instant since, Duration pause, Instant now) {
    return since.equals(Instant.MIN) || now.isBefore(since) || !now.isBefore(since.plus(pause));
  }

  /**
   * The keys as they were read.
   *
   * @param read when they were read
   * @param tried when they were last asked for
   * @param failure why that failed
   */
  private record State(List<JWK> keys, Instant read, Instant tried, @Nullable IOException failure) {
    Optional<JWK> find(JWSHeader header) {
      JWKMatcher matcher = JWKMatcher.forJWSHeader(header);
      List<JWK> matching = new ArrayList<>();
      for (JWK key : keys) {
        if (matcher.matches(key)) {
          matching.add(key);
        }
      }
      return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
    }
  }
}
