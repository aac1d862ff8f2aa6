package dev.dovetail.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a JVM of its own. */
final class Child implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final Path errors;
  private final StringBuilder out = new StringBuilder();

  private Child(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /** Starts the program and waits until it serves. */
  static Child start(Path temp, String... arguments) throws IOException {
    Child child = run(temp, arguments);
    if (child.out().isEmpty()) {
      throw new AssertionError("The program did not start: " + child.err());
    }
    return child;
  }

  /** Starts the program and waits until it serves or ends. */
  static Child run(Path temp, String... arguments) throws IOException {
    Path errors = Files.createTempFile(temp, "stderr", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Serve.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    Child child = new Child(process, errors);
    while (!child.out.toString().contains("Stop it")) {
      String line = process.inputReader(UTF_8).readLine();
      if (line == null) {
        break;
      }
      child.out.append(line).append('\n');
    }
    return child;
  }

  /** {@return what it wrote to the standard output stream up to now} */
  String out() {
    return out.toString();
  }

  String err() throws IOException {
    return Files.readString(errors);
  }

  URI uri() {
    return URI.create(out.toString().lines().findFirst().orElseThrow().replaceFirst(".* on ", ""));
  }

  long pid() {
    return process.pid();
  }

  /** {@return the exit code} */
  int await(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("The program did not end within " + patience + ".");
    }
    return process.exitValue();
  }

  /** Asks it to end, as the system does. */
  void terminate() {
    process.destroy();
  }

  void kill() {
    process.destroyForcibly();
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri().resolve(path))
            .timeout(Duration.ofSeconds(20))
            .method(method, BodyPublishers.ofString(body));
    return CLIENT.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
