package dev.dovetail.handlers.epicfailures;

import dev.dovetail.Entity;
import java.time.Instant;

/**
 * The id of an epic failure, which no other has, and where in the list of all to find it.
 *
 * @param failureId the id
 * @param createdAt when the epic failure was reported
 */
@Entity(type = "FAILURE_ID", pk = "FAILURE_ID#{failureId}", sk = "FAILURE_ID")
public record FailureId(String failureId, Instant createdAt) {}
