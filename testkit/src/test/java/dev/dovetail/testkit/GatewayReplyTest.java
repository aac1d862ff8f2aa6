package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.open;
import static dev.dovetail.testkit.Functions.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayReplyTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @Test
  void reply_withCookiesAndHeaders_reachesTheClient() throws IOException {
    String json =
        "{\"statusCode\":201,\"headers\":{\"Location\":\"/things/2\",\"Connection\":\"close\"},"
            + "\"cookies\":[\"a=1; Path=/\",\"b=2\"],\"multiValueHeaders\":{\"X-No\":[\"1\"]},\"body\":\"ü\"}";
    try (LocalGateway gateway = serve(HttpSource.HTTP_API, result(json))) {
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
    try (LocalGateway gateway = serve(HttpSource.REST_API, result(json))) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/things/1");

      assertThat(response.headers().allValues("set-cookie"))
          .containsExactlyInAnyOrder("a=1", "b=2");
      assertThat(response.headers().firstValue("content-type")).contains("application/json");
    }
  }

  @Test
  void reply_inBase64_isDecoded() throws IOException {
    String json = "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"AP+A\"}";
    try (LocalGateway gateway = serve(HttpSource.HTTP_API, result(json))) {
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
        "{\"statusCode\":\"OK\"}",
        "{\"statusCode\":99}",
        "{\"statusCode\":200,\"body\":{}}",
        "{\"statusCode\":200,\"headers\":[\"a\"]}",
        "{\"statusCode\":200,\"headers\":{\"a b\":\"c\"}}",
        "{\"statusCode\":200,\"headers\":{\"a\":\"b\\r\\nc: d\"}}",
        "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"?\"}"
      })
  void reply_thatIsNone_isAnErrorOfTheServerAndLogged(String result) throws IOException {
    try (LocalGateway gateway = serve(HttpSource.HTTP_API, result(result));
        LocalGateway rest = serve(HttpSource.REST_API, result(result))) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/things/1");

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
      assertThat(log.toString(UTF_8)).contains("things gave a result that is no answer: ");
      assertThat(new Caller(rest.uri()).send("GET", "/things/1").statusCode()).isEqualTo(502);
    }
  }

  /** A client looks for it in vain, so that it is better to know before it is deployed. */
  @Test
  void reply_ofARestApiThatAsksForCredentials_doesSoByAnotherName() throws IOException {
    String json =
        "{\"statusCode\":401,\"headers\":{\"WWW-Authenticate\":\"Bearer\",\"Date\":\"never\"}}";
    try (LocalGateway rest = serve(HttpSource.REST_API, result(json));
        LocalGateway http = serve(HttpSource.HTTP_API, result(json))) {
      HttpResponse<String> renamed = new Caller(rest.uri()).send("GET", "/things/1");

      assertThat(renamed.headers().firstValue("www-authenticate")).isEmpty();
      assertThat(renamed.headers().firstValue("x-amzn-remapped-www-authenticate"))
          .contains("Bearer");
      assertThat(renamed.headers().firstValue("x-amzn-remapped-date")).contains("never");
      assertThat(
              new Caller(http.uri())
                  .send("GET", "/things/1")
                  .headers()
                  .firstValue("www-authenticate"))
          .contains("Bearer");
    }
  }

  /** A REST API takes no other members, not even those of other sources. */
  @ParameterizedTest
  @ValueSource(strings = {"cookies", "statusDescription", "message"})
  void reply_ofARestApiWithAnotherMember_isABadGatewayThatTheLogExplains(String member)
      throws IOException {
    String json = "{\"statusCode\":200,\"body\":\"\",\"" + member + "\":\"x\"}";
    try (LocalGateway rest = serve(HttpSource.REST_API, result(json));
        LocalGateway http = serve(HttpSource.HTTP_API, result(json.replace("\"x\"", "[]")))) {
      assertThat(new Caller(rest.uri()).send("GET", "/things/1").statusCode()).isEqualTo(502);
      assertThat(log.toString(UTF_8)).contains("takes no \"" + member + "\"");
      assertThat(new Caller(http.uri()).send("GET", "/things/1").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void function_thatThrows_isAnErrorOfTheServerWithoutItsMessage() throws IOException {
    RequestStreamHandler broken =
        (in, out, context) -> {
          throw new IllegalStateException("secret");
        };
    try (LocalGateway gateway = serve(HttpSource.HTTP_API, broken)) {
      HttpResponse<String> response = new Caller(gateway.uri()).send("GET", "/things/1");

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).doesNotContain("secret");
      assertThat(log.toString(UTF_8)).contains("things failed:").contains("IllegalStateException");
    }
  }

  private LocalGateway serve(HttpSource format, RequestStreamHandler handler) throws IOException {
    return LocalGateway.builder()
        .events(format)
        .log(new PrintStream(log, true, UTF_8))
        .function(function("things", open(HttpMethod.GET, "/things/{id}")), handler)
        .start();
  }
}
