package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.dovetail.testkit.fixtures.Fixtures;
import dev.dovetail.testkit.sample.DynamoDbNotesTable;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.NoteSchema;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Runs small test classes in a JUnit of their own, in four threads: who is held to a policy. */
class HeldToPolicyTest {
  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.fromS("OWNER#ann"), "sk", AttributeValue.fromS("NOTE#1"));

  private static PolicyGuard allowing(String... actions) {
    return PolicyGuard.of(
        List.of(
            Map.of(
                "Effect", "Allow",
                "Action", List.of(actions),
                "Resource", "arn:aws:dynamodb:*:*:table/notes")));
  }

  static final class Get implements PolicySource {
    @Override
    public PolicyGuard policy() {
      return allowing("dynamodb:GetItem");
    }
  }

  static final class Put implements PolicySource {
    @Override
    public PolicyGuard policy() {
      return allowing("dynamodb:PutItem");
    }
  }

  private static void get(DynamoDbClient client) {
    client.getItem(b -> b.tableName("notes").key(KEY));
  }

  private static void put(DynamoDbClient client) {
    client.putItem(b -> b.tableName("notes").item(KEY));
  }

  private static void list(Object client) {
    if (client instanceof DynamoDbClient tables) {
      tables.listTables();
    } else if (client instanceof DynamoDbAsyncClient tables) {
      tables.listTables().join();
    } else if (client instanceof DynamoDbStreamsClient streams) {
      streams.listStreams();
    } else {
      throw new AssertionError("Nothing is known to ask " + client.getClass() + " for.");
    }
  }

  private static void denied(ThrowingCallable call) {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(call)
        .satisfies(
            e ->
                assertThat(
                        e instanceof CompletionException || e.getCause() != null ? e.getCause() : e)
                    .hasMessageContaining("is not authorized to perform: dynamodb:"));
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

  private static void succeeds(int tests, Class<?>... classes) {
    EngineExecutionResults results = run(classes);
    assertThat(results.allEvents().failed().list()).isEmpty();
    results.testEvents().assertStatistics(s -> s.started(tests).succeeded(tests));
  }

  @Test
  void clients_ofAllKinds_areHeldAndWhatPreparesATestIsNot() {
    succeeds(11, EveryClient.class);
  }

  @DynamoDbTest
  @HeldToPolicy(by = Get.class, failOnUnused = true)
  static class EveryClient {
    private final NotesTable fromConstructor;

    EveryClient(NotesTable table) {
      this.fromConstructor = table;
    }

    @BeforeEach
    void before(Notes notes) {
      denied(() -> notes.create(new Note("ann", "1", "home", 1, "milk")));
    }

    @AfterEach
    void after(LocalDynamoDb db) {
      denied(() -> fromConstructor.notes().create(new Note("ann", "1", "home", 1, "milk")));
      get(db.client());
    }

    @Test
    void client(DynamoDbClient client, Notes notes) {
      get(client);
      denied(() -> put(client));
    }

    @Test
    void asyncClient(DynamoDbAsyncClient client) {
      client.getItem(b -> b.tableName("notes").key(KEY)).join();
      denied(() -> client.putItem(b -> b.tableName("notes").item(KEY)).join());
    }

    @Test
    void everyClientOfTheEngine(LocalDynamoDb db) throws Exception {
      int clients = 0;
      for (Method method : LocalDynamoDb.class.getMethods()) {
        if (SdkClient.class.isAssignableFrom(method.getReturnType())
            && method.getParameterCount() == 0
            && !method.getName().equals("unobservedClient")) {
          Object client = method.invoke(db);
          denied(() -> list(client));
          clients++;
        }
      }
      assertThat(clients).isGreaterThan(1);
    }

    @Test
    void enhancedClient(DynamoDbClient client) {
      DynamoDbTable<Note> table =
          DynamoDbEnhancedClient.builder()
              .dynamoDbClient(client)
              .build()
              .table("notes", NoteSchema.INSTANCE);
      Note note = new Note("ann", "1", "home", 1, "milk");

      assertThat(table.getItem(note)).isNull();
      denied(() -> table.putItem(note));
    }

    @Test
    void builders(LocalDynamoDb db) {
      try (DynamoDbClient client = db.clientBuilder().build();
          DynamoDbAsyncClient async = db.asyncClientBuilder().build()) {
        get(client);
        denied(() -> put(client));
        denied(() -> async.putItem(b -> b.tableName("notes").item(KEY)).join());
      }
    }

    @Test
    void tableOfTheEngine(LocalDynamoDb db) {
      denied(
          () -> db.table(NotesTable.class).notes().create(new Note("ann", "1", "home", 1, "milk")));
    }

    @Test
    void endpoint(LocalDynamoDb db) throws IOException {
      try (LocalEndpoint endpoint = db.serve();
          DynamoDbClient client =
              DynamoDbClient.builder()
                  .endpointOverride(endpoint.uri())
                  .region(Region.US_EAST_1)
                  .credentialsProvider(
                      StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                  .build()) {
        get(client);
        denied(() -> put(client));
      }
    }

    @Test
    void ownPolicy_isThatAlone(LocalDynamoDb db) {
      PolicyGuard own = new Put().policy();
      put(db.clientBuilder(own).build());
      denied(() -> get(db.clientBuilder(own).build()));
      own.requireUsed();
    }

    @Test
    void whatPrepares_isNotHeld(LocalDynamoDb db, Notes notes) {
      put(db.unobservedClient());
      Fixtures.of(db, "notes");
      NotesTable prepared = DynamoDbNotesTable.on(db.unobservedClient(), "notes");
      Note note = prepared.notes().create(new Note("ann", "2", "home", 1, "milk"));
      assertThat(db.content("notes").items()).hasSize(2);
      db.stream("notes");
      assertThat(notes.get("ann", "2")).contains(note);
    }

    @Nested
    class Inner {
      @Test
      void clients(Notes notes) {
        denied(() -> notes.create(new Note("ann", "1", "home", 1, "milk")));
      }
    }

    @Test
    void faults(Faults faults, Notes notes) {
      faults.next("GetItem", Fault.answerLost());
      assertThat(notes.get("ann", "1")).isEmpty();
    }
  }

  @Test
  void engine_ofAClass_isHeldInAllOfItsMethods() {
    succeeds(4, PerClass.class);
  }

  @DynamoDbTest(lifecycle = Lifecycle.PER_CLASS)
  @HeldToPolicy(by = Put.class, failOnUnused = true)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class PerClass {
    private final DynamoDbClient client;

    PerClass(NotesTable table, DynamoDbClient client) {
      this.client = client;
      denied(() -> get(client));
    }

    @BeforeAll
    void prepare() {
      denied(() -> get(client));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void test(int number) {
      put(client);
      denied(() -> get(client));
    }

    @AfterAll
    void look() {
      denied(() -> get(client));
    }

    @Nested
    @HeldToPolicy(by = Get.class, failOnUnused = true)
    class Reads {
      @ParameterizedTest
      @ValueSource(ints = {1, 2})
      void test(int number) {
        get(client);
        denied(() -> put(client));
      }
    }
  }

  @Test
  void engine_ofAClassThatIsHeldToNone_isHeldInANestedOne() {
    succeeds(4, Freely.class);
  }

  @DynamoDbTest(lifecycle = Lifecycle.PER_CLASS)
  static class Freely {
    private static LocalDynamoDb db;

    @BeforeAll
    static void keep(LocalDynamoDb given, NotesTable table) {
      db = given;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void test(int number) {
      put(db.client());
      get(db.client());
    }

    @Nested
    @HeldToPolicy(by = Get.class, failOnUnused = true)
    class Reads {
      @ParameterizedTest
      @ValueSource(ints = {1, 2})
      void test(int number) {
        get(db.client());
        denied(() -> put(db.client()));
      }
    }
  }

  @Test
  void engine_ofSeveralClasses_isHeldToThePolicyOfTheOneThatRuns() {
    succeeds(6, SharedReads.class, SharedWrites.class, SharedFreely.class);
  }

  @DynamoDbTest(lifecycle = Lifecycle.SHARED)
  @HeldToPolicy(by = Get.class, failOnUnused = true)
  static class SharedReads {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void test(int number, DynamoDbClient client, Notes notes) {
      get(client);
      denied(() -> put(client));
    }
  }

  @DynamoDbTest(lifecycle = Lifecycle.SHARED)
  @HeldToPolicy(by = Put.class, failOnUnused = true)
  static class SharedWrites {
    @BeforeAll
    static void prepare(DynamoDbClient client, Notes notes) {
      denied(() -> get(client));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void test(int number, DynamoDbClient client) {
      put(client);
      denied(() -> get(client));
    }
  }

  @DynamoDbTest(lifecycle = Lifecycle.SHARED, transport = Transport.WIRE)
  static class SharedFreely {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void test(int number, DynamoDbClient client, Notes notes) {
      put(client);
      get(client);
    }
  }

  @Test
  void classes_thatInheritAPolicy_countEachOnItsOwn() {
    run(FirstHeir.class, SecondHeir.class)
        .containerEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            finishedWithFailure(
                message(m -> m.startsWith("No test of " + SecondHeir.class.getName()))));
  }

  @DynamoDbTest
  @HeldToPolicy(by = Get.class, failOnUnused = true)
  abstract static class Testator {}

  static class FirstHeir extends Testator {
    @Test
    void needsIt(Notes notes) {
      assertThat(notes.get("ann", "1")).isEmpty();
    }
  }

  static class SecondHeir extends Testator {
    @Test
    void needsNothing() {}
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        NoDynamoDbTest.class,
        Direct.class,
        NoPolicy.class,
        NoFile.class,
        NoConstructor.class
      })
  void class_thatCannotBeHeld_failsWithWhatToWrite(Class<?> test) {
    run(test)
        .containerEvents()
        .assertThatEvents()
        .haveExactly(1, finishedWithFailure(message(m -> m.contains(advice(test)))));
  }

  private static String advice(Class<?> test) {
    return Map.of(
            NoDynamoDbTest.class, "Add @DynamoDbTest",
            Direct.class, "Leave the transport out",
            NoPolicy.class, "names no policy. Write @HeldToPolicy(\"policies/get-todo.json\")",
            NoFile.class, "There is no resource policies/none.json on the class path",
            NoConstructor.class, "Inside of another class, make it static")
        .getOrDefault(test, "?");
  }

  @HeldToPolicy(by = Get.class)
  static class NoDynamoDbTest {
    @Test
    void test() {}
  }

  @DynamoDbTest(transport = Transport.DIRECT)
  @HeldToPolicy(by = Get.class)
  static class Direct {
    @Test
    void test() {}
  }

  @DynamoDbTest
  @HeldToPolicy
  static class NoPolicy {
    @Test
    void test(Notes notes) {}
  }

  class Inside implements PolicySource {
    @Override
    public PolicyGuard policy() {
      return allowing("dynamodb:GetItem");
    }
  }

  @DynamoDbTest
  @HeldToPolicy(by = Inside.class)
  static class NoConstructor {
    @Test
    void test(Notes notes) {}
  }

  @DynamoDbTest
  @HeldToPolicy("policies/none.json")
  static class NoFile {
    @Test
    void test(Notes notes) {}
  }
}
