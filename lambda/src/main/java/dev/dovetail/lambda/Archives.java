package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the archive that a function with {@link OnChange} writes changes to. The deployment makes
 * it, a Firehose stream and its bucket, permits the function to write there, and tells it the
 * stream's ARN in the environment variable {@code ARCHIVE_ARN}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Archives {
  /**
   * {@return the archive's logical name, such as {@code changes}; functions with the same share the
   * archive, and files of the bucket begin with it}
   */
  String value();
}
