package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds the size of the component in keys, so that the compiler knows how long a key can get.
 *
 * <p>A longer value is refused with {@link InvalidKey} where a key is made. What counts is the
 * facet in bytes of UTF-8: a letter beyond ASCII has two to four, and a blank, {@code #} or any
 * other character up to {@code $} has three.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface MaxBytes {
  /** {@return the highest number of bytes, at least 1} */
  int value();
}
