package dev.dovetail.lambda.tables;

import dev.dovetail.lambda.Uses;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a function has {@link Idempotency} around it: it uses all patterns of {@link
 * IdempotencyRecords}, so that its permissions have what these need.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Uses(
    repository = IdempotencyRecords.class,
    patterns = {"begin", "get", "complete", "release"})
public @interface Idempotent {}
