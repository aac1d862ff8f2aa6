package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.Functions.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The examples of docs/gateway.md. */
class GatewayExampleTest {
  private final FunctionModel model =
      function(
          "things",
          open(HttpMethod.POST, "/things"),
          open(HttpMethod.GET, "/things"),
          open(HttpMethod.GET, "/things/{id}"),
          guarded(HttpMethod.DELETE, "/things/{id}"));

  private final RequestStreamHandler function = new ThingsFunction(true, false);

  @Test
  void gateway_ofARestApi_isSetAsTheDeployedOne() throws IOException {
    RequestStreamHandler authorizer =
        new GatewayAuthorizer(GatewayAuthorizer.policy("Allow", "*", "{}"));

    LocalGateway.Builder builder =
        LocalGateway.builder()
            .function(model, function)
            .events(HttpSource.REST_API)
            .authorizer(LambdaAuthorizer.token(authorizer).validatedBy("Bearer [-0-9A-Za-z._]+"))
            .cors(CorsSettings.of("https://app.example.com").withGatewayResponses())
            .asDeployed()
            .integrationTimeout(Duration.ofSeconds(10));

    try (LocalGateway gateway = builder.start()) {
      Caller caller = new Caller(gateway.uri());
      assertThat(caller.send("DELETE", "/things/one", "Authorization", "Bearer a").statusCode())
          .isEqualTo(204);
      assertThat(
              caller
                  .send("DELETE", "/things/one", "Authorization", "a")
                  .headers()
                  .firstValue("access-control-allow-origin"))
          .contains("https://app.example.com");
      assertThat(caller.send("HEAD", "/things/one").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void gateway_ofALoadBalancer_isSetToMultiValueHeaders() throws IOException {
    try (LocalGateway gateway =
        LocalGateway.builder()
            .function(model, function)
            .events(HttpSource.LOAD_BALANCER)
            .multiValueHeaders()
            .start()) {
      assertThat(new Caller(gateway.uri()).send("GET", "/things/one").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void gateway_ofAFunctionUrl_hasItsOwnSettingsOfCors() throws IOException {
    CorsSettings settings =
        CorsSettings.of("https://app.example.com")
            .withMethods(HttpMethod.GET, HttpMethod.POST)
            .withHeaders("Content-Type")
            .withExposedHeaders("ETag")
            .withMaxAge(Duration.ofMinutes(5))
            .withCredentials();

    try (LocalGateway gateway =
        LocalGateway.builder()
            .function(model, new ThingsFunction(false, false))
            .events(HttpSource.FUNCTION_URL)
            .cors(settings)
            .start()) {
      assertThat(
              new Caller(gateway.uri())
                  .send("GET", "/things/one", "Origin", "https://app.example.com")
                  .headers()
                  .allValues("access-control-allow-origin"))
          .containsExactly("https://app.example.com");
    }
  }
}
