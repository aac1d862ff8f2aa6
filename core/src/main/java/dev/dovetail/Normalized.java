package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes texts that look the same equal in keys: the facet of the {@code String} component is in
 * Unicode normalisation form C, so that "é" as one character and as "e" with an accent are one key.
 *
 * <p>The attribute keeps the text as it was given.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">UAX 15, Unicode Normalization Forms</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Normalized {}
