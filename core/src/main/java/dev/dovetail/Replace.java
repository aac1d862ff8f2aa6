package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method write all components of an item that must exist.
 *
 * <p>The method takes the record and returns it as stored, nothing, or a {@link Write} for a {@link
 * Transaction}. The time of creation is kept, and so are attributes that the record does not know.
 * It throws {@link NotFound} if there is no such item and {@link StaleVersion} if the item has
 * another version than the record. Where an index is composed of the time of creation, it throws
 * {@link ConditionFailed} if the record has another than the item.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Replace {}
