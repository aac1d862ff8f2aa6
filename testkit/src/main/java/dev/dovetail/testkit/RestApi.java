package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * API Gateway's REST API with proxy events of format 1.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 *     proxy integrations in API Gateway</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
 *     of REST APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     responses of REST APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
 *     notes on REST APIs</a>
 */
final class RestApi implements Dialect {
  /** Tells clients which kind of answer of the gateway it is. */
  static final String ERROR_TYPE = "x-amzn-errortype";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final String REMAPPED = "x-amzn-remapped-";

  /**
   * Headers of results that reach clients by another name. The manual has a longer list of what may
   * be renamed; these are.
   */
  private static final Set<String> RENAMED =
      Set.of("authorization", "connection", "content-length", "date", "server", "www-authenticate");

  /** Of the URL of a regional API, and of the values of all headers. */
  private static final int LONGEST = 10_240;

  private static final Set<String> MEMBERS =
      Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

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
  public boolean routed() {
    return true;
  }

  @Override
  public int bodyLimit() {
    return 10 * 1024 * 1024;
  }

  @Override
  public int resultLimit() {
    return HttpApi.LAMBDA_LIMIT;
  }

  /** The quotas do not say with which status headers are refused. */
  @Override
  public Optional<Reply> refusal(HttpRequest request, RequestSize size) {
    if (size.url() > LONGEST) {
      return Optional.of(uriTooLong());
    }
    return size.values() > LONGEST
        ? Optional.of(message(431, "Request Header Fields Too Large", "RequestTooLargeException"))
        : Optional.empty();
  }

  Reply uriTooLong() {
    return message(414, "Request URI too long", "RequestTooLargeException");
  }

  @Override
  public Optional<Patience> patience() {
    return Optional.of(
        new Patience(
            Duration.ofSeconds(29),
            message(504, "Endpoint request timed out", "InternalServerErrorException")));
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
    for (String name : (Iterable<String>) result::fieldNames) {
      if (!MEMBERS.contains(name)) {
        throw new MalformedReply(
            "A REST API takes no \""
                + name
                + "\", but statusCode, headers, multiValueHeaders, body"
                + " and isBase64Encoded.");
      }
    }
    return renamed(Reply.read(result).withMultiValueHeaders(result))
        .withDefault("content-type", "application/json");
  }

  private static Reply renamed(Reply reply) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    reply
        .headers()
        .forEach(
            (name, values) -> headers.put(RENAMED.contains(name) ? REMAPPED + name : name, values));
    return new Reply(reply.status(), headers, reply.body());
  }

  @Override
  public Reply refuse(Refusal refusal) {
    return switch (refusal) {
      case NO_ROUTE ->
          message(403, "Missing Authentication Token", "MissingAuthenticationTokenException");
      case WRONG_METHOD -> message(405, "Method Not Allowed", "MethodNotAllowedException");
      case BAD_REQUEST -> message(400, "Bad Request", "BadRequestException");
      case UNAUTHORIZED -> message(401, "Unauthorized", "UnauthorizedException");
      case TOO_LARGE -> message(413, "Request Too Long", "RequestTooLargeException");
      case FUNCTION_FAILED -> message(502, "Internal server error", "InternalServerErrorException");
      case STOPPING -> message(503, "Service Unavailable", "ServiceUnavailableException");
    };
  }

  private static Reply message(int status, String message, String type) {
    return Reply.json(status, "{\"message\":\"" + message + "\"}").with(ERROR_TYPE, type);
  }
}
