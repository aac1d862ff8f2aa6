package dev.dovetail.handlers.epicfailures;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Write;
import java.time.Instant;
import java.util.List;

/** The epic failures of everybody; each is written together with its {@link FailureId}. */
public interface EpicFailures {
  /** {@return the write of a new epic failure, with its time} */
  @Create
  Write<EpicFailure> creating(
      String failureId, String taskAttempted, String whyItFailed, List<String> lessonsLearned);

  /** {@return a page of all epic failures, the newest first} */
  @Query(descending = true)
  Page<EpicFailure> newest(PageRequest page);

  /** {@return the removal of an epic failure} */
  @Delete
  Write<EpicFailure> deleting(Instant createdAt, String failureId);
}
