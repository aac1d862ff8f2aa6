package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.Functions.open;
import static dev.dovetail.testkit.Functions.reply;
import static dev.dovetail.testkit.Functions.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGatewayTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({"HTTP_API, 404, Not Found", "REST_API, 403, Missing Authentication Token"})
  void request_toNoRoute_isAnsweredAsByApiGateway(EventFormat format, int status, String message)
      throws IOException {
    try (LocalGateway gateway = todos(format)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/nowhere");

      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
      assertThat(response.headers().firstValue("content-type")).contains("application/json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/todos/", "//todos", "/todos/1/2", "/todos/a%2Fb", "/", "/TODOS"})
  void request_toAPathThatIsAlmostARoute_isNotFound(String path) throws IOException {
    try (LocalGateway gateway = todos(EventFormat.HTTP_API)) {
      assertThat(new Caller(gateway.uri()).send("GET", path).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource(EventFormat.class)
  void request_withAMethodThatThePathDoesNotHave_isRefusedWithAllow(EventFormat format)
      throws IOException {
    try (LocalGateway gateway = todos(format)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("PUT", "/todos");

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS, POST");
    }
  }

  @Test
  void options_onAPath_namesItsMethodsWithoutCallingAFunction() throws IOException {
    try (LocalGateway gateway = todos(EventFormat.HTTP_API)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("OPTIONS", "/todos/1");

      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.headers().firstValue("allow")).contains("DELETE, OPTIONS");
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void head_onARouteOfGet_hasItsHeadersAndNoBody() throws IOException {
    RequestStreamHandler function = result(reply(200, "{\"ETag\":\"\\\"7\\\"\"}", "long text"));
    try (LocalGateway gateway = serve(EventFormat.HTTP_API, function)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("HEAD", "/things/1");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("etag")).contains("\"7\"");
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void request_toALiteralAndAParameter_takesTheLiteral() throws IOException {
    try (LocalGateway gateway =
        LocalGateway.builder()
            .function(function("one", open(HttpMethod.GET, "/things/{id}")), result("\"one\""))
            .function(function("best", open(HttpMethod.GET, "/things/best")), result("\"best\""))
            .start()) {
      Caller caller = new Caller(gateway.uri());

      assertThat(caller.send("GET", "/things/best").body()).isEqualTo("best");
      assertThat(caller.send("GET", "/things/1").body()).isEqualTo("one");
    }
  }

  @Test
  void function_atARouteThatIsTaken_isRefusedNamingBoth() {
    LocalGateway.Builder builder =
        LocalGateway.builder().function(function("one", open(HttpMethod.GET, "/a/{id}")), ECHO);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.function(function("two", open(HttpMethod.GET, "/a/{key}")), ECHO))
        .withMessageContaining("GET /a/{key}")
        .withMessageContaining("one")
        .withMessageContaining("two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic YW5uOmFubg==", "Bearer", "Bearer ", "Bearer a b"})
  void request_toAGuardedRouteWithoutBearer_isUnauthorized(String authorization)
      throws IOException {
    try (LocalGateway gateway = todos(EventFormat.HTTP_API)) {
      Caller caller = new Caller(gateway.uri());
      HttpResponse<String> response =
          authorization.isEmpty()
              ? caller.send("GET", "/todos")
              : caller.send("GET", "/todos", "Authorization", authorization);

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
      assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_API, /requestContext/authorizer/jwt/claims/sub",
    "REST_API, /requestContext/authorizer/claims/sub"
  })
  void bearer_ofAGuardedRoute_isTheVerifiedSubject(EventFormat format, String pointer)
      throws IOException {
    try (LocalGateway gateway = todos(format)) {
      assertThat(
              new Caller(gateway.uri())
                  .event("GET", "/todos", new byte[0], "Authorization", "bearer ann@example.org")
                  .at(pointer)
                  .asText())
          .isEqualTo("ann@example.org");
    }
  }

  @ParameterizedTest
  @EnumSource(EventFormat.class)
  void bearer_ofAPublicRoute_isNoVerifiedSubject(EventFormat format) throws IOException {
    try (LocalGateway gateway = serve(format, ECHO)) {
      assertThat(
              new Caller(gateway.uri())
                  .event("GET", "/things/1", new byte[0], "Authorization", "Bearer ann")
                  .at("/requestContext")
                  .has("authorizer"))
          .isFalse();
    }
  }

  @Test
  void reply_withCookiesAndHeaders_reachesTheClient() throws IOException {
    String json =
        "{\"statusCode\":201,\"headers\":{\"Location\":\"/things/2\",\"Connection\":\"close\"},"
            + "\"cookies\":[\"a=1; Path=/\",\"b=2\"],\"multiValueHeaders\":{\"X-No\":[\"1\"]},\"body\":\"ü\"}";
    try (LocalGateway gateway = serve(EventFormat.HTTP_API, result(json))) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/things/1");

      assertThat(response.statusCode()).isEqualTo(201);
      assertThat(response.body()).isEqualTo("ü");
      assertThat(response.headers().firstValue("location")).contains("/things/2");
      assertThat(response.headers().allValues("set-cookie"))
          .containsExactlyInAnyOrder("a=1; Path=/", "b=2");
      assertThat(response.headers().firstValue("x-no")).isEmpty();
      assertThat(response.headers().firstValue("content-type"))
          .contains("text/plain; charset=utf-8");
      assertThat(response.headers().firstValue("apigw-requestid")).isPresent();
    }
  }

  @Test
  void reply_ofARestApiWithMultiValueHeaders_reachesTheClient() throws IOException {
    String json =
        "{\"statusCode\":200,\"multiValueHeaders\":{\"Set-Cookie\":[\"a=1\",\"b=2\"]},\"body\":\"{}\"}";
    try (LocalGateway gateway = serve(EventFormat.REST_API, result(json))) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/things/1");

      assertThat(response.headers().allValues("set-cookie"))
          .containsExactlyInAnyOrder("a=1", "b=2");
      assertThat(response.headers().firstValue("content-type")).contains("application/json");
    }
  }

  @Test
  void reply_inBase64_isDecoded() throws IOException {
    String json = "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"AP+A\"}";
    try (LocalGateway gateway = serve(EventFormat.HTTP_API, result(json))) {
      HttpResponse<byte[]> response =
          new Caller(gateway.uri())
              .send("GET", "/things/1", new byte[0], BodyHandlers.ofByteArray());

      assertThat(response.body()).containsExactly(0, 0xff, 0x80);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "{\"statusCode\":\"200\"}",
        "{\"statusCode\":99}",
        "{\"statusCode\":200,\"body\":{}}",
        "{\"statusCode\":200,\"headers\":[\"a\"]}",
        "{\"statusCode\":200,\"headers\":{\"a b\":\"c\"}}",
        "{\"statusCode\":200,\"headers\":{\"a\":\"b\\r\\nc: d\"}}",
        "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"?\"}"
      })
  void reply_thatIsNone_isAnErrorOfTheServerAndLogged(String result) throws IOException {
    try (LocalGateway gateway = serve(EventFormat.HTTP_API, result(result));
        LocalGateway rest = serve(EventFormat.REST_API, result(result))) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/things/1");

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
      assertThat(log.toString(UTF_8)).contains("things gave a result that is no answer: ");
      assertThat(new Caller(rest.uri()).send("GET", "/things/1").statusCode()).isEqualTo(502);
    }
  }

  @Test
  void function_thatThrows_isAnErrorOfTheServerWithoutItsMessage() throws IOException {
    RequestStreamHandler broken =
        (in, out, context) -> {
          throw new IllegalStateException("secret");
        };
    try (LocalGateway gateway = serve(EventFormat.HTTP_API, broken)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/things/1");

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).doesNotContain("secret");
      assertThat(log.toString(UTF_8)).contains("things failed:").contains("IllegalStateException");
    }
  }

  @Test
  void body_beyondALimit_isRefusedAndTheNextRequestIsServed() throws IOException {
    try (LocalGateway gateway = todos(EventFormat.HTTP_API)) {
      Caller caller = new Caller(gateway.uri());
      for (int size : List.of(10 * 1024 * 1024 + 1, 6 * 1024 * 1024)) {
        HttpResponse<String> refused =
            caller.send(
                "POST",
                "/todos",
                "x".repeat(size).getBytes(UTF_8),
                "Authorization",
                "Bearer ann",
                "Content-Type",
                "text/plain");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
      }
      assertThat(caller.send("GET", "/todos", "Authorization", "Bearer ann").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void context_ofAnInvocation_hasItsOwnIdAndTheFunctionsLimits() throws IOException {
    RequestStreamHandler function =
        (in, out, context) -> {
          context.getLogger().log("seen\n");
          String text =
              String.join(
                  " ",
                  context.getAwsRequestId(),
                  context.getFunctionName(),
                  "" + context.getMemoryLimitInMB(),
                  "" + (context.getRemainingTimeInMillis() + 999) / 1000);
          out.write(reply(200, "{}", text).getBytes(UTF_8));
        };
    try (LocalGateway gateway = serve(EventFormat.HTTP_API, function)) {
      Caller caller = new Caller(gateway.uri());
      String[] first = caller.send("GET", "/things/1").body().split(" ", -1);
      String[] second = caller.send("GET", "/things/1").body().split(" ", -1);

      assertThat(List.of(first).subList(1, 4)).containsExactly("things", "512", "7");
      assertThat(first[0]).isNotEqualTo(second[0]).hasSize(36);
      assertThat(log.toString(UTF_8).lines()).containsExactly("seen", "seen");
    }
  }

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
    try (LocalGateway gateway = serve(EventFormat.HTTP_API, meeting)) {
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
    LocalGateway gateway = serve(EventFormat.HTTP_API, slow);
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
    assertThat(Threads.leakedSince(before))
        .filteredOn(name -> name.startsWith("dovetail") || name.startsWith("HTTP-Dispatcher"))
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
    LocalGateway gateway = serve(EventFormat.HTTP_API, stuck);
    CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> status(gateway));
    assertThat(arrived.await(60, TimeUnit.SECONDS)).isTrue();

    CompletableFuture.runAsync(gateway::close).get(60, TimeUnit.SECONDS);

    assertThat(answer.get(60, TimeUnit.SECONDS)).isNotEqualTo(200);
  }

  @Test
  void start_onAPortInUse_isABindException() throws IOException {
    try (LocalGateway gateway = todos(EventFormat.HTTP_API)) {
      assertThatExceptionOfType(BindException.class)
          .isThrownBy(() -> LocalGateway.builder().port(gateway.uri().getPort()).start());
    }
  }

  @Test
  void start_always_listensOnTheLoopbackInterfaceOnly() throws IOException {
    try (LocalGateway gateway = todos(EventFormat.HTTP_API)) {
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

  private LocalGateway serve(EventFormat format, RequestStreamHandler handler) throws IOException {
    return LocalGateway.builder()
        .events(format)
        .log(new PrintStream(log, true, UTF_8))
        .function(function("things", open(HttpMethod.GET, "/things/{id}")), handler)
        .start();
  }

  private static LocalGateway todos(EventFormat format) throws IOException {
    return LocalGateway.builder()
        .events(format)
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
