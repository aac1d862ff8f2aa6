package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a constant of an enum the text that is stored for it, in keys and in attributes, instead of
 * its name. The constant can then be renamed without touching stored items.
 *
 * <pre>{@code
 * enum Status {
 *   @Code("O") OPEN,
 *   @Code("D") DONE
 * }
 * }</pre>
 *
 * <p>No two constants of an enum have the same code; a constant without one has its name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Code {
  /** {@return the stored text, not empty} */
  String value();
}
