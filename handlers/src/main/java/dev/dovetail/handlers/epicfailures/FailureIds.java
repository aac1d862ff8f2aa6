package dev.dovetail.handlers.epicfailures;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Expect;
import dev.dovetail.Get;
import dev.dovetail.Write;
import java.time.Instant;
import java.util.Optional;

/** The ids of epic failures. */
public interface FailureIds {
  /** {@return the write that takes an id, which must be free} */
  @Create
  Write<FailureId> taking(String failureId, Instant createdAt);

  /** {@return the id, as of the last write} */
  @Get(consistent = true)
  Optional<FailureId> get(String failureId);

  /** {@return the removal of an id, which must still be that of the same epic failure} */
  @Delete
  Write<FailureId> freeing(String failureId, @Expect Instant createdAt);
}
