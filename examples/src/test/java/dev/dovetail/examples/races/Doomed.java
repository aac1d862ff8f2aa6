package dev.dovetail.examples.races;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.testkit.LocalDynamoDb;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program that writes badges in a directory until it is killed, and prints the answers. */
final class Doomed implements AutoCloseable {
  static final int THREADS = 3;

  private final Process process;
  private final BufferedReader out;

  private Doomed(Process process) {
    this.process = process;
    this.out = process.inputReader(UTF_8);
  }

  /** What one thread of a program calls: the same for the same numbers. */
  static BadgeCaller caller(long seed, int thread) {
    return new BadgeCaller(
        seed * THREADS + thread, room(thread), thread, "ann " + thread, "bob#" + thread);
  }

  static String room(int thread) {
    return "room " + thread;
  }

  /** Begins a program, which does nothing to the directory yet. */
  static Doomed prepare(Path directory, long seed) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Doomed.class.getName(),
            directory.toString(),
            Long.toString(seed));
    return new Doomed(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** Lets it begin to write. */
  void begin() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** {@return the number of a thread and what it was answered, or null at the end} */
  @Nullable String next() throws IOException {
    return out.readLine();
  }

  /** Kills it, wherever its threads are. */
  void kill() throws InterruptedException {
    // Process.destroyForcibly would throw away what it has printed.
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] arguments) throws IOException {
    try (LocalDynamoDb first = LocalDynamoDb.start()) {
      // What has to be loaded is loaded while another program runs.
      call(first.table(RaceTable.class).badges(), caller(0, 0));
    }
    if (System.in.read() != '\n') {
      return;
    }
    Badges badges = LocalDynamoDb.start(Path.of(arguments[0])).table(RaceTable.class).badges();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      BadgeCaller caller = caller(Long.parseLong(arguments[1]), thread);
      new Thread(
              () -> {
                while (true) {
                  System.out.println(thread + " " + call(badges, caller));
                }
              })
          .start();
    }
  }

  private static Object call(Badges badges, BadgeCaller caller) {
    Act<Badges, Map<Integer, Badge>> act = caller.next();
    Object answer = act.answer(badges);
    caller.saw(act, answer);
    return answer;
  }
}
