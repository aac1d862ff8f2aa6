package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a member or a parameter be left out, and says what it is then. It is for strings, numbers,
 * booleans and enums.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
  /** {@return the value as it would be sent, such as {@code 20}; of an enum, the code} */
  String value();
}
