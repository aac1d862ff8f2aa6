package dev.dovetail.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives every test method of a class a DynamoDB engine of its own, and its tables as parameters.
 *
 * <pre>{@code
 * @DynamoDbTest
 * class TodosTest {
 *   @Test
 *   void get_afterCreate_isTheSameTodo(AppTable app) { ... }
 * }
 * }</pre>
 *
 * <p>A test method, its {@code @BeforeEach} and {@code @AfterEach} methods and, where JUnit makes
 * an instance for each method, the constructor can have these parameters:
 *
 * <ul>
 *   <li>an interface with {@link dev.dovetail.SingleTable}: its table is created from the model
 *   <li>a repository interface of such a table
 *   <li>{@link software.amazon.awssdk.services.dynamodb.DynamoDbClient}
 *   <li>{@link software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient}
 *   <li>{@link software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient}
 *   <li>{@link software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient} and {@link
 *       software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient}
 *   <li>{@link LocalDynamoDb}
 *   <li>{@link Requests}, the requests from then on
 *   <li>{@link Faults}, where the transport is {@link Transport#WIRE}
 * </ul>
 *
 * <p>All parameters of one test are on one engine, which no other test sees and which ends with the
 * test. Tests may run in parallel. Where tests are to share an engine, {@link #lifecycle()} says
 * so: then {@code @BeforeAll} methods, {@code @AfterAll} methods and the constructor of an instance
 * for all methods can have the parameters too, and the tests run one after the other. {@link
 * HeldToPolicy} holds the clients to an IAM policy.
 *
 * <p>A test in which the code under test scans without a repository's {@link dev.dovetail.Scan}
 * fails, unless it has {@link AllowScan}. So does a test that starts an engine, an endpoint, a
 * gateway or a function in its thread, or in a field of its instance, and does not close it; where
 * JUnit makes one instance for all tests, and for what a {@code @BeforeAll} method starts, the
 * class fails when none of them has closed it. The failure of a test whose requests met {@link
 * Faults} says which and by which seed. Needs JUnit 5.13 or later, or JUnit 6.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith({OpenResourcesExtension.class, DynamoDbExtension.class, FaultsExtension.class})
@ResourceLock(providers = EngineLocks.class)
public @interface DynamoDbTest {
  /**
   * {@return how the clients of the tests reach their engines}
   *
   * <p>None, the default, leaves it to the JUnit configuration parameter {@code
   * dovetail.testkit.transport}, which is {@code direct} unless it is set.
   */
  Transport[] transport() default {};

  /**
   * {@return how long an engine lives: for a test, the default, for a class, or for the run}
   *
   * <p>None leaves it to the enclosing class.
   */
  Lifecycle[] lifecycle() default {};
}
