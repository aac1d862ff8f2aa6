package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code long} component that counts the writes of an item, for optimistic locking.
 *
 * <p>It is 1 after create and grows by one with every write. {@link Replace} writes only if the
 * item still has the version of the given record. {@link Update} and {@link Delete} check it where
 * the method has a parameter of the component's name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Version {}
