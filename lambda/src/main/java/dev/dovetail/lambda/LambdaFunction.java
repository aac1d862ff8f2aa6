package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a Lambda function of the module, which the annotation processor writes to {@code
 * META-INF/dovetail/functions.json}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LambdaFunction {
  /**
   * {@return the function's logical name; by default the class's name in kebab case, such as {@code
   * create-todo}}
   */
  String name() default "";

  /**
   * {@return functions whose routes this one serves too, with what they use: a {@link
   * RoutedFunction} of them} A deployment has either the one or the others.
   */
  Class<?>[] serves() default {};

  /** {@return the time after which Lambda ends an invocation, in seconds} */
  int timeoutSeconds() default 10;

  /** {@return the memory, in MB} */
  int memoryMegabytes() default 1024;
}
