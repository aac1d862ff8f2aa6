package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method remove an item.
 *
 * <p>The method takes the components of the key. With a parameter for the {@link Version} component
 * the item must exist and have that version, otherwise the method throws {@link NotFound} or {@link
 * StaleVersion}; without one, removing an item that does not exist succeeds. It returns nothing, an
 * {@code Optional} of the removed record, or a {@link Write} for a {@link Transaction}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Delete {}
