package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
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
  LOAD_BALANCER(new LoadBalancer());

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
    if (this == HTTP_API && form != LambdaAuthorizer.Form.TOKEN) {
      return new HttpApiAuthorizer();
    }
    if (this == REST_API && form != LambdaAuthorizer.Form.SIMPLE) {
      return new RestApiAuthorizer();
    }
    throw new IllegalStateException(
        "A gateway with events of "
            + this
            + " does not ask a Lambda authorizer of the form "
            + form
            + ". HTTP_API takes LambdaAuthorizer.simple and policy, REST_API takes policy and"
            + " token, FUNCTION_URL and LOAD_BALANCER take none.");
  }

  boolean format2() {
    return this == HTTP_API || this == FUNCTION_URL;
  }

  /** {@return whether it has found the route already, and refuses what has none} */
  boolean routed() {
    return this == REST_API || this == HTTP_API;
  }

  /** {@return whether it calls a route's function for callers that it has verified} */
  boolean verifies(RouteModel route) {
    return dialect.verifiesCallers() || route.access() == Access.PUBLIC;
  }
}
