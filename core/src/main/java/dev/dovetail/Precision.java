package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.ChronoUnit;

/**
 * Says how fine the {@code Instant} component is in keys. Without it, keys have nanoseconds.
 *
 * <p>A finer value is refused with {@link InvalidKey}, never truncated: what is read by a key is
 * what was written.
 *
 * @see java.time.Instant#truncatedTo
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Precision {
  /** {@return SECONDS, MILLIS, MICROS or NANOS} */
  ChronoUnit value();
}
