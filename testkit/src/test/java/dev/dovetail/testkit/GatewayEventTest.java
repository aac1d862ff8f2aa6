package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.model.HttpMethod;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayEventTest {
  private static final byte[] BODY = "{\"content\":\"m\u00fcesli\"}".getBytes(UTF_8);

  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void event_ofARequestWithEverything_isTheGoldenEvent(HttpSource format) throws IOException {
    try (LocalGateway gateway = patch(format)) {
      Instant before = Instant.now().minusMillis(1);
      ObjectNode event =
          (ObjectNode)
              new Caller(gateway.uri())
                  .event(
                      "PATCH",
                      "/users/a%20b/todos/1+1%25?tag=x&tag=y%2Cz&q=a+b&flag",
                      BODY,
                      "Authorization",
                      "Bearer ann",
                      "Content-Type",
                      "application/merge-patch+json; charset=utf-8",
                      "User-Agent",
                      "test/1",
                      "X-Two",
                      "1",
                      "X-Two",
                      "2",
                      "Cookie",
                      "a=1; b=2");

      GoldenEvent.assertGolden(format.name(), event, gateway.uri(), before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, false",
    "application/problem+json, false",
    "text/csv; charset=utf-8, false",
    "image/svg+xml, false",
    "application/x-www-form-urlencoded, true",
    "application/octet-stream, true"
  })
  void body_ofAnHttpApi_isInBase64UnlessItsTypeIsText(String type, boolean base64)
      throws IOException {
    try (LocalGateway gateway = patch(HttpSource.HTTP_API)) {
      JsonNode event = call(gateway, BODY, type);

      assertThat(event.path("isBase64Encoded").asBoolean()).isEqualTo(base64);
      assertThat(bytes(event)).isEqualTo(BODY);
    }
  }

  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void body_thatIsNotUtf8_arrivesByteForByte(HttpSource format) throws IOException {
    byte[] body = {0, (byte) 0xff, '{', (byte) 0x80};
    try (LocalGateway gateway = patch(format)) {
      JsonNode event = call(gateway, body, "application/json");

      assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
      assertThat(bytes(event)).isEqualTo(body);
    }
  }

  @Test
  void event_ofABareRequest_leavesOutWhatApiGatewayLeavesOut() throws IOException {
    try (LocalGateway gateway = list(HttpSource.HTTP_API)) {
      JsonNode event = call(gateway);

      for (String name :
          new String[] {"body", "cookies", "queryStringParameters", "pathParameters"}) {
        assertThat(event.has(name)).as(name).isFalse();
      }
      assertThat(event.path("rawQueryString").asText("absent")).isEmpty();
    }
  }

  @Test
  void event_ofABareRequestToARestApi_hasNullsAsApiGatewayHas() throws IOException {
    try (LocalGateway gateway = list(HttpSource.REST_API)) {
      JsonNode event = call(gateway);

      for (String name :
          new String[] {
            "body",
            "queryStringParameters",
            "multiValueQueryStringParameters",
            "pathParameters",
            "stageVariables"
          }) {
        assertThat(event.path(name).isNull()).as(name).isTrue();
      }
    }
  }

  @Test
  void path_ofARestApiWithASlashAtTheEnd_leadsToTheSameRoute() throws IOException {
    try (LocalGateway gateway = list(HttpSource.REST_API)) {
      JsonNode event =
          new Caller(gateway.uri())
              .event("GET", "/todos/", new byte[0], "Authorization", "Bearer ann");

      assertThat(event.path("path").asText()).isEqualTo("/todos/");
      assertThat(event.path("resource").asText()).isEqualTo("/todos");
    }
  }

  private static JsonNode call(LocalGateway gateway) throws IOException {
    return new Caller(gateway.uri())
        .event("GET", "/todos", new byte[0], "Authorization", "Bearer ann");
  }

  private static JsonNode call(LocalGateway gateway, byte[] body, String type) throws IOException {
    return new Caller(gateway.uri())
        .event(
            "PATCH", "/users/1/todos/2", body, "Authorization", "Bearer ann", "Content-Type", type);
  }

  private static byte[] bytes(JsonNode event) {
    String body = event.path("body").asText();
    return event.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(UTF_8);
  }

  private static LocalGateway list(HttpSource format) throws IOException {
    return LocalGateway.builder()
        .events(format)
        .function(function("list", guarded(HttpMethod.GET, "/todos")), ECHO)
        .start();
  }

  private static LocalGateway patch(HttpSource format) throws IOException {
    return LocalGateway.builder()
        .events(format)
        .function(function("patch", guarded(HttpMethod.PATCH, "/users/{user}/todos/{id}")), ECHO)
        .start();
  }
}
