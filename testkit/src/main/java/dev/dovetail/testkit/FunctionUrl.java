package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * A function URL: events of payload format 2.0 that know no routes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Invoking Lambda
 *     function URLs</a>
 */
final class FunctionUrl implements Dialect {
  private static final String DOMAIN = "abcdefg.lambda-url.eu-west-1.on.aws";
  private static final String ROUTE = "$default";
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "HEAD", "OPTIONS", "PATCH", "DELETE");

  /** The path is left as it was sent. */
  @Override
  public String routedPath(String sentPath) {
    return sentPath;
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
    return false;
  }

  @Override
  public int bodyLimit() {
    return HttpApi.LAMBDA_LIMIT;
  }

  @Override
  public int resultLimit() {
    return HttpApi.LAMBDA_LIMIT;
  }

  /** The methods are documented, and not with which status others are refused; no other limits. */
  @Override
  public Optional<Reply> refusal(HttpRequest request, RequestSize size) {
    return METHODS.contains(request.method())
        ? Optional.empty()
        : Optional.of(refuse(Refusal.WRONG_METHOD));
  }

  @Override
  public Optional<Patience> patience() {
    return Optional.empty();
  }

  @Override
  public Optional<String> requestIdHeader() {
    return Optional.of("x-amzn-requestid");
  }

  @Override
  public ObjectNode event(Invocation invocation) {
    ObjectNode event = HttpApi.format2(invocation, routedPath(invocation.request().path()));
    event.put("routeKey", ROUTE).remove("pathParameters");
    ObjectNode context = event.withObject("/requestContext");
    context.put("routeKey", ROUTE).put("domainName", DOMAIN).put("domainPrefix", "abcdefg");
    context.remove("authorizer");
    invocation
        .claims()
        .ifPresent(
            claims ->
                context
                    .putObject("authorizer")
                    .putObject("iam")
                    .put("userArn", claims.getOrDefault("sub", "")));
    return event;
  }

  /** A result without status code is the body of an answer in JSON: a string with its quotes. */
  @Override
  public Reply reply(JsonNode result) throws MalformedReply {
    if (!result.has("statusCode")) {
      return Reply.json(200, result.toString());
    }
    return Reply.read(result).withCookies(result).withDefault("content-type", "application/json");
  }

  @Override
  public Reply refuse(Refusal refusal) {
    return switch (refusal) {
      case NO_ROUTE -> message(404, "Not Found");
      case WRONG_METHOD -> message(405, "Method Not Allowed");
      case BAD_REQUEST -> message(400, "Bad Request");
      case UNAUTHORIZED -> message(403, "Forbidden");
      case TOO_LARGE ->
          message(
              413, "Request must be smaller than 6291456 bytes for the InvokeFunction operation");
      case FUNCTION_FAILED -> Reply.json(502, "Internal Server Error");
      case STOPPING -> message(503, "Service Unavailable");
    };
  }

  private static Reply message(int status, String message) {
    return Reply.json(status, "{\"Message\":\"" + message + "\"}");
  }
}
