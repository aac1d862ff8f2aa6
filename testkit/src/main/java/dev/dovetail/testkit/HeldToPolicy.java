package dev.dovetail.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Holds the clients of a class with {@link DynamoDbTest} to an IAM policy, and says at its end what
 * of the policy no test needed.
 *
 * <pre>{@code
 * @DynamoDbTest
 * @HeldToPolicy("policies/get-todo.json")
 * class GetTodoTest {
 *   @Test
 *   void get_missing_isEmpty(AppTable app) { ... }
 * }
 * }</pre>
 *
 * <p>Every client, table and repository that the class is given is held to it, in all of its
 * methods and those of nested classes; what the {@link LocalDynamoDb} of a test gives, too. Its
 * transport is {@link Transport#WIRE}. Not held are {@link LocalDynamoDb#unobservedClient()}, which
 * prepares a test and looks at items, tables that the kit creates, fixtures, contents and streams
 * of an engine, and engines that a test starts itself.
 *
 * <p>A nested class with a policy of its own is held to that alone. Each class with this
 * annotation, or that inherits it, has its own count, with its nested classes. When it has ended,
 * what was needed and what was not is a report entry of JUnit with the name {@code
 * dovetail.policy}; if something was not needed, it is printed. With {@link #failOnUnused()} the
 * class fails, but only if all of its tests have succeeded: one that is left out by a filter,
 * disabled, aborted or failed may have been the one that needed it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(HeldToPolicyExtension.class)
public @interface HeldToPolicy {
  /** {@return the policy documents, as resources of the class path} */
  String[] value() default {};

  /** {@return what else gives policies: those that are generated} */
  Class<? extends PolicySource>[] by() default {};

  /** {@return whether the class fails if something of the policy was not needed} */
  boolean failOnUnused() default false;
}
