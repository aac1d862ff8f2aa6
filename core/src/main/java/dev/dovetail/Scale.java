package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how many decimals the {@code BigDecimal} component has in keys, which makes it possible as a
 * facet: with two, 5, 5.0 and 5.00 are one key, as they are one number in DynamoDB.
 *
 * <p>A value with more decimals, other than zeros, or with more than 38 digits at this scale, is
 * refused with {@link InvalidKey}. It is never rounded.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Scale {
  /** {@return the number of decimals, from 0 to 38} */
  int value();
}
