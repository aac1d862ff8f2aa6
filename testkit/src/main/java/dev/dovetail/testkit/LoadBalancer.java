package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An Application Load Balancer with a function as its target, and without headers of several
 * values.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">Lambda
 *     functions as targets</a>
 */
final class LoadBalancer implements Dialect {
  private static final String TARGET_GROUP =
      "arn:aws:elasticloadbalancing:local:000000000000:targetgroup/a/b";
  private static final Set<String> TEXT =
      Set.of("application/json", "application/javascript", "application/xml");

  /** The path is left as it was sent. */
  @Override
  public String routedPath(String sentPath) {
    return sentPath;
  }

  @Override
  public boolean ignoresTrailingSlash() {
    return false;
  }

  /** Who the caller is, is the function's to find out. */
  @Override
  public boolean verifiesCallers() {
    return false;
  }

  @Override
  public Optional<String> requestIdHeader() {
    return Optional.empty();
  }

  @Override
  public ObjectNode event(Invocation invocation) {
    HttpRequest request = invocation.request();
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.putObject("requestContext").putObject("elb").put("targetGroupArn", TARGET_GROUP);
    event.put("httpMethod", request.method()).put("path", request.path());
    putEncoded(event.putObject("queryStringParameters"), request.query());
    ObjectNode headers = event.putObject("headers");
    request.headers().forEach((name, values) -> headers.put(name, values.get(values.size() - 1)));
    Optional<String> text = isText(request) ? request.body().text() : Optional.empty();
    boolean base64 = !request.body().isEmpty() && text.isEmpty();
    return event
        .put("body", base64 ? request.body().base64() : text.orElse(""))
        .put("isBase64Encoded", base64);
  }

  /** The last value of each parameter, as it was sent. */
  private static void putEncoded(ObjectNode parameters, String query) {
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals != 0 && !pair.isEmpty()) {
        parameters.put(
            equals < 0 ? pair : pair.substring(0, equals),
            equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
  }

  /** {@return whether the body is passed on as it is; everything else comes in Base64} */
  private static boolean isText(HttpRequest request) {
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    type = type.replaceFirst(";.*", "").strip();
    return request.header("content-encoding").isEmpty()
        && (type.startsWith("text/") || TEXT.contains(type));
  }

  @Override
  public Reply reply(JsonNode result) throws MalformedReply {
    return Reply.read(result);
  }

  @Override
  public Reply refuse(Refusal refusal) {
    return switch (refusal) {
      case NO_ROUTE -> page(404, "Not Found");
      case WRONG_METHOD -> page(405, "Method Not Allowed");
      case UNAUTHORIZED -> page(401, "Authorization Required");
      case TOO_LARGE -> page(413, "Request Entity Too Large");
      case FUNCTION_FAILED -> page(502, "Bad Gateway");
      case STOPPING -> page(503, "Service Temporarily Unavailable");
    };
  }

  private static Reply page(int status, String message) {
    String title = status + " " + message;
    return Reply.of(
        status,
        "text/html",
        Body.of(
            "<html>\r\n<head><title>"
                + title
                + "</title></head>\r\n<body>\r\n<center><h1>"
                + title
                + "</h1></center>\r\n</body>\r\n</html>\r\n"));
  }
}
