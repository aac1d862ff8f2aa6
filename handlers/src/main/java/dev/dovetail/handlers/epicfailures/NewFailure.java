package dev.dovetail.handlers.epicfailures;

import dev.dovetail.lambda.Format;
import dev.dovetail.lambda.JsonName;
import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Size;
import dev.dovetail.lambda.TextFormat;
import java.util.List;

/**
 * What a client says of a new epic failure.
 *
 * @param failureId its id
 * @param taskAttempted what was tried
 * @param whyItFailed why that went wrong
 * @param lessonsLearned what to do better
 */
@JsonRecord
record NewFailure(
    @JsonName("failureID") @Size(max = 64) @Format(TextFormat.SEGMENT) String failureId,
    @Size(min = 1, max = 1000) String taskAttempted,
    @Size(min = 1, max = 1000) String whyItFailed,
    @Size(min = 1, max = 20) List<@Size(min = 1, max = 1000) String> lessonsLearned) {}
