package dev.dovetail.lambda.tables;

import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.TimeToLive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the requests with one {@code Idempotency-Key}: that one is being handled, or how
 * it was answered.
 *
 * @param id a hash of who sent the request, of method and path, and of the key
 * @param fingerprint a hash of the request, by which another one with the same key is known
 * @param owner the invocation that handles the request or has handled it
 * @param answer the response as text, nothing as long as there is none, empty if it was too large
 * @param expiresAt until there is an answer, when the invocation has ended in any case; then, when
 *     the answer is forgotten
 */
@Entity(type = "IDEMPOTENCY", pk = "IDEMPOTENCY#{id}", sk = "IDEMPOTENCY")
public record IdempotencyRecord(
    String id,
    String fingerprint,
    @GeneratedId String owner,
    @Nullable String answer,
    @TimeToLive Instant expiresAt) {

  /** {@return id and time only: an answer may be personal data} */
  @Override
  public String toString() {
    return "IdempotencyRecord[" + id + " until " + expiresAt + "]";
  }
}
