package dev.dovetail.examples.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A million items, in a JVM whose heap could not hold them. */
class ManyItemsTest {
  private static final int MANY = 100_000;
  private static final Set<ManyReads> AT_ONCE =
      EnumSet.of(ManyReads.GET_AT_ONCE, ManyReads.PUT_AT_ONCE);

  /** A page takes more at its end than in the middle, where the rest is less than a page. */
  private static final int A_PAGE_OF_EACH_SHARD = 9;

  @Test
  void reads_ofAMillionItems_holdAPage() throws Exception {
    Run run = run(48, "STREAM:1000000", "PAGES:1000000", "SHARDS:1000000", "BATCH_GET:1000000");

    assertThat(run.lines()).as(run.errors()).hasSize(4);
    for (Line line : run.lines()) {
      assertThat(line.items()).isEqualTo(1_000_000);
      assertThat(line.kilobytes()).as(line.toString()).isBetween(500L, 12_000L);
    }
  }

  /** That the heap is too small for them: otherwise the test above would say nothing. */
  @Test
  void list_ofAMillionItems_doesNotFit() throws Exception {
    Run run = run(48, "HOLD:1000000");

    assertThat(run.lines()).isEmpty();
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void reads_ofAnyNumber_costTheSameForEachItemAndHoldAPage() throws Exception {
    List<String> arguments = new ArrayList<>();
    for (ManyReads read : EnumSet.complementOf(EnumSet.copyOf(AT_ONCE))) {
      arguments.addAll(List.of(read + ":1000", read + ":10000", read + ":" + MANY));
    }

    Run run = run(48, arguments.toArray(String[]::new));

    assertThat(run.lines()).as(run.errors()).hasSize(arguments.size());
    Map<String, Line> most = new HashMap<>();
    run.lines().stream().filter(line -> line.number() == MANY).forEach(l -> most.put(l.name(), l));
    for (Line line : run.lines()) {
      Line of = most.get(line.name());
      double part = (double) line.number() / MANY;
      assertThat(line.items()).as(line.toString()).isEqualTo(line.number());
      assertNear(line, line.requests(), of.requests() * part, A_PAGE_OF_EACH_SHARD);
      assertNear(line, line.looked(), of.looked() * part, A_PAGE_OF_EACH_SHARD * 1000 / 8);
      assertThat(line.kilobytes()).as(line.toString()).isLessThan(12_000);
    }
  }

  private static void assertNear(Line line, long actual, double expected, int more) {
    assertThat((double) actual)
        .as(line.toString())
        .isBetween(expected * 0.95 - more, expected * 1.05 + more);
  }

  /** A batch holds its records, and of what it reads no more than a request. */
  @Test
  void batchGet_ofAHundredThousandKeys_holdsItsRecordsOnly() throws Exception {
    Run run = run(72, "GET_AT_ONCE:" + MANY);

    assertThat(run.lines()).as(run.errors()).hasSize(1);
    assertThat(run.lines().get(0).requests()).isEqualTo(MANY / 100);
  }

  /** All are checked before the first is sent, so a batch holds its records and their items. */
  @Test
  void batchPut_ofAHundredThousandRecords_holdsTheirItems() throws Exception {
    Run run = run(144, "PUT_AT_ONCE:" + MANY);

    assertThat(run.lines()).as(run.errors()).hasSize(1);
    assertThat(run.lines().get(0).requests()).isEqualTo(MANY / 25);
  }

  /**
   * What a read printed.
   *
   * @param looked how many items the requests read
   * @param kilobytes the most of the heap that was in use after a collection
   */
  private record Line(
      String name, int number, long items, long requests, long looked, long kilobytes) {
    static Line of(String text) {
      String[] parts = text.split(" ");
      return new Line(
          parts[0],
          Integer.parseInt(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(parts[3]),
          Long.parseLong(parts[4]),
          Long.parseLong(parts[5]));
    }
  }

  private record Run(int code, List<Line> lines, String errors) {}

  private static Run run(int megabytes, String... reads) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                classPath(),
                SmallHeap.class.getName()));
    command.addAll(List.of(reads));
    Path errors = Files.createTempFile("heap", ".txt");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      List<Line> lines =
          output.lines().filter(line -> line.matches("[A-Z_]+ \\d.*")).map(Line::of).toList();
      return new Run(code, lines, "code " + code + ": " + output + Files.readString(errors));
    } finally {
      Files.delete(errors);
    }
  }

  private static String classPath() throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    assertThat(path.split(File.pathSeparator)).isNotEmpty();
    return path;
  }
}
