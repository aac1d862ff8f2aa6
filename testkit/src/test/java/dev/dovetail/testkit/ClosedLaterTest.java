package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;

/** What is closed after a test, or after the tests of one instance, is not left open. */
class ClosedLaterTest {
  private static final StartedGateways STARTED = new StartedGateways();

  @BeforeEach
  void forget() {
    STARTED.forget();
  }

  @Test
  void gateway_thatAutoCloseCloses_isNotLeftOpen() {
    succeeds(2, 2, AutoClosed.class);
  }

  @Test
  void gateway_inTheStoreOfTheTest_isNotLeftOpen() {
    succeeds(2, 2, StoredForTheTest.class);
  }

  @Test
  void gateway_inTheStoreOfTheClass_servesAllTests() {
    succeeds(2, 1, StoredForTheClass.class);
  }

  @Test
  void gateway_ofTheOneInstance_servesAllTests() {
    succeeds(3, 1, OneInstance.class);
  }

  @Test
  void gateway_ofTheOneInstanceThatAutoCloseCloses_servesAllTests() {
    succeeds(2, 1, OneAutoClosed.class);
  }

  @Test
  void gateway_ofAParameterizedInstance_servesAllTests() {
    succeeds(4, 1, OneInstanceOfParameters.class);
  }

  private static void succeeds(int tests, int gateways, Class<?> type) {
    EngineExecutionResults results = StartedGateways.run(type);

    assertThat(results.allEvents().failed().stream().map(Event::toString)).isEmpty();
    results.testEvents().assertStatistics(s -> s.started(tests).succeeded(tests));
    STARTED.assertClosed(gateways);
  }

  @DynamoDbTest
  static class AutoClosed {
    @AutoClose private LocalGateway gateway;

    @BeforeEach
    void start() throws IOException {
      gateway = STARTED.start();
    }

    @Test
    void first() throws IOException {
      StartedGateways.reach(gateway);
    }

    @Test
    void second() throws IOException {
      StartedGateways.reach(gateway);
    }
  }

  @ExtendWith(ClosesAll.class)
  @DynamoDbTest
  static class StoredForTheTest {
    @Test
    void first() throws IOException {
      STARTED.start();
    }

    @Test
    void second() throws IOException {
      STARTED.start();
    }
  }

  /** Closes after the test what it started. It comes before the extensions of the kit. */
  private static final class ClosesAll implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
      AutoCloseable all = STARTED::close;
      context.getStore(Namespace.create(getClass())).put("all", all);
    }
  }

  @DynamoDbTest
  @ExtendWith(OneForTheClass.class)
  static class StoredForTheClass {
    @Test
    void first() throws IOException {
      StartedGateways.reach(STARTED.first());
    }

    @Test
    void second() throws IOException {
      StartedGateways.reach(STARTED.first());
    }
  }

  /** Starts one before the first test. */
  private static final class OneForTheClass implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
      Store store = context.getParent().orElseThrow().getStore(Namespace.create(getClass()));
      if (store.get("gateway") == null) {
        store.put("gateway", STARTED.start());
      }
    }
  }

  @DynamoDbTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {
    private LocalGateway gateway;

    private LocalGateway one() throws IOException {
      if (gateway == null) {
        gateway = STARTED.start();
      }
      return gateway;
    }

    @Test
    void first() throws IOException {
      StartedGateways.reach(one());
    }

    @Test
    void second() throws IOException {
      StartedGateways.reach(one());
    }

    @AfterAll
    void stop() throws IOException {
      StartedGateways.reach(one());
      one().close();
    }

    @Nested
    class Inner {
      @Test
      void third() throws IOException {
        StartedGateways.reach(one());
      }
    }
  }

  @DynamoDbTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneAutoClosed {
    @AutoClose private LocalGateway gateway;

    @BeforeEach
    void start() throws IOException {
      if (gateway == null) {
        gateway = STARTED.start();
      }
    }

    @Test
    void first() throws IOException {
      StartedGateways.reach(gateway);
    }

    @Test
    void second() throws IOException {
      StartedGateways.reach(gateway);
    }
  }

  @DynamoDbTest
  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstanceOfParameters {
    @AutoClose private LocalGateway gateway;

    @Parameter private int number;

    @BeforeEach
    void start() throws IOException {
      if (gateway == null) {
        gateway = STARTED.start();
      }
    }

    @Test
    void first() throws IOException {
      assertThat(number).isPositive();
      StartedGateways.reach(gateway);
    }

    @Test
    void second() throws IOException {
      StartedGateways.reach(gateway);
    }
  }
}
