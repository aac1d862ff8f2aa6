package dev.dovetail.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user has it: started, called, stopped. */
class ProcessTest {
  private static final String[] ANN = {"Authorization", "Bearer ann", "Content-Type", "text/plain"};
  private static final String[] BOB = {"Authorization", "Bearer bob", "Content-Type", "text/plain"};

  @TempDir Path temp;

  @Test
  void start_withoutOptions_saysWhatItServesAndServesIt() throws Exception {
    try (Child child = Child.start(temp, "--port", "0")) {
      assertThat(child.out())
          .startsWith("Dovetail serves on http://127.0.0.1:")
          .contains("table \"sample\", in memory")
          .containsPattern("GET +/notes/\\{id} +get-note\n")
          .containsPattern("GET +/health +health +for everybody")
          .contains("curl -i " + child.uri() + "/health\n");

      assertThat(child.send("PUT", "/notes/1", "milk", ANN).statusCode()).isEqualTo(204);
      assertThat(child.send("GET", "/notes/1", "", ANN).body()).isEqualTo("milk");
      assertThat(child.send("GET", "/notes/1", "", BOB).statusCode()).isEqualTo(404);
      assertThat(child.send("GET", "/notes/1", "").statusCode()).isEqualTo(401);
      assertThat(child.send("GET", "/health", "").body()).isEqualTo("{\"healthy\":true}");
      assertThat(child.err()).isEmpty();
    }
  }

  @Test
  void terminate_whileServing_endsWithin2SecondsWithCode0() throws Exception {
    try (Child child = Child.start(temp, "--port", "0")) {
      child.terminate();

      assertThat(child.await(Duration.ofSeconds(2))).isZero();
      assertThat(child.err()).isEmpty();
    }
  }

  @Test
  void interrupt_fromTheTerminal_endsWithin2SecondsWithCode0() throws Exception {
    try (Child child = Child.start(temp, "--port", "0")) {
      new ProcessBuilder("kill", "-INT", "" + child.pid()).start().waitFor();

      assertThat(child.await(Duration.ofSeconds(2))).isZero();
    }
  }

  @Test
  void terminate_duringWrites_losesNoneThatWasAcknowledged() throws Exception {
    assertNoneIsLost(Child::terminate);
  }

  @Test
  void kill_duringWrites_losesNoneThatWasAcknowledged() throws Exception {
    assertNoneIsLost(Child::kill);
  }

  private void assertNoneIsLost(Consumer<Child> end) throws Exception {
    String[] options = {"--port", "0", "--data", temp.resolve("data").toString()};
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    try (Child child = Child.start(temp, options)) {
      CountDownLatch many = new CountDownLatch(50);
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int writer = i;
        writers.add(new Thread(() -> write(child, "w" + writer + "-", acknowledged, many)));
      }
      writers.forEach(Thread::start);
      assertThat(many.await(30, TimeUnit.SECONDS)).isTrue();
      end.accept(child);
      child.await(Duration.ofSeconds(2));
      for (Thread writer : writers) {
        writer.join(10_000);
      }
    }

    try (Child again = Child.start(temp, options)) {
      assertThat(again.out()).contains("kept in " + temp.resolve("data"));
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(50);
      for (String id : acknowledged) {
        assertThat(again.send("GET", "/notes/" + id, "", ANN).body()).isEqualTo("note " + id);
      }
    }
  }

  /** Writes one note after the other until the program is gone. */
  private static void write(
      Child child, String prefix, Queue<String> acknowledged, CountDownLatch many) {
    try {
      for (int i = 0; ; i++) {
        String id = prefix + i;
        HttpResponse<String> response = child.send("PUT", "/notes/" + id, "note " + id, ANN);
        if (response.statusCode() != 204) {
          return;
        }
        acknowledged.add(id);
        many.countDown();
      }
    } catch (IOException e) {
      // The program has ended.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void start_onAPortOrDirectoryInUse_isOneLineAndExitCode2() throws Exception {
    String data = temp.resolve("data").toString();
    try (Child child = Child.start(temp, "--port", "0", "--data", data)) {
      int port = child.uri().getPort();
      try (Child other = Child.start(temp, "--port", "" + port)) {
        assertThat(other.await(Duration.ofSeconds(10))).isEqualTo(2);
        assertThat(other.err().lines()).hasSize(1);
        assertThat(other.err()).contains("" + port).contains("--port N");
      }
      try (Child other = Child.start(temp, "--port", "0", "--data", data)) {
        assertThat(other.await(Duration.ofSeconds(10))).isEqualTo(2);
        assertThat(other.err().lines()).hasSize(1);
        assertThat(other.err()).contains(data).contains("in use");
      }
      assertThat(child.send("GET", "/health", "").statusCode()).isEqualTo(200);
    }
  }
}
