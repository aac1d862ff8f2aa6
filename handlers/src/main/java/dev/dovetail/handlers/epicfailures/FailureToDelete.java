package dev.dovetail.handlers.epicfailures;

import dev.dovetail.lambda.Format;
import dev.dovetail.lambda.JsonName;
import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Size;
import dev.dovetail.lambda.TextFormat;

/**
 * Which epic failure a client wants to remove, where the path does not say it.
 *
 * @param failureId its id
 */
@JsonRecord
record FailureToDelete(
    @JsonName("failureID") @Size(max = 64) @Format(TextFormat.SEGMENT) String failureId) {}
