package dev.dovetail.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user has it: started, called, stopped. */
class ProcessTest {
  /** It takes a fraction of a second, but a machine may be busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String[] ANN = {
    "Authorization", "Bearer ann", "Content-Type", "application/json"
  };
  private static final String[] BOB = {"Authorization", "Bearer bob"};

  private static final Pattern CURL =
      Pattern.compile("curl -i http://127[^/]+(\\S+) -H '([^:]+): ([^']+)'");

  private static final Pattern TOKEN = Pattern.compile("\n {2}(ey[^ \n]+)\n");

  @TempDir Path temp;

  @Test
  void start_withoutOptions_servesWhatItSaysUntilItIsTerminated() throws Exception {
    try (Child child = Child.start(temp, "--port", "0")) {
      assertThat(child.out())
          .startsWith("Dovetail serves on http://127.0.0.1:")
          .contains("table \"app\", in memory")
          .containsPattern("PATCH +/todos/\\{id} +patch-todo\n");
      Matcher example = CURL.matcher(child.out());
      assertThat(example.find()).isTrue();
      assertThat(child.send("GET", example.group(1), "", example.group(2), example.group(3)).body())
          .startsWith("{\"items\":[]");

      HttpResponse<String> created = create(child, "milk");
      assertThat(created.statusCode()).isEqualTo(201);
      String todo = created.headers().firstValue("location").orElseThrow();
      String etag = created.headers().firstValue("etag").orElseThrow();
      assertThat(child.send("GET", todo, "", BOB).statusCode()).isEqualTo(404);
      assertThat(child.send("GET", todo, "").statusCode()).isEqualTo(401);
      assertThat(child.send("HEAD", todo, "", ANN).body()).isEmpty();
      assertThat(child.send("PATCH", todo, "{\"status\":\"DONE\"}", ifMatch(etag)).body())
          .contains("\"DONE\"");
      assertThat(child.send("PATCH", todo, "{\"status\":\"OPEN\"}", ifMatch(etag)).statusCode())
          .isEqualTo(412);
      assertThat(child.send("GET", "/todos?status=DONE", "", ANN).body()).contains("\"milk\"");
      assertThat(child.send("PUT", todo, "{}", ANN).headers().firstValue("allow"))
          .contains("DELETE, GET, HEAD, OPTIONS, PATCH");
      assertThat(child.send("DELETE", todo, "", ANN).statusCode()).isEqualTo(204);
      assertThat(child.send("GET", todo, "", ANN).statusCode()).isEqualTo(404);

      child.terminate();
      assertThat(child.await(PATIENCE)).isZero();
      assertThat(child.err().lines())
          .filteredOn(line -> !line.startsWith("archive changes: {"))
          .hasSize(3)
          .allMatch(line -> line.contains(",\"level\":\"INFO\","));
    }
  }

  @Test
  void start_withTokens_acceptsThePrintedOneAndThatOfAnotherUserOnly() throws Exception {
    try (Child child = Child.start(temp, "--port", "0", "--tokens")) {
      Matcher printed = TOKEN.matcher(child.out());
      assertThat(printed.find()).isTrue();
      String bobs = child.send("GET", "/_issuer/token?sub=bob", "").body();
      HttpResponse<String> created =
          child.send(
              "POST",
              "/todos",
              "{\"content\":\"milk\"}",
              "Authorization",
              "Bearer " + printed.group(1),
              "Content-Type",
              "application/json");

      assertThat(created.statusCode()).isEqualTo(201);
      assertThat(child.send("GET", "/todos", "", "Authorization", "Bearer " + bobs).body())
          .startsWith("{\"items\":[]");
      assertThat(child.send("GET", "/todos", "", ANN).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void interrupt_fromTheTerminal_endsWithCode0() throws Exception {
    try (Child child = Child.start(temp, "--port", "0")) {
      new ProcessBuilder("kill", "-INT", "" + child.pid()).start().waitFor();

      assertThat(child.await(PATIENCE)).isZero();
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
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    try (Child child = Child.start(temp, options)) {
      CountDownLatch many = new CountDownLatch(50);
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int writer = i;
        writers.add(new Thread(() -> write(child, "w" + writer + "-", acknowledged, many)));
      }
      writers.forEach(Thread::start);
      assertThat(many.await(60, TimeUnit.SECONDS)).isTrue();
      end.accept(child);
      child.await(PATIENCE);
      for (Thread writer : writers) {
        writer.join(60_000);
      }
    }

    try (Child again = Child.start(temp, options)) {
      assertThat(again.out()).contains("kept in " + temp.resolve("data"));
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(50);
      for (Map.Entry<String, String> todo : acknowledged.entrySet()) {
        assertThat(again.send("GET", todo.getKey(), "", ANN).body()).contains(todo.getValue());
      }
    }
  }

  /** Creates one todo after the other until the program is gone. */
  private static void write(
      Child child, String prefix, Map<String, String> acknowledged, CountDownLatch many) {
    try {
      for (int i = 0; ; i++) {
        HttpResponse<String> response = create(child, prefix + i);
        if (response.statusCode() != 201) {
          return;
        }
        acknowledged.put(response.headers().firstValue("location").orElseThrow(), prefix + i);
        many.countDown();
      }
    } catch (IOException e) {
      // The program has ended.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpResponse<String> create(Child child, String content)
      throws IOException, InterruptedException {
    return child.send("POST", "/todos", "{\"content\":\"" + content + "\"}", ANN);
  }

  private static String[] ifMatch(String etag) {
    return new String[] {
      "Authorization", "Bearer ann", "Content-Type", "application/json", "If-Match", etag
    };
  }

  @Test
  void start_onAPortOrDirectoryInUse_isOneLineAndExitCode2() throws Exception {
    String data = temp.resolve("data").toString();
    try (Child child = Child.start(temp, "--port", "0", "--data", data)) {
      int port = child.uri().getPort();
      try (Child other = Child.run(temp, "--port", "" + port)) {
        assertThat(other.await(PATIENCE)).isEqualTo(2);
        assertThat(other.err().lines()).hasSize(1);
        assertThat(other.err()).contains("" + port).contains("--port N");
      }
      try (Child other = Child.run(temp, "--port", "0", "--data", data)) {
        assertThat(other.await(PATIENCE)).isEqualTo(2);
        assertThat(other.err().lines()).hasSize(1);
        assertThat(other.err()).contains(data).contains("in use");
      }
      assertThat(child.send("GET", "/todos", "", BOB).statusCode()).isEqualTo(200);
    }
  }
}
