package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.Functions.open;
import static dev.dovetail.testkit.Functions.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.HttpMethod;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One function behind each of the four sources of events, as a client sees it. */
class GatewaySourcesTest {
  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void function_behindAnySource_answersAlike(HttpSource source) throws IOException {
    try (LocalGateway gateway = serve(source, new ThingsFunction(false, false))) {
      Caller caller = new Caller(gateway.uri());

      HttpResponse<String> one = caller.send("GET", "/things/o%6Ee");
      assertThat(one.statusCode()).isEqualTo(200);
      assertThat(one.body()).isEqualTo("{\"id\":\"one\"}");
      assertThat(one.headers().firstValue("etag")).contains("\"1\"");
      assertThat(one.headers().firstValue("content-type")).contains("application/json");
      assertThat(caller.send("GET", "/things/other").statusCode()).isEqualTo(404);
      HttpResponse<String> query = caller.send("GET", "/things?word=a%20%2B+b");
      assertThat(query.body()).startsWith("{\"words\":\"a + ba + b");
      HttpResponse<String> created =
          caller.send(
              "POST",
              "/things",
              "{\"name\":\"m\u00fcesli\"}".getBytes(UTF_8),
              "Content-Type",
              "application/json");
      assertThat(created.statusCode()).isEqualTo(201);
      assertThat(created.headers().firstValue("location")).contains("/things/one");
      assertThat(created.body()).isEqualTo("{\"name\":\"m\u00fcesli\"}");
    }
  }

  /** A load balancer calls the function, which knows nobody and refuses itself. */
  @ParameterizedTest
  @CsvSource({
    "REST_API, 204, 401",
    "HTTP_API, 204, 401",
    "FUNCTION_URL, 204, 403",
    "LOAD_BALANCER, 401, 401"
  })
  void guardedRoute_isForCallersThatTheSourceVerifies(HttpSource source, int known, int unknown)
      throws IOException {
    try (LocalGateway gateway = serve(source, new ThingsFunction(false, false))) {
      Caller caller = new Caller(gateway.uri());

      assertThat(caller.send("DELETE", "/things/one", "Authorization", "Bearer ann").statusCode())
          .isEqualTo(known);
      assertThat(caller.send("DELETE", "/things/one").statusCode()).isEqualTo(unknown);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FUNCTION_URL, application/json, Internal Server Error",
    "LOAD_BALANCER, text/html, 502 Bad Gateway"
  })
  void function_thatFails_isABadGateway(HttpSource source, String type, String text)
      throws IOException {
    RequestStreamHandler broken =
        (in, out, context) -> {
          throw new IllegalStateException("secret");
        };
    try (LocalGateway gateway = serve(source, broken)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/things/1");

      assertThat(response.statusCode()).isEqualTo(502);
      assertThat(response.headers().firstValue("content-type")).contains(type);
      assertThat(response.body()).contains(text).doesNotContain("secret");
    }
  }

  /** As the examples of a string response on the page about invoking function URLs. */
  @Test
  void result_ofAFunctionUrlThatIsAString_isABodyWithItsQuotes() throws IOException {
    try (LocalGateway gateway = serve(HttpSource.FUNCTION_URL, result("\"Hello, world!\""))) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/things/1");

      assertThat(response.body()).isEqualTo("\"Hello, world!\"").hasSize(15);
    }
  }

  /** There are no routes: it is the function that refuses, and tells what there is. */
  @ParameterizedTest
  @EnumSource(names = {"FUNCTION_URL", "LOAD_BALANCER"})
  void request_withoutRoute_isAnsweredByTheFunction(HttpSource source) throws IOException {
    try (LocalGateway gateway = serve(source, new ThingsFunction(false, false))) {
      Caller caller = new Caller(gateway.uri());

      HttpResponse<String> method = caller.send("PUT", "/things");
      assertThat(method.statusCode()).isEqualTo(405);
      assertThat(method.body()).contains("\"reference\"");
      assertThat(caller.send("GET", "/nowhere").body()).contains("\"reference\"");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FUNCTION_URL", "LOAD_BALANCER"})
  void request_withoutRouteToSeveralFunctions_leadsToThatOfThePath(HttpSource source)
      throws IOException {
    try (LocalGateway gateway =
        LocalGateway.builder()
            .events(source)
            .function(
                function("one", open(HttpMethod.GET, "/one")),
                result("{\"statusCode\":202,\"headers\":{}}"))
            .function(
                function("two", open(HttpMethod.GET, "/two")),
                result("{\"statusCode\":203,\"headers\":{}}"))
            .start()) {
      Caller caller = new Caller(gateway.uri());

      assertThat(caller.send("PUT", "/one").statusCode()).isEqualTo(202);
      assertThat(caller.send("PUT", "/two").statusCode()).isEqualTo(203);
      assertThat(caller.send("GET", "/three").statusCode()).isEqualTo(404);
    }
  }

  /** The verification is that of the function URL, which knows no routes either. */
  @Test
  void request_withoutRouteToAGuardedFunctionUrl_isForKnownCallers() throws IOException {
    try (LocalGateway gateway =
        LocalGateway.builder()
            .events(HttpSource.FUNCTION_URL)
            .function(
                function("one", guarded(HttpMethod.GET, "/one")), result("{\"statusCode\":202}"))
            .start()) {
      Caller caller = new Caller(gateway.uri());

      assertThat(caller.send("GET", "/two").statusCode()).isEqualTo(403);
      assertThat(caller.send("OPTIONS", "/one").statusCode()).isEqualTo(403);
      assertThat(caller.send("GET", "/two", "Authorization", "Bearer ann").statusCode())
          .isEqualTo(202);
    }
  }

  @Test
  void result_ofAFunctionUrlWithoutStatus_isABodyInJson() throws IOException {
    try (LocalGateway gateway = serve(HttpSource.FUNCTION_URL, result("{\"a\":1}"))) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/things/1");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("{\"a\":1}");
      assertThat(response.headers().firstValue("content-type")).contains("application/json");
      assertThat(response.headers().firstValue("x-amzn-requestid")).isPresent();
    }
  }

  @Test
  void result_ofALoadBalancerWithoutStatus_isNone() throws IOException {
    try (LocalGateway gateway = serve(HttpSource.LOAD_BALANCER, result("{\"a\":1}"))) {
      assertThat(new Caller(gateway.uri()).send("GET", "/things/1").statusCode()).isEqualTo(502);
    }
  }

  private static LocalGateway serve(HttpSource source, RequestStreamHandler handler)
      throws IOException {
    return LocalGateway.builder()
        .events(source)
        .log(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
        .function(
            function(
                "things",
                open(HttpMethod.POST, "/things"),
                open(HttpMethod.GET, "/things"),
                open(HttpMethod.GET, "/things/{id}"),
                guarded(HttpMethod.DELETE, "/things/{id}")),
            handler)
        .start();
  }
}
