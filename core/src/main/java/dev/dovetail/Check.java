package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method prepare a check: a part of a {@link Transaction} that changes nothing,
 * and demands that an item is there.
 *
 * <p>The method takes the components of the key, and any others in any order, which the item must
 * have with these values; one that is absent must be absent. It returns a {@link Write} of the
 * record. In the transaction, an item that is not there or has expired by its {@link TimeToLive} is
 * {@link NotFound}, another {@link Version} is {@link StaleVersion}, and any other value is {@link
 * ConditionFailed}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Check {}
