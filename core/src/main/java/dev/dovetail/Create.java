package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method write a new item.
 *
 * <p>The method takes the record, or the components that the caller decides in any order: those
 * with {@link CreatedAt}, {@link UpdatedAt} and {@link Version} are set by the library, one with
 * {@link GeneratedId} where it is absent. It returns the record as stored, nothing, or a {@link
 * Write} for a {@link Transaction}. If an item with this key exists, and has not expired by its
 * {@link TimeToLive}, it throws {@link AlreadyExists} and changes nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Create {}
