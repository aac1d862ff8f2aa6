package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * API Gateway's REST API with proxy events of format 1.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 *     proxy integrations in API Gateway</a>
 */
final class RestApi implements Dialect {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A REST API leaves the path and its parameters encoded. */
  @Override
  public String routedPath(String sentPath) {
    return sentPath;
  }

  @Override
  public boolean ignoresTrailingSlash() {
    return true;
  }

  @Override
  public boolean verifiesCallers() {
    return true;
  }

  @Override
  public Optional<String> requestIdHeader() {
    return Optional.of("x-amzn-requestid");
  }

  @Override
  public ObjectNode event(Invocation invocation) {
    HttpRequest request = invocation.request();
    ObjectNode event =
        JSON.objectNode()
            .put("resource", invocation.route().path())
            .put("path", request.path())
            .put("httpMethod", request.method());
    putLast(event, "headers", request.headers());
    putAll(event, "multiValueHeaders", request.headers());
    putLast(event, "queryStringParameters", request.queryParameters());
    putAll(event, "multiValueQueryStringParameters", request.queryParameters());
    if (invocation.pathParameters().isEmpty()) {
      event.putNull("pathParameters");
    } else {
      ObjectNode parameters = event.putObject("pathParameters");
      invocation.pathParameters().forEach(parameters::put);
    }
    event.putNull("stageVariables").set("requestContext", context(invocation));
    Optional<String> text = request.body().text();
    if (request.body().isEmpty()) {
      event.putNull("body");
    } else {
      event.put("body", text.orElseGet(request.body()::base64));
    }
    return event.put("isBase64Encoded", text.isEmpty());
  }

  private static ObjectNode context(Invocation invocation) {
    HttpRequest request = invocation.request();
    ObjectNode context =
        JSON.objectNode()
            .put("accountId", "000000000000")
            .put("apiId", "local")
            .put("domainName", invocation.host())
            .put("domainPrefix", "local")
            .put("extendedRequestId", invocation.id())
            .put("httpMethod", request.method());
    invocation
        .claims()
        .ifPresent(
            claims -> {
              ObjectNode object = context.putObject("authorizer").putObject("claims");
              claims.forEach(object::put);
            });
    invocation.authorized().ifPresent(caller -> putAuthorizer(context, caller));
    context
        .putObject("identity")
        .put("sourceIp", request.sourceIp())
        .put("userAgent", request.header("user-agent").orElse(""));
    return context
        .put("path", request.path())
        .put("protocol", "HTTP/1.1")
        .put("requestId", invocation.id())
        .put("requestTime", invocation.logTime())
        .put("requestTimeEpoch", invocation.time().toEpochMilli())
        .put("resourceId", invocation.route().key())
        .put("resourcePath", invocation.route().path())
        .put("stage", "local");
  }

  /** All that an authorizer says arrives as text. */
  private static void putAuthorizer(ObjectNode context, KnownCaller.ByFunction caller) {
    ObjectNode authorizer = context.putObject("authorizer");
    caller.context().properties().forEach(e -> authorizer.put(e.getKey(), e.getValue().asText()));
    authorizer
        .put("principalId", caller.principalId())
        .put("integrationLatency", caller.latency().toMillis());
  }

  private static void putLast(ObjectNode event, String name, Map<String, List<String>> values) {
    if (values.isEmpty()) {
      event.putNull(name);
      return;
    }
    ObjectNode object = event.putObject(name);
    values.forEach((key, list) -> object.put(key, list.get(list.size() - 1)));
  }

  private static void putAll(ObjectNode event, String name, Map<String, List<String>> values) {
    if (values.isEmpty()) {
      event.putNull(name);
      return;
    }
    ObjectNode object = event.putObject(name);
    values.forEach((key, list) -> list.forEach(object.putArray(key)::add));
  }

  @Override
  public Reply reply(JsonNode result) throws MalformedReply {
    return Reply.read(result)
        .withMultiValueHeaders(result)
        .withDefault("content-type", "application/json");
  }

  @Override
  public Reply refuse(Refusal refusal) {
    return switch (refusal) {
      case NO_ROUTE -> message(403, "Missing Authentication Token");
      case WRONG_METHOD -> message(405, "Method Not Allowed");
      case UNAUTHORIZED -> message(401, "Unauthorized");
      case TOO_LARGE -> message(413, "Request Too Long");
      case FUNCTION_FAILED -> message(502, "Internal server error");
      case STOPPING -> message(503, "Service Unavailable");
    };
  }

  private static Reply message(int status, String message) {
    return Reply.json(status, "{\"message\":\"" + message + "\"}");
  }
}
