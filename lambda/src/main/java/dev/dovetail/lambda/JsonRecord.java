package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the class that reads and writes a record as a JSON object generated: {@code NewTodoJson} for
 * {@code NewTodo}, in the same package.
 *
 * <pre>{@code
 * @JsonRecord
 * record NewTodo(@Size(min = 1, max = 1000) String content, @Default("OPEN") Status status) {}
 *
 * NewTodo wanted = request.json(NewTodoJson.TYPE);
 * }</pre>
 *
 * <p>A component is a member of the object. It is required, unless it is an {@code Optional} (may
 * be left out), has {@code @Nullable} (may be null), is a {@link Patch}, a collection that may be
 * empty (absent, it is), or has a {@link Default}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface JsonRecord {
  /** {@return whether members that the record does not know are ignored, instead of refused} */
  boolean ignoreUnknown() default false;
}
