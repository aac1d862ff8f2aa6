package dev.dovetail.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RouteModel;
import dev.dovetail.testkit.HttpSource;
import dev.dovetail.testkit.LambdaAuthorizer;
import dev.dovetail.testkit.LocalGateway;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The authorizer between an issuer and a function, over HTTP, in each way it can be deployed. */
class LocalGatewayTest {
  private static final FunctionModel MODEL =
      new FunctionModel(
          "who",
          "example.Who",
          10,
          512,
          List.of(new RouteModel(HttpMethod.GET, "/who/{id}", Access.AUTHENTICATED)),
          List.of());

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static LocalGateway issuer;
  private static LocalGateway stranger;

  @BeforeAll
  static void startIssuers() throws IOException {
    issuer = LocalGateway.builder().start();
    stranger = LocalGateway.builder().start();
  }

  @AfterAll
  static void closeIssuers() {
    issuer.close();
    stranger.close();
  }

  /**
   * @param refused the status of a token that is not good
   */
  private record Deployment(
      HttpSource source, Function<RequestStreamHandler, LambdaAuthorizer> form, int refused) {}

  static Stream<Deployment> deployments() {
    return Stream.of(
        new Deployment(HttpSource.HTTP_API, LambdaAuthorizer::simple, 403),
        new Deployment(HttpSource.HTTP_API, LambdaAuthorizer::policyFormat1, 401),
        new Deployment(HttpSource.REST_API, LambdaAuthorizer::policy, 401),
        new Deployment(HttpSource.REST_API, LambdaAuthorizer::token, 401));
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void token_ofTheIssuer_isThePrincipalOfTheFunction(Deployment deployment) throws Exception {
    try (LocalGateway gateway = gateway(deployment, issuer)) {
      HttpResponse<String> reply = get(gateway, "/who/1", issuer.token("ann"));

      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo("ann of " + issuer.issuer());
      assertThat(get(gateway, "/who/2", issuer.token("bob")).body()).startsWith("bob of ");
    }
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void token_thatIsNotOfTheIssuer_isRefusedByApiGateway(Deployment deployment) throws Exception {
    try (LocalGateway gateway = gateway(deployment, issuer)) {
      assertThat(get(gateway, "/who/1", stranger.token("ann")).statusCode())
          .isEqualTo(deployment.refused());
      assertThat(get(gateway, "/who/1", "ann").statusCode()).isEqualTo(deployment.refused());
    }
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void issuer_thatIsGone_isAnErrorAndNoRefusal(Deployment deployment) throws Exception {
    LocalGateway gone = LocalGateway.builder().start();
    gone.close();
    try (LocalGateway gateway = gateway(deployment, gone)) {
      assertThat(get(gateway, "/who/1", stranger.token("ann")).statusCode()).isEqualTo(500);
    }
  }

  @Test
  void gateway_withTheAuthorizerAsDeployed_letsGoodTokensThrough() throws Exception {
    FunctionModel model = MODEL;
    HttpFunction function = new Who();
    try (LocalGateway gateway =
        LocalGateway.builder()
            .function(model, function)
            .authorizer(
                LambdaAuthorizer.simple(
                    new JwtAuthorizer(JwtOptions.of(issuer.issuer(), Set.of("local")))))
            .start()) {
      String token = issuer.token("ann");
      assertThat(get(gateway, "/who/1", token).statusCode()).isEqualTo(200);
    }
  }

  private static LocalGateway gateway(Deployment deployment, LocalGateway issuer)
      throws IOException {
    JwtAuthorizer authorizer = new JwtAuthorizer(JwtOptions.of(issuer.issuer(), Set.of("local")));
    return LocalGateway.builder()
        .events(deployment.source())
        .function(MODEL, new Who())
        .authorizer(deployment.form().apply(authorizer))
        .log(new PrintStream(OutputStream.nullOutputStream()))
        .start();
  }

  private static HttpResponse<String> get(LocalGateway gateway, String path, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gateway.uri() + path))
            .header("Authorization", "Bearer " + token)
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** Tells callers who they are. */
  private static final class Who extends HttpFunction {
    @Override
    protected Response handle(Request request) {
      var principal = request.requirePrincipal();
      String text = principal.subject() + " of " + principal.claims().get("iss");
      return Response.ok("text/plain", text);
    }
  }
}
