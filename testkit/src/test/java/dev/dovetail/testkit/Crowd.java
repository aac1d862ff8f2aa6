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
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Very many tests at once, in a JVM of their own: all write to the same keys, and each looks
 * whether it is alone.
 */
final class Crowd {
  private static final int CLASSES = 4;

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
            selectClass(AlsoDirect.class),
            selectClass(Wire.class),
            selectClass(AlsoWire.class))
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

  abstract static class Tests {
    static IntStream numbers() {
      return IntStream.range(0, Integer.getInteger("tests") / CLASSES);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void writesTheSameKeysAsAllOthersAndIsAlone(
        int number, NotesTable table, DynamoDbClient client) {
      String mine = getClass().getSimpleName() + " " + number;
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
  static class Direct extends Tests {}

  @DynamoDbTest(transport = Transport.DIRECT)
  static class AlsoDirect extends Tests {}

  @DynamoDbTest(transport = Transport.WIRE)
  static class Wire extends Tests {}

  @DynamoDbTest(transport = Transport.WIRE)
  static class AlsoWire extends Tests {}
}
