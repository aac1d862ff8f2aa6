package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.GatewayAuthorizer.YES;
import static dev.dovetail.testkit.GatewayAuthorizer.policy;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused around a Lambda authorizer, without it or because of it. */
class AuthorizerRefusalsTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  /**
   * As <a
   * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html">the
   * page about configuring one</a> says of token validation.
   */
  @ParameterizedTest
  @CsvSource({
    "Bearer a.b-c, 200",
    "Bearer, 401",
    "bearer a, 401",
    "Bearer a b, 401",
    "xBearer a, 401"
  })
  void token_thatDoesNotMatchTheExpression_isUnauthorizedWithoutAQuestion(String token, int status)
      throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "*", "{}"));
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.token(function).validatedBy("Bearer [-0-9A-Za-z._]+");
    try (LocalGateway gateway = start(HttpSource.REST_API, authorizer)) {
      HttpResponse<String> reply = get(gateway, "/todos/1", token);

      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(function.asked).hasSize(status == 200 ? 1 : 0);
      if (status == 401) {
        assertThat(reply.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(reply.headers().firstValue("x-amzn-errortype"))
            .contains("UnauthorizedException");
      }
    }
  }

  /**
   * As <a
   * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">the
   * page about the output</a> says of ARNs of more than 1,600 bytes.
   */
  @Test
  void request_whoseArnIsTooLong_isTooLongForTheRestApi() throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "*", "{}"));
    try (LocalGateway gateway = start(HttpSource.REST_API, LambdaAuthorizer.token(function))) {
      int start = "arn:aws:execute-api:local:000000000000:local/local/GET/todos/".length();

      assertThat(get(gateway, "/todos/" + "x".repeat(1600 - start), "a").statusCode())
          .isEqualTo(200);
      HttpResponse<String> reply = get(gateway, "/todos/" + "x".repeat(1601 - start), "a");
      assertThat(reply.statusCode()).isEqualTo(414);
      assertThat(reply.body()).isEqualTo("{\"message\":\"Request URI too long\"}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP_API | {\"message\":\"Internal Server Error\"}",
        "REST_API | {\"message\":null}"
      })
  void authorizer_thatTakesTooLong_isAnErrorAndIsAskedAgain(HttpSource source, String body)
      throws IOException {
    AtomicInteger running = new AtomicInteger();
    RequestStreamHandler slow =
        (in, out, context) -> {
          running.incrementAndGet();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            running.decrementAndGet();
          }
        };
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.policy(slow)
            .withTimeout(Duration.ofMillis(1))
            .cachedFor(Duration.ofMinutes(1));
    try (LocalGateway gateway = start(source, authorizer)) {
      for (int i = 0; i < 2; i++) {
        HttpResponse<String> reply = get(gateway, "/todos/1", "a");
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).isEqualTo(body);
      }

      assertThat(log.toString(UTF_8))
          .startsWith("The authorizer was ended: It had no result after 1 ms.");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (running.get() > 0 && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(running).as("nothing is left running").hasValue(0);
    }
  }

  @Test
  void authorizer_thatIsInTime_isBelieved() throws IOException {
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.simple(new GatewayAuthorizer(YES)).withTimeout(Duration.ofSeconds(10));
    try (LocalGateway gateway = start(HttpSource.HTTP_API, authorizer)) {
      assertThat(get(gateway, "/todos/1", "a").statusCode()).isEqualTo(200);
    }
  }

  /**
   * Ten seconds and more are too long for a test to wait: what is timed has a thread of its own.
   */
  @ParameterizedTest
  @CsvSource({
    "HTTP_API, false, false",
    "HTTP_API, true, true",
    "REST_API, false, false",
    "REST_API, true, true"
  })
  void authorizer_asDeployed_isTimed(HttpSource source, boolean deployed, boolean timed)
      throws IOException {
    List<String> threads = new CopyOnWriteArrayList<>();
    RequestStreamHandler function =
        (in, out, context) -> {
          threads.add(Thread.currentThread().getName());
          out.write(policy("Allow", "*", "{}").getBytes(UTF_8));
        };
    LocalGateway.Builder builder = builder(source, LambdaAuthorizer.policy(function));
    try (LocalGateway gateway = (deployed ? builder.asDeployed() : builder).start()) {
      assertThat(get(gateway, "/todos/1", "a").statusCode()).isEqualTo(200);
      assertThat(threads)
          .singleElement()
          .matches(name -> name.startsWith("dovetail-call-") == timed, "timed: " + timed);
    }
  }

  /**
   * As <a
   * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">the
   * quotas</a> say of an HTTP API.
   */
  @Test
  void authorizer_asDeployed_hasTheTimeOfItsGatewayOrItsOwn() {
    LambdaAuthorizer authorizer = LambdaAuthorizer.policy(ECHO);
    LambdaAuthorizer own = authorizer.withTimeout(Duration.ofSeconds(3));

    assertThat(authorizer.timeout(new HttpApiAuthorizer(), true)).contains(Duration.ofSeconds(10));
    assertThat(authorizer.timeout(new RestApiAuthorizer(), true)).contains(Duration.ofSeconds(30));
    assertThat(authorizer.timeout(new HttpApiAuthorizer(), false)).isEmpty();
    assertThat(own.timeout(new RestApiAuthorizer(), true)).contains(Duration.ofSeconds(3));
    assertThat(own.timeout(new HttpApiAuthorizer(), false)).contains(Duration.ofSeconds(3));
  }

  /** The address is that of the connection, whatever a client says about others. */
  @ParameterizedTest
  @CsvSource({"127.0.0.1, 200", "127.0.0.0/8, 200", "203.0.113.7, 403"})
  void policy_thatAllowsAnAddress_goesByTheConnection(String range, int status) throws IOException {
    String policy =
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":\"execute-api:Invoke\",\"Resource\":\"*\",\"Condition\":"
            + "{\"IpAddress\":{\"aws:SourceIp\":\""
            + range
            + "\"}}}]}}";
    try (LocalGateway gateway =
        start(HttpSource.REST_API, LambdaAuthorizer.policy(new GatewayAuthorizer(policy)))) {
      HttpResponse<String> reply =
          new Caller(gateway.uri())
              .send("GET", "/todos/1", "Authorization", "a", "X-Forwarded-For", "203.0.113.7");

      assertThat(reply.statusCode()).isEqualTo(status);
    }
  }

  private static HttpResponse<String> get(LocalGateway gateway, String path, String token)
      throws IOException {
    return new Caller(gateway.uri()).send("GET", path, "Authorization", token);
  }

  private LocalGateway start(HttpSource source, LambdaAuthorizer authorizer) throws IOException {
    return builder(source, authorizer).start();
  }

  private LocalGateway.Builder builder(HttpSource source, LambdaAuthorizer authorizer) {
    return LocalGateway.builder()
        .events(source)
        .log(new PrintStream(log, true, UTF_8))
        .authorizer(authorizer)
        .function(function("todos", guarded(HttpMethod.GET, "/todos/{id}")), ECHO);
  }
}
