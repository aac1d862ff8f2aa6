package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.testkit.Dialect.MalformedReply;
import dev.dovetail.testkit.Dialect.Refusal;
import dev.dovetail.testkit.LambdaAuthorizer.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an HTTP API asks a Lambda authorizer in payload format 2.0 or 1.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 *     authorizers of HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">Quotas
 *     of HTTP APIs</a>
 */
final class HttpApiAuthorizer implements AuthorizerDialect {
  private final HttpApi api = new HttpApi();

  /** Off, unless somebody turns it on. */
  @Override
  public Duration life() {
    return Duration.ZERO;
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(10);
  }

  @Override
  public String arn(Invocation invocation) {
    return "arn:aws:execute-api:local:000000000000:local/$default/"
        + invocation.request().method()
        + api.routedPath(invocation.request().path());
  }

  @Override
  public Optional<Reply> tooLong(String arn) {
    return Optional.empty();
  }

  /** The event for a function, but for the body; or in format 1.0. */
  @Override
  public ObjectNode event(Invocation invocation, Form form, List<String> identity) {
    if (form == Form.POLICY_1) {
      return format1(invocation, identity);
    }
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", "2.0")
            .put("type", "REQUEST")
            .put("routeArn", arn(invocation));
    identity.forEach(event.putArray("identitySource")::add);
    event.setAll(api.event(invocation));
    event.remove(List.of("body", "isBase64Encoded"));
    return event;
  }

  /** All members that are documented, and no other. */
  private ObjectNode format1(Invocation invocation, List<String> identity) {
    HttpRequest request = invocation.request();
    String path = api.routedPath(request.path());
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", "1.0")
            .put("type", "REQUEST")
            .put("methodArn", arn(invocation));
    if (!identity.isEmpty()) {
      event
          .put("identitySource", String.join(",", identity))
          .put("authorizationToken", String.join(",", identity));
    }
    event
        .put("resource", invocation.route().path())
        .put("path", path)
        .put("httpMethod", request.method());
    putLast(event.putObject("headers"), request.headers());
    putLast(event.putObject("queryStringParameters"), request.queryParameters());
    ObjectNode parameters = event.putObject("pathParameters");
    invocation.pathParameters().forEach(parameters::put);
    event.putObject("stageVariables");
    ObjectNode context =
        event
            .putObject("requestContext")
            .put("path", path)
            .put("accountId", "000000000000")
            .put("resourceId", invocation.route().key())
            .put("stage", "$default")
            .put("requestId", invocation.id());
    context.putObject("identity").put("sourceIp", request.sourceIp());
    context
        .put("resourcePath", invocation.route().path())
        .put("httpMethod", request.method())
        .put("apiId", "local");
    return event;
  }

  private static void putLast(ObjectNode object, Map<String, List<String>> values) {
    values.forEach((name, all) -> object.put(name, all.get(all.size() - 1)));
  }

  /** Lists and objects are passed on as they are. */
  @Override
  public void demandContext(JsonNode context) throws MalformedReply {
    if (!context.isMissingNode() && !context.isNull() && !context.isObject()) {
      throw new MalformedReply("context is not an object.");
    }
  }

  @Override
  public Reply unauthorized() {
    return api.refuse(Refusal.UNAUTHORIZED);
  }

  @Override
  public Reply denied(Decision decision) {
    return Reply.json(403, "{\"message\":\"Forbidden\"}");
  }

  @Override
  public Reply failed() {
    return api.refuse(Refusal.FUNCTION_FAILED);
  }
}
