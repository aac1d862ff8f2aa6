package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.dovetail.testkit.sample.Labels;
import dev.dovetail.testkit.sample.NotesTable;
import dev.dovetail.testkit.sample.Outer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Runs test classes whose code under test, compiled into another place, scans. */
class ScanGuardTest {
  private static final AtomicReference<Consumer<LocalDynamoDb>> SERVICE = new AtomicReference<>();
  private static final AtomicReference<Consumer<LocalDynamoDb>> LATER = new AtomicReference<>();
  private static final String LATER_SOURCE =
      """
      package example;

      import dev.dovetail.testkit.LocalDynamoDb;

      public final class Later implements java.util.function.Consumer<LocalDynamoDb> {
        @Override
        public void accept(LocalDynamoDb db) {
          db.asyncClient().scan(b -> b.tableName("notes")).join();
        }
      }
      """;
  private static final String SOURCE =
      """
      package example;

      import dev.dovetail.testkit.LocalDynamoDb;

      public final class Service implements java.util.function.Consumer<LocalDynamoDb> {
        @Override
        public void accept(LocalDynamoDb db) {
          db.client().scanPaginator(b -> b.tableName("notes").indexName("byFolder")).stream().count();
        }
      }
      """;

  @BeforeAll
  @SuppressWarnings("unchecked") // It is the class above.
  static void compileTheService(@TempDir Path place) throws Exception {
    ClassLoader loader = new Javac(place).compile(Map.of("Service", SOURCE, "Later", LATER_SOURCE));
    SERVICE.set(
        (Consumer<LocalDynamoDb>)
            loader.loadClass("example.Service").getDeclaredConstructor().newInstance());
    LATER.set(
        (Consumer<LocalDynamoDb>)
            loader.loadClass("example.Later").getDeclaredConstructor().newInstance());
  }

  @Test
  void scan_byTheCodeUnderTest_failsTheTestAndSaysWhere() {
    String message =
        """
        A scan reads and pays for every item of its table:
          Scan on table "notes", index "byFolder", at example.Service.accept(Service.java:8)
        No repository declares it. Query a partition or an index, or declare a method with @Scan. \
        If the code under test has to scan in another way, annotate the test with \
        @AllowScan("why").""";

    assertThat(failures(Scanning.class)).containsExactly(message);
    assertThat(failures(ScanningOverTheWire.class)).containsExactly(message);
  }

  @Test
  void scan_allowedForATestOrAClassAroundIt_isNoFailure() {
    assertThat(failures(Allowed.class)).isEmpty();
  }

  @Test
  void scan_byTheTestOrARepository_isNoFailure() {
    assertThat(failures(Looking.class)).isEmpty();
  }

  @Test
  void scan_afterManyByTheTest_isFoundAllTheSame() {
    assertThat(failures(LookingOften.class))
        .singleElement()
        .asString()
        .contains("at example.Service.accept(Service.java:8)");
  }

  @Test
  void scan_allowedForATest_isNoneOfTheNextWithTheSameEngine() {
    assertThat(failures(AllowedOnce.class)).isEmpty();
  }

  @Test
  void scan_byAnAsynchronousClient_isThatOfWhoeverCalledIt() {
    assertThat(failures(Asynchronous.class))
        .singleElement()
        .asString()
        .contains("Scan on table \"notes\", at example.Later.accept(Later.java:8)");
  }

  @Test
  void scan_ofAnotherProcess_isHeldToThePatternsOfItsTable() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      RequestOrigin elsewhere = new RequestOrigin(false, null, null, "");
      db.table(NotesTable.class);
      db.table(Outer.Nested.class);

      db.clients()
          .scans()
          .saw(ScanRequest.builder().tableName("somewhere-else").build(), elsewhere);
      db.clients().scans().requireNone(ScanGuardTest.class);
      db.clients().scans().forget();
      db.clients().scans().saw(ScanRequest.builder().tableName("notes").build(), elsewhere);

      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> db.clients().scans().requireNone(ScanGuardTest.class))
          .withMessageContaining("Scan on table \"notes\", sent by another thread or process");
    }
  }

  private static List<String> failures(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(test))
        .execute()
        .testEvents()
        .finished()
        .stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable())
        .flatMap(Optional::stream)
        .map(Throwable::getMessage)
        .toList();
  }

  private static void serve(LocalDynamoDb db) {
    SERVICE.get().accept(db);
  }

  @DynamoDbTest(transport = Transport.DIRECT)
  static class LookingOften {
    @Test
    void test(LocalDynamoDb db, NotesTable app) {
      for (int i = 0; i < 20; i++) {
        db.client().scan(b -> b.tableName("notes"));
      }
      serve(db);
    }
  }

  @DynamoDbTest(transport = Transport.DIRECT, lifecycle = Lifecycle.PER_CLASS)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class AllowedOnce {
    @Test
    @AllowScan("It is what is tested.")
    void first(LocalDynamoDb db, NotesTable app) {
      serve(db);
    }

    @Test
    void second(LocalDynamoDb db, NotesTable app) {
      app.toString();
    }
  }

  @DynamoDbTest(transport = Transport.DIRECT)
  static class Scanning {
    @Test
    void test(LocalDynamoDb db, NotesTable app) {
      serve(db);
    }
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class ScanningOverTheWire {
    @Test
    void test(LocalDynamoDb db, NotesTable app, Requests requests) {
      serve(db);
    }
  }

  @DynamoDbTest
  static class Allowed {
    @Test
    @AllowScan("It is the service's oldest part.")
    void test(LocalDynamoDb db, NotesTable app) {
      serve(db);
    }

    @Nested
    @AllowScan("It is the service's oldest part.")
    class Inside {
      @Test
      void test(LocalDynamoDb db, NotesTable app) {
        serve(db);
      }
    }
  }

  @DynamoDbTest
  static class Looking {
    @Test
    void test(DynamoDbClient client, NotesTable app) {
      assertThat(client.scan(b -> b.tableName("notes")).items()).isEmpty();
    }

    @Test
    void repository(Labels labels) {
      assertThat(labels.all()).isEmpty();
    }
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class Asynchronous {
    @Test
    void byTheCodeUnderTest(LocalDynamoDb db, NotesTable app) {
      LATER.get().accept(db);
    }

    @Test
    void byTheTest(LocalDynamoDb db, NotesTable app) {
      db.asyncClient()
          .listTables()
          .thenCompose(tables -> db.asyncClient().scan(b -> b.tableName("notes")))
          .join();
    }
  }
}
