package dev.dovetail.benchmarks.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local as its makers mean it to be used: an HTTP server, here in this JVM. */
final class HttpServerMode implements AutoCloseable {
  private final DynamoDBProxyServer server;
  private final URI uri;

  private HttpServerMode(DynamoDBProxyServer server, URI uri) {
    this.server = server;
    this.uri = uri;
  }

  /** Makes the engine as quiet as the testkit does, so that no peer pays for its logs. */
  static void silence() {
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
  }

  /** {@return a new server on a free port, with an empty engine in memory} */
  static HttpServerMode start() throws Exception {
    silence();
    int port = freePort();
    DynamoDBProxyServer server =
        withoutOutput(
            () ->
                ServerRunner.createServerFromCommandLineArgs(
                    new String[] {"-inMemory", "-disableTelemetry", "-port", "" + port}));
    server.start();
    return new HttpServerMode(server, URI.create("http://127.0.0.1:" + port));
  }

  URI uri() {
    return uri;
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private interface Start {
    DynamoDBProxyServer start() throws Exception;
  }

  /** The server says its settings on the standard output. */
  private static DynamoDBProxyServer withoutOutput(Start start) throws Exception {
    PrintStream output = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true));
    try {
      return start.start();
    } finally {
      System.setOut(output);
    }
  }
}
