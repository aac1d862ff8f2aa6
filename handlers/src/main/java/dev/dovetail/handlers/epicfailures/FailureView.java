package dev.dovetail.handlers.epicfailures;

import dev.dovetail.lambda.JsonName;
import dev.dovetail.lambda.JsonRecord;
import java.time.Instant;
import java.util.List;

/**
 * An epic failure as callers see it.
 *
 * @param failureId the id that its reporter chose
 * @param taskAttempted what was tried
 * @param whyItFailed why that went wrong
 * @param lessonsLearned what to do better
 * @param createdAt when it was reported
 */
@JsonRecord
record FailureView(
    @JsonName("failureID") String failureId,
    String taskAttempted,
    String whyItFailed,
    List<String> lessonsLearned,
    Instant createdAt) {
  static FailureView of(EpicFailure failure) {
    return new FailureView(
        failure.failureId(),
        failure.taskAttempted(),
        failure.whyItFailed(),
        failure.lessonsLearned(),
        failure.createdAt());
  }
}
