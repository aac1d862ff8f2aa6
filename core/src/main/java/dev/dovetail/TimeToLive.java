package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code Instant} component at which an item expires. Where it is absent, which a
 * {@code @Nullable} or {@code Optional} one may be, the item never does.
 *
 * <p>DynamoDB deletes expired items, days later at times. Repositories don't wait for that: by the
 * clock of {@link TableOptions}, from the time itself on, an expired item is neither read nor
 * written, and its key is free for {@link Create}. {@link Get} and {@link Query} have {@code
 * includeExpired}.
 *
 * <p>The attribute is a number of whole seconds since 1970, as DynamoDB wants it. A time between
 * two seconds is stored as the later one, so no item expires before its time. The year is 0 to
 * 9999, otherwise it is an {@link InvalidItem}. The component is no part of a key or index, and all
 * entities of a table have the same name for it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface TimeToLive {}
