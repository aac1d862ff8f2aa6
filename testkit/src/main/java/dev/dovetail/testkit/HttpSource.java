package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses what turns HTTP requests into events: the four that Lambda has. */
public enum HttpSource {
  /** API Gateway's REST API: proxy events of format 1.0, claims of a Cognito authorizer. */
  REST_API,
  /** API Gateway's HTTP API: events of payload format 2.0, claims of a JWT authorizer. */
  HTTP_API,
  /** A function URL: events of payload format 2.0 without routes, callers verified by IAM. */
  FUNCTION_URL,
  /** An Application Load Balancer: encoded queries, no routes, and no caller is verified. */
  LOAD_BALANCER;

  static final String REQUEST_ID = "5f1c6a2e-0d43-4c8b-9a7e-1b2c3d4e5f60";

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
    return switch (this) {
      case REST_API -> new RestApi().event(invocation(route, method, example, user));
      case HTTP_API -> new HttpApi().event(invocation(route, method, example, user));
      case FUNCTION_URL -> functionUrl(route, method, example, user);
      case LOAD_BALANCER -> loadBalancer(method, example);
    };
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
    return this != LOAD_BALANCER || route.access() == Access.PUBLIC;
  }

  private Invocation invocation(RouteModel route, String method, HttpExample example, String user) {
    FunctionModel function = new FunctionModel("example", "", 10, 512, List.of(), List.of());
    Routes.Target target = new Routes.Target(route, function, (in, out, context) -> {});
    String path = this == REST_API ? example.path() : new HttpApi().routedPath(example.path());
    Optional<Map<String, String>> claims =
        user.isEmpty() ? Optional.empty() : Optional.of(Map.of("sub", user));
    return new Invocation(
        example.request(method),
        target,
        target.match(path).orElse(Map.of()),
        claims,
        REQUEST_ID,
        Instant.EPOCH);
  }

  private static ObjectNode functionUrl(
      RouteModel route, String method, HttpExample example, String user) {
    ObjectNode event =
        new HttpApi().event(FUNCTION_URL.invocation(route, method, example.withPath("/"), user));
    event.put("routeKey", "$default").put("rawPath", example.path());
    event.remove("pathParameters");
    ObjectNode context = event.withObject("/requestContext");
    context.put("routeKey", "$default");
    context.put("domainName", "abcdefg.lambda-url.eu-west-1.on.aws");
    context.withObject("/http").put("path", example.path());
    context.remove("authorizer");
    if (!user.isEmpty()) {
      context.putObject("authorizer").putObject("iam").put("userArn", user);
    }
    return event;
  }

  private static ObjectNode loadBalancer(String method, HttpExample example) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event
        .putObject("requestContext")
        .putObject("elb")
        .put("targetGroupArn", "arn:aws:elasticloadbalancing:local:000000000000:targetgroup/a/b");
    event.put("httpMethod", method).put("path", example.path());
    ObjectNode query = event.putObject("queryStringParameters");
    encodedQuery(example.query()).forEach(query::put);
    ObjectNode headers = event.putObject("headers");
    HttpRequest request = example.request(method);
    request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
    return event.put("body", request.body().text().orElse("")).put("isBase64Encoded", false);
  }

  /** {@return the last value of each parameter, as it was sent} */
  static Map<String, String> encodedQuery(String query) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return values;
  }
}
