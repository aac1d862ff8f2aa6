package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes texts that differ in case only equal in keys: the facet of the {@code String} component is
 * folded, so that "Ann@Example.org" and "ann@example.org" are one key.
 *
 * <p>Each character is folded on its own, to lower case by way of upper case, the same for all
 * languages: "I", "i" and the Turkish "İ" and "ı" are equal, and so are the three forms of a Greek
 * sigma, but "ß" and "ss" are not. Before and after, the text is put in Unicode normalisation form
 * C, as {@link Normalized} does.
 *
 * <p>The attribute keeps the text as it was given.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface CaseInsensitive {}
