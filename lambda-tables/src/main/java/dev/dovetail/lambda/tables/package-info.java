/**
 * What HTTP functions with a table share: {@link dev.dovetail.lambda.tables.Idempotency} for
 * requests that may come twice.
 */
@NullMarked
package dev.dovetail.lambda.tables;

import org.jspecify.annotations.NullMarked;
