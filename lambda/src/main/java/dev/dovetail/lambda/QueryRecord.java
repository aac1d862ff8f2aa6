package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the class that reads a record from query parameters generated: {@code TodoFilterQuery} for
 * {@code TodoFilter}, in the same package.
 *
 * <pre>{@code
 * @QueryRecord
 * record TodoFilter(Optional<Status> status, @Range(min = 1, max = 100) @Default("20") int limit) {}
 *
 * TodoFilter wanted = request.query(TodoFilterQuery.TYPE);
 * }</pre>
 *
 * <p>A component is a parameter, and a list or set is one that may be repeated. Parameters that the
 * record does not know are ignored.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface QueryRecord {}
