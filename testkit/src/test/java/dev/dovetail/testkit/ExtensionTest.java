package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs small test classes in a JUnit of their own. */
class ExtensionTest {
  private static final int REPETITIONS = 60;

  @Test
  void tests_inParallelOnTheSameKeys_doNotSeeEachOther() throws InterruptedException {
    LocalDynamoDb.start().close();
    Set<Thread> before = Threads.running();

    run(Hostile.class)
        .testEvents()
        .assertStatistics(s -> s.started(REPETITIONS).succeeded(REPETITIONS));

    assertThat(Threads.leakedSince(before)).isEmpty();
  }

  @Test
  void engine_afterItsTest_isClosed() {
    run(Escaping.class).testEvents().assertStatistics(s -> s.succeeded(1));

    assertThatThrownBy(() -> Escaping.engine.get().client().listTables())
        .hasMessageContaining("shut down");
  }

  @Test
  void parameter_tableThatWasNotProcessed_saysWhatToAdd(@TempDir Path temp) throws Exception {
    ClassLoader loader =
        new Javac(temp)
            .compile(
                Map.of(
                    "Table",
                    "package example; @dev.dovetail.SingleTable public interface Table {}",
                    "TableTest",
                    """
                    package example;

                    @dev.dovetail.testkit.DynamoDbTest
                    class TableTest {
                      @org.junit.jupiter.api.Test
                      void test(Table table) {}
                    }
                    """));

    assertFails(
        loader.loadClass("example.TableTest"),
        "no class example.DynamoDbTable",
        "annotationProcessorPaths");
  }

  @Test
  void parameter_ofBeforeAll_saysThatEveryTestHasItsOwnEngine() {
    run(SharedByBeforeAll.class)
        .containerEvents()
        .assertThatEvents()
        .haveExactly(1, finishedWithFailure(message(m -> saysWhereToMove(m, "DynamoDbClient"))));
  }

  @Test
  void parameter_ofAConstructorForAllTests_saysThatEveryTestHasItsOwnEngine() {
    run(SharedByInstance.class)
        .containerEvents()
        .assertThatEvents()
        .haveExactly(1, finishedWithFailure(message(m -> saysWhereToMove(m, "NotesTable"))));
  }

  @Test
  void parameter_interfaceOfSomebodyElse_isNotClaimed() {
    assertFails(Foreign.class, "No ParameterResolver registered", "Runnable");
  }

  private static boolean saysWhereToMove(String message, String parameter) {
    return message.contains(parameter) && message.contains("@BeforeEach");
  }

  private static void assertFails(Class<?> test, String... parts) {
    run(test)
        .testEvents()
        .assertThatEvents()
        .haveExactly(1, finishedWithFailure(message(m -> Stream.of(parts).allMatch(m::contains))));
  }

  private static EngineExecutionResults run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(test))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
        .execute();
  }

  @DynamoDbTest
  @Execution(ExecutionMode.CONCURRENT)
  static class Hostile {
    private static final CountDownLatch TWO_AT_ONCE = new CountDownLatch(2);

    @RepeatedTest(REPETITIONS)
    void writesTheSameKeysAsAllOthersAndCountsThem(NotesTable table, DynamoDbClient client)
        throws InterruptedException {
      TWO_AT_ONCE.countDown();
      assertThat(TWO_AT_ONCE.await(60, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 10; i++) {
        // Fails where another test's note is.
        table.notes().create(new Note("ann", "" + i, "home", i, "milk"));
      }
      assertThat(client.scan(b -> b.tableName("notes")).count()).isEqualTo(10);
      for (int i = 0; i < 10; i++) {
        Map<String, AttributeValue> key =
            Map.of(
                "pk", AttributeValue.fromS("OWNER#ann"), "sk", AttributeValue.fromS("NOTE#" + i));
        client.deleteItem(b -> b.tableName("notes").key(key));
      }
      assertThat(client.scan(b -> b.tableName("notes")).count()).isZero();
      client.deleteTable(b -> b.tableName("notes"));
    }
  }

  @DynamoDbTest
  static class Escaping {
    static final AtomicReference<LocalDynamoDb> engine = new AtomicReference<>();

    @Test
    void keepsItsEngine(LocalDynamoDb mine, Notes notes) {
      engine.set(mine);
      notes.create(new Note("ann", "1", "home", 1, "milk"));
    }
  }

  @DynamoDbTest
  static class SharedByBeforeAll {
    @BeforeAll
    static void all(DynamoDbClient client) {}

    @Test
    void test() {}
  }

  @DynamoDbTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class SharedByInstance {
    SharedByInstance(NotesTable table) {}

    @Test
    void test() {}
  }

  @DynamoDbTest
  static class Foreign {
    @Test
    void test(Runnable runnable) {}
  }
}
