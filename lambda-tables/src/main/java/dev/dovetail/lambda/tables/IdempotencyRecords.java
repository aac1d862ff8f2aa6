package dev.dovetail.lambda.tables;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Expect;
import dev.dovetail.Get;
import dev.dovetail.Update;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The idempotency keys of a service, in its own table: an interface with {@code @SingleTable} has a
 * method that returns this one.
 *
 * <p>Safe for use by any number of threads.
 */
public interface IdempotencyRecords {
  /** {@return the record of a request that is being handled from now on, where there is none} */
  @Create
  IdempotencyRecord begin(
      String id, String fingerprint, @Nullable String answer, Instant expiresAt);

  /** {@return what is known of a request, as of the last write} */
  @Get(consistent = true)
  Optional<IdempotencyRecord> get(String id);

  /** Keeps the answer of the invocation that has begun. */
  @Update
  void complete(String id, String answer, Instant expiresAt, @Expect String owner);

  /** Forgets a request that the invocation has begun, so that it can be sent again. */
  @Delete
  void release(String id, @Expect String owner);
}
