package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses what turns HTTP requests into events: the four that Lambda has. */
public enum HttpSource {
  /** API Gateway's REST API: proxy events of format 1.0, claims of a Cognito authorizer. */
  REST_API(new RestApi()),
  /** API Gateway's HTTP API: events of payload format 2.0, claims of a JWT authorizer. */
  HTTP_API(new HttpApi()),
  /** A function URL: events of payload format 2.0 without routes, callers verified by IAM. */
  FUNCTION_URL(new FunctionUrl()),
  /** An Application Load Balancer: encoded queries, no routes, and no caller is verified. */
  LOAD_BALANCER(new LoadBalancer(false));

  static final String REQUEST_ID = "5f1c6a2e-0d43-4c8b-9a7e-1b2c3d4e5f60";

  private final Dialect dialect;

  HttpSource(Dialect dialect) {
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /**
   * {@return the event that this source makes of a request}
   *
   * @param route the route that leads to the function
   * @param example the request
   * @param user who the caller is, as verified; nobody if it is empty. A load balancer verifies
   *     nobody.
   */
  public byte[] event(RouteModel route, HttpExample example, String user) {
    return event(route, route.method().name(), example, user).toString().getBytes(UTF_8);
  }

  ObjectNode event(RouteModel route, String method, HttpExample example, String user) {
    FunctionModel function = new FunctionModel("example", "", 10, 512, List.of(), List.of());
    Routes.Target target = new Routes.Target(route, function, (in, out, context) -> {});
    String path = dialect.routedPath(example.path());
    Optional<KnownCaller> caller =
        user.isEmpty()
            ? Optional.empty()
            : Optional.of(new KnownCaller.ByToken(Map.of("sub", user)));
    return dialect.event(
        new Invocation(
            example.request(method),
            target,
            target.match(path).orElse(Map.of()),
            caller,
            REQUEST_ID,
            Instant.EPOCH));
  }

  /**
   * {@return how it asks a Lambda authorizer of a form}
   *
   * @throws IllegalStateException if it does not
   */
  AuthorizerDialect authorizers(LambdaAuthorizer.Form form) {
    boolean asked =
        switch (form) {
          case SIMPLE, POLICY_1 -> this == HTTP_API;
          case POLICY -> this == HTTP_API || this == REST_API;
          case TOKEN -> this == REST_API;
        };
    if (asked) {
      return this == HTTP_API ? new HttpApiAuthorizer() : new RestApiAuthorizer();
    }
    throw new IllegalStateException(
        "A gateway with events of "
            + this
            + " does not ask a Lambda authorizer of the form "
            + form
            + ". HTTP_API takes LambdaAuthorizer.simple, policy and policyFormat1, REST_API takes"
            + " policy and token, FUNCTION_URL and LOAD_BALANCER take none.");
  }

  /**
   * {@return what it tells browsers that is set to}
   *
   * @param methods the methods of all routes
   * @throws IllegalStateException if it can't be set to that
   */
  CorsAnswers cors(CorsSettings settings, List<String> methods) {
    if (settings.gatewayResponses() && this != REST_API) {
      throw new IllegalStateException(
          this + " has no gateway responses. Leave out withGatewayResponses, or use REST_API.");
    }
    List<String> allowed = settings.methods().isEmpty() ? methods : settings.methods();
    return switch (this) {
      case REST_API -> new CorsAnswers.OfRestApi(settings, allowed);
      case HTTP_API -> new CorsAnswers.OfHttpApi(settings, allowed);
      case FUNCTION_URL -> new CorsAnswers.OfFunctionUrl(settings, allowed);
      case LOAD_BALANCER ->
          throw new IllegalStateException(
              "A gateway with events of "
                  + this
                  + " does not answer for CORS. Let the function do it, with Cors.allow, or use"
                  + " REST_API, HTTP_API or FUNCTION_URL.");
    };
  }

  /**
   * {@return how long it waits for a function, if that is limited}
   *
   * @param set the time that it is set to
   * @param limited whether it waits no longer than its longest time without being set to one
   * @throws IllegalStateException if it can't be set to the time
   */
  Optional<Dialect.Patience> patience(Optional<Duration> set, boolean limited) {
    Optional<Dialect.Patience> longest = dialect.patience();
    if (set.isEmpty()) {
      return limited ? longest : Optional.empty();
    }
    if (longest.isEmpty() || (this == HTTP_API && set.get().compareTo(longest.get().time()) > 0)) {
      throw new IllegalStateException(
          this
              + " can't be set to wait for "
              + set.get()
              + ". An HTTP API waits for up to 30 seconds, a REST API for 29 or what its quota"
              + " says; a function URL and a load balancer wait for the timeout of the function.");
    }
    return longest.map(patience -> new Dialect.Patience(set.get(), patience.over()));
  }

  /**
   * {@return what turns requests into events}
   *
   * @param multiValue whether headers and parameters are to have several values
   * @throws IllegalStateException if they can't be told to
   */
  Dialect dialect(boolean multiValue) {
    if (multiValue && this != LOAD_BALANCER) {
      throw new IllegalStateException(
          this + " can't be set to multi-value headers. Leave it out, or use LOAD_BALANCER.");
    }
    return multiValue ? new LoadBalancer(true) : dialect;
  }

  boolean format2() {
    return this == HTTP_API || this == FUNCTION_URL;
  }

  /** {@return whether it has found the route already, and refuses what has none} */
  boolean routed() {
    return dialect.routed();
  }

  /** {@return whether it calls a route's function for callers that it has verified} */
  boolean verifies(RouteModel route) {
    return dialect.verifiesCallers() || route.access() == Access.PUBLIC;
  }
}
