package dev.dovetail.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the code under test scan, though no repository declares it: in one test, or in all of a
 * class and of those nested in it.
 *
 * <p>Without it, {@link DynamoDbTest} fails a test in which a scan reached the engine that neither
 * a repository with {@link dev.dovetail.Scan} made nor the code of the tests itself.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowScan {
  /** {@return why, for readers of the test} */
  String value();
}
