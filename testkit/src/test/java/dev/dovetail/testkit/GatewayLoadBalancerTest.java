package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.open;
import static dev.dovetail.testkit.Functions.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.model.HttpMethod;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A load balancer as <a
 * href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">its
 * page about functions</a> and <a
 * href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html">the
 * one about its errors</a> have it.
 */
class GatewayLoadBalancerTest {
  /** Echoes in the form that is wanted of it. */
  private static final RequestStreamHandler ECHO_MULTI =
      (in, out, context) -> {
        JsonMapper json = new JsonMapper();
        ObjectNode reply = json.createObjectNode().put("statusCode", 200);
        reply.putObject("multiValueHeaders");
        out.write(json.writeValueAsBytes(reply.put("body", new String(in.readAllBytes(), UTF_8))));
      };

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @Test
  void event_ofMultiValueHeaders_hasAllValuesAndNoSingleOnes() throws IOException {
    try (LocalGateway gateway = builder(ECHO_MULTI).multiValueHeaders().start()) {
      String answer =
          new RawClient(gateway.uri())
              .get(
                  "/things?myKey=val1&myKey=a%20b&flag",
                  "Cookie: name1=value1", "Cookie: name2=value2");
      JsonNode event = new JsonMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));

      assertThat(event.at("/multiValueQueryStringParameters").toString())
          .isEqualTo("{\"myKey\":[\"val1\",\"a%20b\"],\"flag\":[\"\"]}");
      assertThat(event.at("/multiValueHeaders/cookie").toString())
          .isEqualTo("[\"name1=value1\",\"name2=value2\"]");
      assertThat(event.at("/multiValueHeaders/x-amzn-trace-id/0").asText())
          .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
      assertThat(event.has("headers")).isFalse();
      assertThat(event.has("queryStringParameters")).isFalse();
    }
  }

  @Test
  void event_withoutMultiValueHeaders_hasTheLastOfSeveralValues() throws IOException {
    try (LocalGateway gateway = builder(ECHO).start()) {
      JsonNode event =
          new Caller(gateway.uri())
              .event("GET", "/things?myKey=val1&myKey=val2", new byte[0], "X-A", "1", "X-A", "2");

      assertThat(event.at("/queryStringParameters").toString()).isEqualTo("{\"myKey\":\"val2\"}");
      assertThat(event.at("/headers/x-a").asText()).isEqualTo("2");
      assertThat(event.has("multiValueHeaders")).isFalse();
    }
  }

  @Test
  void traceId_ofAClient_staysBehindItsOwn() throws IOException {
    try (LocalGateway gateway = builder(ECHO).start()) {
      assertThat(
              new Caller(gateway.uri())
                  .event("GET", "/things", new byte[0], "X-Amzn-Trace-Id", "Root=1-a-b")
                  .at("/headers/x-amzn-trace-id")
                  .asText())
          .matches("Self=1-[0-9a-f]{8}-[0-9a-f]{24};Root=1-a-b");
    }
  }

  @Test
  void reply_inMultiValueHeaders_reachesTheClientWithAllCookies() throws IOException {
    String json =
        "{\"statusCode\":200,\"statusDescription\":\"200 OK\",\"isBase64Encoded\":false,"
            + "\"headers\":{\"X-Ignored\":\"1\"},"
            + "\"multiValueHeaders\":{\"Set-Cookie\":[\"a=1\",\"b=2\"]},\"body\":\"{}\"}";
    try (LocalGateway gateway = builder(result(json)).multiValueHeaders().start()) {
      HttpResponse<String> reply = new Caller(gateway.uri()).send("GET", "/things");

      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.headers().allValues("set-cookie")).containsExactlyInAnyOrder("a=1", "b=2");
      assertThat(reply.headers().firstValue("x-ignored")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false | {'statusCode':200,'body':''} | no object headers",
        "false | {'statusCode':200,'headers':null,'multiValueHeaders':{'a':['b']}} | no object headers",
        "false | {'statusCode':200,'headers':{'a':['b']}} | not in the form of headers",
        "false | {'statusCode':200,'headers':{'a':true}} | not a string",
        "true | {'statusCode':200,'headers':{'a':'b'}} | no object multiValueHeaders",
        "true | {'statusCode':200,'multiValueHeaders':{'a':'b'}} | not in the form of multiValueHeaders",
        "true | {'statusCode':200,'multiValueHeaders':{'a':[1]}} | not a string",
        "false | {'headers':{}} | statusCode",
        "false | [] | no object headers",
        "false | {'statusCode':200,'headers':{},'isBase64Encoded':true,'body':'?'} | Base64"
      })
  void result_inAnotherForm_isABadGatewayThatTheLogExplains(
      boolean multiValue, String json, String why) throws IOException {
    LocalGateway.Builder builder = builder(result(json.replace('\'', '"')));
    try (LocalGateway gateway = (multiValue ? builder.multiValueHeaders() : builder).start()) {
      HttpResponse<String> reply = new Caller(gateway.uri()).send("GET", "/things");

      assertThat(reply.statusCode()).isEqualTo(502);
      assertThat(reply.body()).contains("<h1>502 Bad Gateway</h1>");
      assertThat(log.toString(UTF_8)).contains("things gave a result that is no answer: ", why);
    }
  }

  /** Which form is wanted, the function sees from the event. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void function_ofTheKit_answersInTheFormOfTheEvent(boolean multiValue) throws IOException {
    LocalGateway.Builder builder = builder(new ThingsFunction(false, false));
    try (LocalGateway gateway = (multiValue ? builder.multiValueHeaders() : builder).start()) {
      Caller caller = new Caller(gateway.uri());

      assertThat(caller.send("GET", "/things/one").body()).isEqualTo("{\"id\":\"one\"}");
      assertThat(caller.send("GET", "/nothing").statusCode()).isEqualTo(404);
      HttpResponse<String> other = caller.send("PUT", "/things");
      assertThat(other.statusCode()).isEqualTo(405);
      assertThat(other.headers().firstValue("allow")).isPresent();
      assertThat(log.toString(UTF_8)).doesNotContain("gave a result");
    }
  }

  /** The event as documented: its headers are one. */
  @Test
  void healthCheck_ofAFunctionOfTheKit_isAnswered() throws IOException {
    String event =
        """
        {"requestContext":{"elb":{"targetGroupArn":"arn:aws:elasticloadbalancing:r:1:targetgroup/a/b"}},
        "httpMethod":"GET","path":"/","queryStringParameters":{},
        "headers":{"user-agent":"ELB-HealthChecker/2.0"},"body":"","isBase64Encoded":false}
        """;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ThingsFunction(false, false)
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(UTF_8)),
            out,
            new LocalContext(function("things"), new PrintStream(log, true, UTF_8)));

    HttpReply reply = HttpReply.read(out.toByteArray());
    reply.requireEnvelope();
    reply.requireProblem();
    assertThat(reply.status()).as("no route is at /").isEqualTo(404);
  }

  @Test
  void request_thatALoadBalancerDoesNotTake_reachesNoFunction() throws IOException {
    try (LocalGateway gateway = builder(ECHO).start()) {
      RawClient client = new RawClient(gateway.uri());
      String addresses = "1.2.3.4,".repeat(29) + "1.2.3.4";

      assertThat(client.request("TRACE", "/things")).startsWith("HTTP/1.1 405 ");
      assertThat(client.get("/things", "X-Forwarded-For: " + addresses))
          .startsWith("HTTP/1.1 200 ");
      assertThat(client.get("/things", "X-Forwarded-For: 1.2.3.4," + addresses))
          .startsWith("HTTP/1.1 463 ");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOAD_BALANCER")
  void start_ofAnotherSourceWithMultiValueHeaders_isRefused(HttpSource source) {
    assertThatIllegalStateException()
        .isThrownBy(() -> builder(ECHO).events(source).multiValueHeaders().start())
        .withMessageContaining(source.name())
        .withMessageContaining("LOAD_BALANCER");
  }

  private LocalGateway.Builder builder(RequestStreamHandler handler) {
    return LocalGateway.builder()
        .events(HttpSource.LOAD_BALANCER)
        .log(new PrintStream(log, true, UTF_8))
        .function(
            function(
                "things", open(HttpMethod.GET, "/things"), open(HttpMethod.GET, "/things/{id}")),
            handler);
  }
}
