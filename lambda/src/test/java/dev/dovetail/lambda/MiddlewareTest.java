package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MiddlewareTest {
  private final TestContext context = new TestContext();
  private final List<String> order = new ArrayList<>();

  private Middleware named(String name) {
    return (request, next) -> {
      order.add(name + " in");
      Response response = next.handle(request);
      order.add(name + " out");
      return response.withHeader("X-Through", name);
    };
  }

  private Reply get(Source source, HttpOptions options, Router.Endpoint body) {
    return Reply.to(
        TestEvent.of(source, "GET", "/").bytes(), Reply.function(options, body), context);
  }

  @ParameterizedTest
  @EnumSource
  void middleware_several_runFromTheFirstToTheFunctionAndBack(Source source) {
    HttpOptions options = HttpOptions.defaults().with(named("a")).with(named("b"), named("c"));
    Reply reply =
        get(
            source,
            options,
            request -> {
              order.add("function");
              return Response.noContent();
            });

    assertThat(order)
        .containsExactly("a in", "b in", "c in", "function", "c out", "b out", "a out");
    assertThat(reply.header("X-Through")).isEqualTo("c, b, a");
  }

  @Test
  void middleware_thatAnswers_keepsTheRequestFromTheFunction() {
    HttpOptions options =
        HttpOptions.defaults().with((request, next) -> Response.tooManyRequests(3));
    Reply reply =
        get(
            Source.HTTP_API,
            options,
            request -> {
              throw new AssertionError("handled");
            });

    assertThat(reply.status()).isEqualTo(429);
  }

  @Test
  void exception_ofTheFunction_isAResponseForTheMiddlewareAndInTheLog() throws IOException {
    List<Integer> seen = new ArrayList<>();
    HttpOptions options =
        HttpOptions.defaults()
            .with(
                (request, next) -> {
                  Response response = next.handle(request);
                  seen.add(response.status());
                  return response;
                });
    Reply reply =
        get(
            Source.REST_API,
            options,
            request -> {
              throw new ArithmeticException();
            });

    assertThat(seen).containsExactly(500);
    assertThat(reply.status()).isEqualTo(500);
    assertThat(context.log).hasSize(1);
    assertThat(context.log.get(0)).contains("java.lang.ArithmeticException");
  }

  @Test
  void exception_ofTheMiddleware_isAResponse() {
    HttpOptions options =
        HttpOptions.defaults()
            .with(
                (request, next) -> {
                  throw new ProblemException(Problem.of(403));
                });

    assertThat(get(Source.REST_API, options, request -> Response.noContent()).status())
        .isEqualTo(403);
  }

  @Test
  @SuppressWarnings("NullAway") // what middleware without null checks can do
  void middleware_thatAnswersNull_is500() {
    HttpOptions options = HttpOptions.defaults().with((request, next) -> null);

    assertThat(get(Source.REST_API, options, request -> Response.noContent()).status())
        .isEqualTo(500);
  }

  @Test
  void reserve_longerThanTheTimeLeft_is504BeforeAnythingRuns() {
    context.remainingMillis = 2_000;
    HttpOptions options =
        HttpOptions.defaults().with(named("a")).withReserve(Duration.ofMillis(2_001));
    Reply reply = get(Source.HTTP_API, options, request -> Response.noContent());

    assertThat(reply.status()).isEqualTo(504);
    assertThat(reply.code()).isEqualTo("deadline_exceeded");
    assertThat(order).isEmpty();
  }
}
