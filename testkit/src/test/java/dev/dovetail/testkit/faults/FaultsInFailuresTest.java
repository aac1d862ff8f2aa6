package dev.dovetail.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Lifecycle;
import dev.dovetail.testkit.Transport;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Runs small test classes in a JUnit of their own, of which all tests fail. */
class FaultsInFailuresTest {
  @Test
  void failure_ofATestWithFaults_tellsSeedAndRequests() {
    List<String> told = told(Drawn.class);

    assertThat(told)
        .containsExactly(
            """
            The faults of this test:
            random(42, 1.0, 1 unprocessed)
            next(ListTables, answer lost)
            request 1, ListTables: answer lost
            clear()
            requests in all: 3""");
  }

  @Test
  void failure_ofATestWithoutFaults_hasNothingMore() {
    assertThat(told(Plain.class)).containsExactly("nothing");
  }

  @Test
  void failure_ofEveryKindOfTest_tellsThem() {
    for (Class<?> test : List.of(Repeated.class, Dynamic.class, Before.class, After.class)) {
      assertThat(told(test))
          .as(test.getSimpleName())
          .hasSize(1)
          .first()
          .asString()
          .contains("random(7,");
    }
  }

  @Test
  void failure_ofATestThatSharesAnEngine_hasItsOwnRequestsAndTheSeed() {
    assertThat(told(Shared.class))
        .containsExactly(
            """
            The faults of this test:
            random(9, 0.0, throttled)
            requests in all: 1""",
            """
            The faults of this test:
            random(9, 0.0, throttled)
            next(answer broken)
            request 1, ListTables: answer broken
            requests in all: 2""");
  }

  /** {@return what each failure of a class has besides itself} */
  private static List<String> told(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(test))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(
            event ->
                event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow())
        .map(
            failure ->
                Arrays.stream(failure.getSuppressed())
                    .map(Throwable::getMessage)
                    .filter(text -> text != null && text.startsWith("The faults"))
                    .findFirst()
                    .orElse("nothing"))
        .toList();
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class Drawn {
    @Test
    void test(DynamoDbClient client, Faults faults) {
      faults.random(42, 1, Fault.unprocessed(1)).next("ListTables", Fault.answerLost());
      client.listTables();
      faults.clear();
      client.listTables();
      throw new AssertionError();
    }
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class Plain {
    @Test
    void test(DynamoDbClient client, Faults faults) {
      faults.clear();
      client.listTables();
      throw new AssertionError();
    }
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class Repeated {
    @RepeatedTest(1)
    void test(Faults faults) {
      faults.random(7, 1, Fault.throttled());
      throw new AssertionError();
    }
  }

  @DynamoDbTest(transport = Transport.WIRE, lifecycle = Lifecycle.PER_CLASS)
  static class Dynamic {
    @TestFactory
    Stream<DynamicTest> tests(Faults faults) {
      faults.random(7, 1, Fault.throttled());
      return Stream.of(
          DynamicTest.dynamicTest(
              "one",
              () -> {
                throw new AssertionError();
              }));
    }
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class Before {
    @BeforeEach
    void fail(Faults faults) {
      faults.random(7, 1, Fault.throttled());
      throw new AssertionError();
    }

    @Test
    void test() {}
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class After {
    @Test
    void test(Faults faults) {
      faults.random(7, 1, Fault.throttled());
    }

    @AfterEach
    void fail() {
      throw new AssertionError();
    }
  }

  @DynamoDbTest(transport = Transport.WIRE, lifecycle = Lifecycle.PER_CLASS)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Shared {
    @BeforeAll
    static void draw(Faults faults) {
      faults.random(9, 0, Fault.throttled());
    }

    @Test
    @Order(1)
    void first(DynamoDbClient client) {
      client.listTables();
      throw new AssertionError();
    }

    @Test
    @Order(2)
    void second(DynamoDbClient client, Faults faults) {
      faults.next(Fault.answerBroken());
      client.listTables();
      throw new AssertionError();
    }
  }
}
