package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.Functions.open;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.HttpMethod;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatewayLifeTest {
  @Test
  void requests_atTheSameTime_areServedAtTheSameTime() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    RequestStreamHandler meeting =
        (in, out, context) -> {
          try {
            both.await(60, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          out.write("{\"statusCode\":204}".getBytes(UTF_8));
        };
    try (LocalGateway gateway = serve(meeting)) {
      CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> status(gateway));
      CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> status(gateway));

      assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo(204);
      assertThat(other.get(60, TimeUnit.SECONDS)).isEqualTo(204);
    }
  }

  @Test
  void close_withARequestInFlight_answersItAndLeavesNothing() throws Exception {
    Set<Thread> before = Threads.running();
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    RequestStreamHandler slow =
        (in, out, context) -> {
          arrived.countDown();
          try {
            go.await(1, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          out.write("{\"statusCode\":202}".getBytes(UTF_8));
        };
    LocalGateway gateway = serve(slow);
    CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> status(gateway));
    assertThat(arrived.await(60, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Void> closing = CompletableFuture.runAsync(gateway::close);
    awaitRefusal(gateway);
    go.countDown();
    closing.get(60, TimeUnit.SECONDS);
    gateway.close();

    assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(202);
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> connect(InetAddress.getLoopbackAddress(), gateway.uri().getPort()));
    assertThat(
            Threads.leakedSince(
                before, name -> name.startsWith("dovetail") || name.startsWith("HTTP-Dispatcher")))
        .isEmpty();
  }

  @Test
  void close_withARequestThatNeverEnds_endsIt() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    RequestStreamHandler stuck =
        (in, out, context) -> {
          arrived.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        };
    LocalGateway gateway = serve(stuck);
    CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> status(gateway));
    assertThat(arrived.await(60, TimeUnit.SECONDS)).isTrue();

    CompletableFuture.runAsync(gateway::close).get(60, TimeUnit.SECONDS);

    assertThat(answer.get(60, TimeUnit.SECONDS)).isNotEqualTo(200);
  }

  @Test
  void start_onAPortInUse_isABindException() throws IOException {
    try (LocalGateway gateway = todos()) {
      assertThatExceptionOfType(BindException.class)
          .isThrownBy(() -> LocalGateway.builder().port(gateway.uri().getPort()).start());
    }
  }

  @Test
  void start_always_listensOnTheLoopbackInterfaceOnly() throws IOException {
    try (LocalGateway gateway = todos()) {
      assertThat(gateway.uri().getHost()).isEqualTo("127.0.0.1");
      for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
        for (InetAddress address : card.inetAddresses().toList()) {
          if (!address.isLoopbackAddress()) {
            assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> connect(address, gateway.uri().getPort()));
          }
        }
      }
    }
  }

  /** Calls until the gateway lets nobody in any more. */
  private static void awaitRefusal(LocalGateway gateway) throws IOException {
    int status = 404;
    for (int i = 0; i < 100_000 && status == 404; i++) {
      status = new Caller(gateway.uri()).send("GET", "/nowhere").statusCode();
    }
    assertThat(status).isEqualTo(503);
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
    }
  }

  private static int status(LocalGateway gateway) {
    try {
      return new Caller(gateway.uri()).send("GET", "/things/1").statusCode();
    } catch (IOException e) {
      return -1;
    }
  }

  private static LocalGateway serve(RequestStreamHandler handler) throws IOException {
    return LocalGateway.builder()
        .log(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
        .function(function("things", open(HttpMethod.GET, "/things/{id}")), handler)
        .start();
  }

  private static LocalGateway todos() throws IOException {
    return LocalGateway.builder()
        .function(
            function(
                "todos",
                guarded(HttpMethod.GET, "/todos"),
                guarded(HttpMethod.POST, "/todos"),
                guarded(HttpMethod.DELETE, "/todos/{id}")),
            ECHO)
        .start();
  }
}
