/**
 * What HTTP functions with a table share: {@link dev.dovetail.lambda.tables.Idempotency} for
 * requests that may come twice, {@link dev.dovetail.lambda.tables.CallDeadline} for calls that must
 * end in time, {@link dev.dovetail.lambda.tables.CapacityMetrics} for what they cost.
 */
@NullMarked
package dev.dovetail.lambda.tables;

import org.jspecify.annotations.NullMarked;
