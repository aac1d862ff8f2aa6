package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record some of the components of an entity, so that a {@link Get} or a {@link Query} can
 * return it instead of the whole.
 *
 * <p>Its components have the names and the types of those of the entity. Only these attributes are
 * sent, but a read costs what the whole item does. What saves capacity is an index that {@linkplain
 * ProjectionType#INCLUDE includes} no more than the projection needs.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Projection {
  /** {@return the record with {@link Entity}} */
  Class<?> of();
}
