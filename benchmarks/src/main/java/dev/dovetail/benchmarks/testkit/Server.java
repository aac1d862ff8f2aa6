package dev.dovetail.benchmarks.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.dynamodb.services.local.main.ServerRunner;

/** A server of a peer in a process of its own. */
final class Server implements AutoCloseable {
  private final Process process;
  private final URI uri;

  private Server(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** DynamoDB Local, with the flags of the JVM that runs the tests. */
  static Server dynamoDbLocal() throws IOException {
    int port = HttpServerMode.freePort();
    List<String> command = new ArrayList<>(Children.java());
    command.addAll(
        List.of(
            ServerRunner.class.getName(), "-inMemory", "-disableTelemetry", "-port", "" + port));
    return start(command, port);
  }

  /** Dynalite, which makes and drops tables at once if it is told so. */
  static Server dynalite(Path folder) throws IOException {
    int port = HttpServerMode.freePort();
    return start(
        List.of(
            "node",
            folder.resolve("node_modules/dynalite/cli.js").toString(),
            "--port",
            "" + port,
            "--createTableMs",
            "0",
            "--deleteTableMs",
            "0",
            "--updateTableMs",
            "0"),
        port);
  }

  private static Server start(List<String> command, int port) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    awaitPort(process, port);
    return new Server(process, URI.create("http://127.0.0.1:" + port));
  }

  private static void awaitPort(Process process, int port) throws IOException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (true) {
      try {
        new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port).close();
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          throw new IOException("The server did not start.", e);
        }
        Thread.onSpinWait();
      }
    }
  }

  URI uri() {
    return uri;
  }

  /** {@return the processor time up to now} */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
