package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs small test classes in a JUnit of their own, in four threads. */
class LifecycleTest {
  private static final Set<LocalDynamoDb> USED =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
  private static final AtomicInteger AT_ONCE = new AtomicInteger();
  private static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();

  @BeforeEach
  void forget() {
    USED.clear();
    MOST_AT_ONCE.set(0);
  }

  @Test
  void engine_perMethod_isNewForEachInvocation() {
    succeeds(5, PerMethod.class);

    assertThat(USED).hasSize(5);
  }

  @Test
  void engine_perClass_isOfAllTestsOfTheClassAndItsNestedOnes() {
    succeeds(6, PerClass.class);

    assertThat(USED).hasSize(1);
    assertThat(MOST_AT_ONCE).hasValue(1);
    assertClosed();
  }

  @Test
  void engine_perClass_isTheSameOverTheTransportOfANestedClass() {
    succeeds(2, TwoTransports.class);

    assertThat(USED).hasSize(1).allMatch(LocalDynamoDb::isClosed);
  }

  @Test
  void engine_perClassOfTwoSubclasses_isOneForEach() {
    succeeds(4, First.class, Second.class);

    assertThat(USED).hasSize(2);
  }

  @Test
  void engine_perMethodInAClassThatShares_isNew() {
    succeeds(3, Mixed.class);

    assertThat(USED).hasSize(3);
  }

  @Test
  void engine_shared_isOfAllClassesThatSayIt() {
    succeeds(4, SharedOne.class, SharedTwo.class);

    assertThat(USED).hasSize(1);
    assertThat(MOST_AT_ONCE).hasValue(1);
    assertClosed();
  }

  @Test
  void engine_startedByATestAndNotClosed_failsTheTestAndIsClosed() {
    run(Leaking.class)
        .testEvents()
        .assertStatistics(s -> s.succeeded(2).failed(1))
        .assertThatEvents()
        .haveExactly(
            1,
            finishedWithFailure(
                message(m -> m.contains("Leaking.leaks(") && m.contains("has not closed it"))));
    assertClosed();
  }

  private static void assertClosed() {
    assertThat(USED)
        .isNotEmpty()
        .allSatisfy(
            engine ->
                assertThatThrownBy(() -> engine.client().listTables())
                    .hasMessageContaining("shut down"));
  }

  private static void succeeds(int tests, Class<?>... classes) {
    EngineExecutionResults results = run(classes);
    assertThat(results.allEvents().failed().list()).isEmpty();
    results.testEvents().assertStatistics(s -> s.started(tests).succeeded(tests));
  }

  private static EngineExecutionResults run(Class<?>... classes) {
    List<ClassSelector> selectors = Stream.of(classes).map(c -> selectClass(c)).toList();
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectors.toArray(ClassSelector[]::new))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
        .execute();
  }

  private static void use(LocalDynamoDb engine) {
    USED.add(engine);
    int now = AT_ONCE.incrementAndGet();
    MOST_AT_ONCE.accumulateAndGet(now, Math::max);
    engine.client().listTables();
    AT_ONCE.decrementAndGet();
  }

  @DynamoDbTest(transport = Transport.DIRECT, lifecycle = Lifecycle.PER_CLASS)
  static class TwoTransports {
    private static final Note MILK = new Note("ann", "1", "home", 1, "milk");

    @BeforeAll
    static void fill(Notes notes) {
      notes.create(MILK);
    }

    @Test
    void direct(LocalDynamoDb engine, Notes notes) {
      use(engine);
      assertThat(notes.get("ann", "1")).contains(MILK);
    }

    @Nested
    @DynamoDbTest(transport = Transport.WIRE)
    class Wire {
      @Test
      void overTheWire(LocalDynamoDb engine, Notes notes, Faults faults) {
        use(engine);
        faults.next(Fault.throttled());
        assertThat(notes.get("ann", "1")).contains(MILK);
      }
    }
  }

  @DynamoDbTest
  static class PerMethod {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parameterized(int number, LocalDynamoDb engine, Notes notes) {
      use(engine);
      notes.create(new Note("ann", "1", "home", 1, "milk"));
    }

    @Nested
    class Inner {
      @ParameterizedTest
      @ValueSource(ints = {1, 2})
      void parameterized(int number, LocalDynamoDb engine, Notes notes) {
        use(engine);
        notes.create(new Note("ann", "1", "home", 1, "milk"));
      }
    }
  }

  @DynamoDbTest(lifecycle = Lifecycle.PER_CLASS)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class PerClass {
    private final NotesTable fromConstructor;

    PerClass(NotesTable fromConstructor) {
      this.fromConstructor = fromConstructor;
    }

    @BeforeAll
    void prepare(Notes notes, LocalDynamoDb engine) {
      use(engine);
      notes.create(new Note("ann", "prepared", "home", 1, "milk"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parameterized(int number, LocalDynamoDb engine, Notes notes) {
      use(engine);
      assertThat(notes.get("ann", "prepared")).isPresent();
      notes.create(new Note("ann", "" + number, "home", 1, "milk"));
      assertThat(fromConstructor.notes().get("ann", "" + number)).isPresent();
    }

    @Test
    void test(LocalDynamoDb engine) {
      use(engine);
    }

    @AfterAll
    void look(Notes notes) {
      assertThat(notes.get("ann", "3")).isPresent();
    }

    @Nested
    class Inner {
      @ParameterizedTest
      @ValueSource(ints = {1, 2})
      void parameterized(int number, LocalDynamoDb engine, Notes notes) {
        use(engine);
        assertThat(notes.get("ann", "prepared")).isPresent();
      }
    }
  }

  @DynamoDbTest(lifecycle = Lifecycle.PER_CLASS)
  abstract static class Base {
    @BeforeAll
    static void prepare(Notes notes) {
      notes.create(new Note("ann", "prepared", "home", 1, "milk"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterized(int number, LocalDynamoDb engine, Notes notes) {
      use(engine);
      assertThat(notes.get("ann", "prepared")).isPresent();
    }
  }

  static class First extends Base {}

  static class Second extends Base {}

  @DynamoDbTest(lifecycle = Lifecycle.PER_CLASS)
  static class Mixed {
    @Test
    void test(LocalDynamoDb engine) {
      use(engine);
    }

    @Nested
    @DynamoDbTest(lifecycle = Lifecycle.PER_METHOD)
    class Inner {
      @ParameterizedTest
      @ValueSource(ints = {1, 2})
      void parameterized(int number, LocalDynamoDb engine) {
        use(engine);
      }
    }
  }

  @DynamoDbTest(lifecycle = Lifecycle.SHARED)
  static class SharedOne {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterized(int number, LocalDynamoDb engine) {
      use(engine);
    }
  }

  @DynamoDbTest(lifecycle = Lifecycle.SHARED)
  static class SharedTwo {
    @BeforeAll
    static void prepare(LocalDynamoDb engine) {
      use(engine);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterized(int number, LocalDynamoDb engine) {
      use(engine);
    }
  }

  @DynamoDbTest
  static class Leaking {
    private LocalDynamoDb own;

    @BeforeEach
    void start() {
      own = LocalDynamoDb.start();
    }

    @AfterEach
    void stop() {
      own.close();
    }

    @Test
    void leaks() {
      USED.add(LocalDynamoDb.start());
    }

    @Test
    void closes() {
      LocalDynamoDb.start().close();
    }

    @Test
    void startsNone() {}
  }
}
