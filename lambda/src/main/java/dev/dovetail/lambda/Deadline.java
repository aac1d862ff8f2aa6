package dev.dovetail.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * The time until Lambda ends an invocation.
 *
 * @param context the invocation's context; without one there is no end
 */
record Deadline(@Nullable Context context) {
  int millis() {
    return context == null ? Integer.MAX_VALUE : Math.max(0, context.getRemainingTimeInMillis());
  }
}
