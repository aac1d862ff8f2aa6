package dev.dovetail.handlers.epicfailures;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.Sharded;
import java.time.Instant;
import java.util.List;

/**
 * Something that went wrong, for all to learn from.
 *
 * <p>All of them are one list in the order of their creation. A single partition would take a
 * thousand writes a second, so that it is spread over four.
 *
 * @param failureId the id that its reporter chose
 * @param taskAttempted what was tried
 * @param whyItFailed why that went wrong
 * @param lessonsLearned what to do better
 * @param createdAt when it was reported
 */
@Sharded(4)
@Entity(type = "EPIC_FAILURE", pk = "EPIC_FAILURES", sk = "EPIC_FAILURE#{createdAt}#{failureId}")
public record EpicFailure(
    String failureId,
    String taskAttempted,
    String whyItFailed,
    List<String> lessonsLearned,
    @CreatedAt Instant createdAt) {
  /** Copies the lessons. */
  public EpicFailure {
    lessonsLearned = List.copyOf(lessonsLearned);
  }
}
