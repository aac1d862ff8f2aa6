package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.GatewayAuthorizer.YES;
import static dev.dovetail.testkit.GatewayAuthorizer.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.model.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of authorizers are kept as long as API Gateway would, and used as widely. */
class AuthorizerCacheTest {
  private final TestClock clock = TestClock.at(Instant.parse("2026-11-21T12:00:00Z"));

  @Test
  void answer_ofAnHttpApi_isNotKeptUnlessSaid() throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(YES);
    try (LocalGateway gateway = start(HttpSource.HTTP_API, LambdaAuthorizer.simple(function))) {
      status(gateway, "/todos", "a");
      status(gateway, "/todos", "a");

      assertThat(function.asked).hasSize(2);
    }
  }

  @Test
  void answer_ofARestApi_isKeptForFiveMinutesUnlessSaid() throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "*", "{}"));
    try (LocalGateway gateway = start(HttpSource.REST_API, LambdaAuthorizer.policy(function))) {
      status(gateway, "/todos", "a");
      clock.advance(Duration.ofMinutes(5).minusNanos(1));
      status(gateway, "/todos", "a");
      assertThat(function.asked).hasSize(1);

      clock.advance(Duration.ofNanos(1));
      status(gateway, "/todos", "a");
      assertThat(function.asked).hasSize(2);
    }
  }

  @Test
  void answer_thatIsNotToBeKept_isAskedForEachTime() throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "*", "{}"));
    LambdaAuthorizer authorizer = LambdaAuthorizer.token(function).cachedFor(Duration.ZERO);
    try (LocalGateway gateway = start(HttpSource.REST_API, authorizer)) {
      status(gateway, "/todos", "a");
      status(gateway, "/todos", "a");

      assertThat(function.asked).hasSize(2);
    }
  }

  @Test
  void answer_forOneIdentity_isNotThatOfAnother() throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(YES);
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.simple(function).cachedFor(Duration.ofMinutes(1));
    try (LocalGateway gateway = start(HttpSource.HTTP_API, authorizer)) {
      status(gateway, "/todos", "a");
      status(gateway, "/todos", "b");
      status(gateway, "/todos", "a");

      assertThat(function.asked).hasSize(2);
    }
  }

  /** The mistake that API Gateway warns of: the policy names the one route that was asked about. */
  @ParameterizedTest
  @CsvSource({"HTTP_API", "REST_API"})
  void policy_forOneRouteThatIsKept_forbidsTheOther(HttpSource source) throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "arn:*/todos", "{}"));
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.policy(function).cachedFor(Duration.ofMinutes(1));
    try (LocalGateway gateway = start(source, authorizer)) {
      assertThat(status(gateway, "/todos", "a")).isEqualTo(200);
      assertThat(status(gateway, "/others", "a")).isEqualTo(403);
      assertThat(status(gateway, "/todos", "a")).isEqualTo(200);
      assertThat(function.asked).hasSize(1);
    }
  }

  @Test
  void simpleResponse_thatIsKept_isForAllRoutesUnlessTheRouteIsAnIdentitySource()
      throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(YES);
    LambdaAuthorizer kept = LambdaAuthorizer.simple(function).cachedFor(Duration.ofMinutes(1));
    try (LocalGateway gateway = start(HttpSource.HTTP_API, kept)) {
      status(gateway, "/todos", "a");
      status(gateway, "/others", "a");
      assertThat(function.asked).hasSize(1);
    }
    LambdaAuthorizer byRoute =
        kept.identifiedBy("$request.header.Authorization", "$context.routeKey");
    try (LocalGateway gateway = start(HttpSource.HTTP_API, byRoute)) {
      status(gateway, "/todos", "a");
      status(gateway, "/others", "a");
      assertThat(function.asked).hasSize(3);
    }
  }

  @Test
  void failure_ofTheAuthorizer_isNotKept() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    LambdaAuthorizer authorizer =
        LambdaAuthorizer.policy(
            (in, out, context) -> {
              calls.incrementAndGet();
              throw new IllegalStateException("Unauthorized");
            });
    try (LocalGateway gateway = start(HttpSource.REST_API, authorizer)) {
      assertThat(status(gateway, "/todos", "a")).isEqualTo(401);
      assertThat(status(gateway, "/todos", "a")).isEqualTo(401);
      assertThat(calls).hasValue(2);
    }
  }

  private LocalGateway start(HttpSource source, LambdaAuthorizer authorizer) throws IOException {
    return LocalGateway.builder()
        .events(source)
        .authorizer(authorizer.withClock(clock))
        .function(
            function(
                "todos", guarded(HttpMethod.GET, "/todos"), guarded(HttpMethod.GET, "/others")),
            ECHO)
        .start();
  }

  private static int status(LocalGateway gateway, String path, String token) throws IOException {
    return new Caller(gateway.uri()).send("GET", path, "Authorization", token).statusCode();
  }
}
