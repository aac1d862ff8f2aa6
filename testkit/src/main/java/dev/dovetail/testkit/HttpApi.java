package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * API Gateway's HTTP API with payload format 2.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     proxy integrations for HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">Quotas
 *     of HTTP APIs</a>
 */
final class HttpApi implements Dialect {
  /** Lambda's limit of an event and of a result. */
  static final int LAMBDA_LIMIT = 6 * 1024 * 1024;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LINE_AND_HEADERS = 10_240;

  /** An HTTP API decodes the whole path before it looks for a route, and then stops at "?". */
  @Override
  public String routedPath(String sentPath) {
    String decoded = Percent.decode(sentPath);
    int question = decoded.indexOf('?');
    return question < 0 ? decoded : decoded.substring(0, question);
  }

  @Override
  public boolean ignoresTrailingSlash() {
    return false;
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
    return LAMBDA_LIMIT;
  }

  /** Line and headers together; the quota does not say with which status. */
  @Override
  public Optional<Reply> refusal(HttpRequest request, RequestSize size) {
    return size.line() + size.values() > LINE_AND_HEADERS
        ? Optional.of(message(431, "Request Header Fields Too Large"))
        : Optional.empty();
  }

  @Override
  public Optional<Patience> patience() {
    return Optional.of(new Patience(Duration.ofSeconds(30), message(503, "Service Unavailable")));
  }

  @Override
  public Optional<String> requestIdHeader() {
    return Optional.of("apigw-requestid");
  }

  @Override
  public ObjectNode event(Invocation invocation) {
    return format2(invocation, routedPath(invocation.request().path()));
  }

  /** {@return an event of payload format 2.0 with a path} */
  static ObjectNode format2(Invocation invocation, String path) {
    HttpRequest request = invocation.request();
    ObjectNode event =
        JSON.objectNode()
            .put("version", "2.0")
            .put("routeKey", invocation.route().key())
            .put("rawPath", path)
            .put("rawQueryString", request.query());
    if (!request.cookies().isEmpty()) {
      request.cookies().forEach(event.putArray("cookies")::add);
    }
    ObjectNode headers = event.putObject("headers");
    request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
    headers.remove("cookie");
    Map<String, List<String>> query = request.queryParameters();
    if (!query.isEmpty()) {
      ObjectNode parameters = event.putObject("queryStringParameters");
      query.forEach((name, values) -> parameters.put(name, String.join(",", values)));
    }
    event.set("requestContext", context(invocation, path));
    if (!invocation.pathParameters().isEmpty()) {
      ObjectNode parameters = event.putObject("pathParameters");
      invocation.pathParameters().forEach(parameters::put);
    }
    Optional<String> text = isText(request) ? request.body().text() : Optional.empty();
    boolean base64 = !request.body().isEmpty() && text.isEmpty();
    if (!request.body().isEmpty()) {
      event.put("body", text.orElseGet(request.body()::base64));
    }
    return event.put("isBase64Encoded", base64);
  }

  private static ObjectNode context(Invocation invocation, String path) {
    HttpRequest request = invocation.request();
    ObjectNode context = JSON.objectNode().put("accountId", "000000000000").put("apiId", "local");
    invocation
        .claims()
        .ifPresent(
            claims -> {
              ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
              ObjectNode object = jwt.putObject("claims");
              claims.forEach(object::put);
              jwt.putNull("scopes");
            });
    invocation
        .authorized()
        .ifPresent(
            caller -> {
              JsonNode said = caller.context().isObject() ? caller.context() : JSON.nullNode();
              context.putObject("authorizer").set("lambda", said);
            });
    context.put("domainName", invocation.host()).put("domainPrefix", "local");
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", path)
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", request.sourceIp())
        .put("userAgent", request.header("user-agent").orElse(""));
    return context
        .put("requestId", invocation.id())
        .put("routeKey", invocation.route().key())
        .put("stage", "$default")
        .put("time", invocation.logTime())
        .put("timeEpoch", invocation.time().toEpochMilli());
  }

  /** {@return whether the body is passed on as it is; everything else comes in Base64} */
  private static boolean isText(HttpRequest request) {
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    type = type.replaceFirst(";.*", "").strip();
    return type.startsWith("text/")
        || type.equals("application/json")
        || type.equals("application/javascript")
        || type.equals("application/xml")
        || type.endsWith("+json")
        || type.endsWith("+xml");
  }

  /** A result without status code is the body of an answer in JSON. */
  @Override
  public Reply reply(JsonNode result) throws MalformedReply {
    if (!result.has("statusCode")) {
      return Reply.json(200, result.isTextual() ? result.asText() : result.toString());
    }
    Reply reply = Reply.read(result).withCookies(result);
    return reply.body().isEmpty()
        ? reply
        : reply.withDefault("content-type", "text/plain; charset=utf-8");
  }

  @Override
  public Reply refuse(Refusal refusal) {
    return switch (refusal) {
      case NO_ROUTE -> message(404, "Not Found");
      case WRONG_METHOD -> message(405, "Method Not Allowed");
      case BAD_REQUEST -> message(400, "Bad Request");
      case UNAUTHORIZED -> message(401, "Unauthorized");
      case TOO_LARGE -> message(413, "Request Entity Too Large");
      case FUNCTION_FAILED -> message(500, "Internal Server Error");
      case STOPPING -> message(503, "Service Unavailable");
    };
  }

  private static Reply message(int status, String message) {
    return Reply.json(status, "{\"message\":\"" + message + "\"}");
  }
}
