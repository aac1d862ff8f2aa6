package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.open;
import static dev.dovetail.testkit.Functions.reply;
import static dev.dovetail.testkit.Functions.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sizes and times as of the quotas of <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">HTTP
 * APIs</a> and <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">REST
 * APIs</a>, of <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda</a>, and of
 * <a
 * href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html">load
 * balancers</a>.
 */
class GatewayLimitsTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final String OK = reply(200, "{\"Content-Type\":\"text/plain\"}", "ok");

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REST_API | 10485761 | {\"message\":\"Request Too Long\"}",
        "HTTP_API | 10485761 | {\"message\":\"Request Entity Too Large\"}",
        "FUNCTION_URL | 6291457 | {\"Message\":\"Request must be smaller than 6291456 bytes for the InvokeFunction operation\"}",
        "FUNCTION_URL | 6291456 | Request must be smaller than 6291456 bytes",
        "LOAD_BALANCER | 1048577 | 413 Request Entity Too Large"
      })
  void body_thatIsTooLong_isRefused(HttpSource source, int size, String body) throws IOException {
    try (LocalGateway gateway = start(source, result(OK))) {
      HttpResponse<String> refused = post(gateway, size);

      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.body()).contains(body);
      assertThat(post(gateway, MEGABYTE).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REST_API, 6291456, 502",
    "HTTP_API, 6291456, 500",
    "FUNCTION_URL, 6291456, 502",
    "LOAD_BALANCER, 1048576, 502"
  })
  void result_thatIsTooLong_isAnErrorThatTheLogExplains(HttpSource source, int limit, int status)
      throws IOException {
    int rest = limit - OK.length();
    for (int more : new int[] {0, 1}) {
      String json = OK.replace("ok", "ok" + "x".repeat(rest + more));
      try (LocalGateway gateway = start(source, result(json))) {
        assertThat(get(gateway, "/things").statusCode()).isEqualTo(more == 0 ? 200 : status);
      }
    }
    assertThat(log.toString(UTF_8))
        .hasLineCount(1)
        .contains("It has " + (limit + 1) + " bytes, but may have " + limit + " at most.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REST_API | 10400 | 0 | 414 | Request URI too long",
        "REST_API | 10 | 10400 | 431 | Request Header Fields Too Large",
        "REST_API | 6000 | 6000 | 200 | ok",
        "HTTP_API | 10400 | 0 | 431 | Request Header Fields Too Large",
        "HTTP_API | 6000 | 6000 | 431 | Request Header Fields Too Large",
        "HTTP_API | 4000 | 4000 | 200 | ok",
        "FUNCTION_URL | 15000 | 15000 | 200 | ok",
        "LOAD_BALANCER | 16400 | 0 | 414 | 414 Request-URI Too Large",
        "LOAD_BALANCER | 10 | 16400 | 400 | 400 Bad Request",
        "LOAD_BALANCER | 15000 | 15000 | 200 | ok"
      })
  void head_thatIsTooLong_isRefused(HttpSource source, int url, int header, int status, String body)
      throws IOException {
    try (LocalGateway gateway = start(source, result(OK))) {
      HttpResponse<String> answer =
          get(gateway, "/things?q=" + "x".repeat(url), "X-Long", "x".repeat(header));

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains(body);
    }
  }

  @Test
  void headers_thatAreTooLongTogether_areRefusedByALoadBalancer() throws IOException {
    try (LocalGateway gateway = start(HttpSource.LOAD_BALANCER, result(OK))) {
      List<String> headers = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        headers.add("X-" + i);
        headers.add("x".repeat(15_000));
      }

      assertThat(get(gateway, "/things", headers.toArray(new String[0])).statusCode())
          .isEqualTo(400);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REST_API | 504 | {\"message\":\"Endpoint request timed out\"}",
        "HTTP_API | 503 | {\"message\":\"Service Unavailable\"}"
      })
  void function_thatTakesLongerThanTheGatewayWaits_isAnsweredFor(
      HttpSource source, int status, String body) throws IOException {
    try (LocalGateway gateway =
        builder(source, GatewayLimitsTest::hang)
            .asDeployed()
            .integrationTimeout(Duration.ofMillis(50))
            .start()) {
      HttpResponse<String> answer = get(gateway, "/things");

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).isEqualTo(body);
      assertThat(log.toString(UTF_8))
          .startsWith("things was given up: It had no result after 50 ms.");
    }
  }

  /** All at one time, as a second is the shortest timeout of a function. */
  @Test
  void function_thatTakesLongerThanItsTimeout_hasFailed() throws Exception {
    List<LocalGateway> gateways = new ArrayList<>();
    try {
      for (HttpSource source : HttpSource.values()) {
        gateways.add(builder(source, GatewayLimitsTest::hang).asDeployed().start());
      }
      List<CompletableFuture<Integer>> answers =
          gateways.stream()
              .map(gateway -> CompletableFuture.supplyAsync(() -> status(gateway)))
              .toList();

      assertThat(
              CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0]))
                  .thenApply(done -> answers.stream().map(CompletableFuture::join).toList())
                  .get(60, TimeUnit.SECONDS))
          .as("REST API, HTTP API, function URL, load balancer")
          .containsExactly(502, 500, 502, 502);
    } finally {
      gateways.forEach(LocalGateway::close);
    }
  }

  @Test
  void function_thatIsInTime_answersItself() throws IOException {
    RequestStreamHandler broken =
        (in, out, context) -> {
          throw new IOException("broken");
        };
    try (LocalGateway gateway = builder(HttpSource.HTTP_API, result(OK)).asDeployed().start();
        LocalGateway other = builder(HttpSource.HTTP_API, broken).asDeployed().start()) {
      assertThat(get(gateway, "/things").body()).isEqualTo("ok");
      assertThat(get(other, "/things").statusCode()).isEqualTo(500);
      assertThat(log.toString(UTF_8)).startsWith("things failed:").contains("IOException: broken");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FUNCTION_URL", "LOAD_BALANCER"})
  void start_withATimeThatTheSourceDoesNotWait_saysWhoWaits(HttpSource source) {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> builder(source, result(OK)).integrationTimeout(Duration.ofSeconds(1)).start())
        .withMessageContaining(source.name())
        .withMessageContaining("up to 30 seconds");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                builder(HttpSource.HTTP_API, result(OK))
                    .integrationTimeout(Duration.ofMillis(30_001))
                    .start())
        .withMessageContaining("HTTP_API");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalGateway.builder().integrationTimeout(Duration.ofMillis(49)))
        .withMessageContaining("50 milliseconds");
  }

  private static void hang(Object in, Object out, Object context) throws IOException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static int status(LocalGateway gateway) {
    try {
      return get(gateway, "/things").statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> get(LocalGateway gateway, String path, String... headers)
      throws IOException {
    return new Caller(gateway.uri()).send("GET", path, headers);
  }

  private static HttpResponse<String> post(LocalGateway gateway, int size) throws IOException {
    return new Caller(gateway.uri())
        .send("POST", "/things", "x".repeat(size).getBytes(UTF_8), "Content-Type", "text/plain");
  }

  private LocalGateway start(HttpSource source, RequestStreamHandler handler) throws IOException {
    return builder(source, handler).start();
  }

  private LocalGateway.Builder builder(HttpSource source, RequestStreamHandler handler) {
    FunctionModel like =
        function("things", open(HttpMethod.GET, "/things"), open(HttpMethod.POST, "/things"));
    return LocalGateway.builder()
        .events(source)
        .log(new PrintStream(log, true, UTF_8))
        .function(
            new FunctionModel(like.name(), like.handler(), 1, 512, like.routes(), List.of()),
            handler);
  }
}
