package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.dovetail.PageRequest;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.NotesTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Very many tests at once, in a JVM of their own, of all kinds: all write to the same keys, and
 * each looks whether it is alone, or alone with the tests of its class.
 */
final class Crowd {
  /** Classes and nested classes with tests; each has as many. */
  private static final int CLASSES = 10;

  private Crowd() {}

  /** Runs as many tests as the first argument says in as many threads as the second. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("tests", arguments[0]);
    Set<Thread> before = Threads.running();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request(arguments[1]), listener);
    listener.getSummary().printFailuresTo(new PrintWriter(System.err), 8);

    System.out.println("green=" + listener.getSummary().getTestsSucceededCount());
    System.out.println("failed=" + listener.getSummary().getTotalFailureCount());
    System.out.println("threads=" + Threads.leakedSince(before));
    System.out.println("heap=" + heapMegabytes());
    System.out.println("memory=" + memoryMegabytes());
    // No exit: a thread that goes on is found by whoever waits for the end of this JVM.
  }

  private static LauncherDiscoveryRequest request(String threads) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(
            selectClass(Direct.class),
            selectClass(Wire.class),
            selectClass(DirectAsync.class),
            selectClass(WireAsync.class),
            selectClass(Streams.class),
            selectClass(Faulty.class),
            selectClass(OneEngine.class),
            selectClass(OneEngineOverTheWire.class))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.parallelism", threads)
        .build();
  }

  private static long heapMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  /** The most that the process has had, heap and all else, or 0 if that is not known. */
  private static long memoryMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findAny()
        .orElse(0);
  }

  abstract static class Numbered {
    static IntStream numbers() {
      return IntStream.range(0, Integer.getInteger("tests") / CLASSES);
    }

    final String name(int number) {
      return getClass().getName() + " " + number;
    }
  }

  abstract static class Tests extends Numbered {
    @ParameterizedTest
    @MethodSource("numbers")
    void writesTheSameKeysAsAllOthersAndIsAlone(
        int number, NotesTable table, DynamoDbClient client) {
      String mine = name(number);
      for (int i = 0; i < 3; i++) {
        // Fails where another test's note is.
        table.notes().create(new Note("ann", "" + i, "home", i, mine));
      }
      assertThat(table.notes().inFolder("ann", "home", PageRequest.first(10)).items())
          .hasSize(3)
          .allSatisfy(note -> assertThat(note.text()).isEqualTo(mine));
      assertThat(client.scan(b -> b.tableName("notes")).items()).hasSize(3);
    }
  }

  @DynamoDbTest(transport = Transport.DIRECT)
  static class Direct extends Tests {
    @Nested
    class Inner extends Tests {}
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class Wire extends Tests {
    @Nested
    class Inner extends Tests {}
  }

  abstract static class AsyncTests extends Numbered {
    @ParameterizedTest
    @MethodSource("numbers")
    void writesAtOnceAndIsAlone(int number, NotesTable table, DynamoDbAsyncClient client) {
      AttributeValue mine = AttributeValue.fromS(name(number));
      List<CompletableFuture<PutItemResponse>> puts =
          Stream.of("1", "2", "3")
              .map(AttributeValue::fromS)
              .map(key -> Map.of("pk", key, "sk", key, "text", mine))
              .map(item -> client.putItem(b -> b.tableName("notes").item(item)))
              .toList();
      puts.forEach(CompletableFuture::join);

      assertThat(client.scan(b -> b.tableName("notes")).join().items())
          .hasSize(3)
          .allSatisfy(item -> assertThat(item).containsEntry("text", mine));
    }
  }

  @DynamoDbTest(transport = Transport.DIRECT)
  static class DirectAsync extends AsyncTests {}

  @DynamoDbTest(transport = Transport.WIRE)
  static class WireAsync extends AsyncTests {}

  @DynamoDbTest
  static class Streams extends Numbered {
    @ParameterizedTest
    @MethodSource("numbers")
    void seesItsOwnChangesAndNoOthers(int number, NotesTable table, LocalDynamoDb db) {
      TableStream stream = db.stream("notes");
      Note note = table.notes().create(new Note("ann", "1", "home", 1, name(number)));

      assertThat(stream.take())
          .singleElement()
          .satisfies(
              change ->
                  assertThat(change.dynamodb().newImage().get("text").s()).isEqualTo(note.text()));
    }
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class Faulty extends Numbered {
    @ParameterizedTest
    @MethodSource("numbers")
    void meetsItsOwnFaultsAndNoOthers(int number, NotesTable table, Faults faults) {
      faults.next("PutItem", Fault.answerLost(), Fault.throttled());
      Note note = table.notes().create(new Note("ann", "1", "home", 1, name(number)));

      assertThat(table.notes().get("ann", "1")).contains(note);
      assertThat(faults.sent("PutItem")).isEqualTo(3);
    }
  }

  /** The tests of such a class run one after the other. */
  abstract static class SharingTests extends Numbered {
    private int notes;

    @ParameterizedTest
    @MethodSource("numbers")
    void seesWhatTheTestsBeforeHaveWritten(int number, NotesTable table, DynamoDbClient client) {
      table.notes().create(new Note("ann", name(number), "home", number, "milk"));
      notes++;

      assertThat(client.scan(b -> b.tableName("notes").select(Select.COUNT)).count())
          .isEqualTo(notes);
    }
  }

  @DynamoDbTest(transport = Transport.DIRECT, lifecycle = Lifecycle.PER_CLASS)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneEngine extends SharingTests {}

  @DynamoDbTest(transport = Transport.WIRE, lifecycle = Lifecycle.PER_CLASS)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneEngineOverTheWire extends SharingTests {}
}
