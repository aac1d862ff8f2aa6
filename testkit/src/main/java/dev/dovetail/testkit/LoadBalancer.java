package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An Application Load Balancer with a function as its target.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">Lambda
 *     functions as targets</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html#load-balancer-http-error-codes">Errors
 *     of a load balancer</a>
 */
final class LoadBalancer implements Dialect {
  private static final String TARGET_GROUP =
      "arn:aws:elasticloadbalancing:local:000000000000:targetgroup/a/b";
  private static final Set<String> TEXT =
      Set.of("application/json", "application/javascript", "application/xml");
  private static final String TRACE_ID = "x-amzn-trace-id";
  private static final int MEGABYTE = 1024 * 1024;
  private static final int LONGEST_LINE = 16 * 1024;
  private static final int LONGEST_HEADERS = 64 * 1024;
  private static final int MOST_ADDRESSES = 30;

  private final boolean multiValue;

  /**
   * @param multiValue whether headers and parameters have several values, in events and results
   */
  LoadBalancer(boolean multiValue) {
    this.multiValue = multiValue;
  }

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
  public boolean routed() {
    return false;
  }

  @Override
  public int bodyLimit() {
    return MEGABYTE;
  }

  @Override
  public int resultLimit() {
    return MEGABYTE;
  }

  @Override
  public Optional<Reply> refusal(HttpRequest request, RequestSize size) {
    if (size.line() > LONGEST_LINE) {
      return Optional.of(page(414, "Request-URI Too Large"));
    }
    if (size.longest() > LONGEST_LINE || size.headers() > LONGEST_HEADERS) {
      return Optional.of(page(400, "Bad Request"));
    }
    if (request.method().equals("TRACE")) {
      return Optional.of(page(405, "Not Allowed"));
    }
    String forwarded = request.header(HttpRequest.FORWARDED_FOR).orElse("");
    return forwarded.split(",", -1).length > MOST_ADDRESSES + 1
        ? Optional.of(page(463, "Too Many Addresses"))
        : Optional.empty();
  }

  /** It waits for as long as the function has. */
  @Override
  public Optional<Patience> patience() {
    return Optional.empty();
  }

  @Override
  public ObjectNode event(Invocation invocation) {
    HttpRequest request = invocation.request();
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.putObject("requestContext").putObject("elb").put("targetGroupArn", TARGET_GROUP);
    event.put("httpMethod", request.method()).put("path", request.path());
    Map<String, List<String>> headers = new TreeMap<>(request.headers());
    headers.put(TRACE_ID, List.of(traceId(invocation)));
    put(event, "queryStringParameters", "multiValueQueryStringParameters", sent(request.query()));
    put(event, "headers", "multiValueHeaders", headers);
    Optional<String> text = isText(request) ? request.body().text() : Optional.empty();
    boolean base64 = !request.body().isEmpty() && text.isEmpty();
    return event
        .put("body", base64 ? request.body().base64() : text.orElse(""))
        .put("isBase64Encoded", base64);
  }

  private void put(
      ObjectNode event, String single, String multi, Map<String, List<String>> values) {
    ObjectNode object = event.putObject(multiValue ? multi : single);
    values.forEach(
        (name, all) -> {
          if (multiValue) {
            all.forEach(object.putArray(name)::add);
          } else {
            object.put(name, all.get(all.size() - 1));
          }
        });
  }

  /** {@return the parameters of a query, in the encoding in which they were sent} */
  private static Map<String, List<String>> sent(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals != 0 && !pair.isEmpty()) {
        String name = equals < 0 ? pair : pair.substring(0, equals);
        parameters
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
    return parameters;
  }

  /** A client's own root stays, as of a request that has come through another load balancer. */
  private static String traceId(Invocation invocation) {
    String id =
        "1-%08x-%.24s"
            .formatted(invocation.time().getEpochSecond(), invocation.id().replace("-", ""));
    String sent = invocation.request().header(TRACE_ID).orElse("");
    return sent.contains("Root=") ? "Self=" + id + ";" + sent : "Root=" + id;
  }

  /** {@return whether the body is passed on as it is; everything else comes in Base64} */
  private static boolean isText(HttpRequest request) {
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    type = type.replaceFirst(";.*", "").strip();
    return request.header("content-encoding").isEmpty()
        && (type.startsWith("text/") || TEXT.contains(type));
  }

  /**
   * Headers have to be there, in the form that the load balancer is set to, and all strings; the
   * status must not be one.
   */
  @Override
  public Reply reply(JsonNode result) throws MalformedReply {
    if (result.path("statusCode").isTextual()) {
      throw new MalformedReply("statusCode is a string; a load balancer takes a number.");
    }
    String form = multiValue ? "multiValueHeaders" : "headers";
    JsonNode headers = result.path(form);
    if (!headers.isObject()) {
      throw new MalformedReply(
          "It has no object "
              + form
              + ", as a load balancer wants it"
              + (multiValue ? " that is" : " that is not")
              + " set to multi-value headers.");
    }
    for (Map.Entry<String, JsonNode> header : headers.properties()) {
      if (multiValue != header.getValue().isArray()) {
        throw new MalformedReply(
            "The header " + header.getKey() + " is not in the form of " + form + ".");
      }
      for (JsonNode value : multiValue ? header.getValue() : List.of(header.getValue())) {
        if (!value.isTextual()) {
          throw new MalformedReply(
              "The header " + header.getKey() + " has a value that is not a string.");
        }
      }
    }
    return multiValue ? Reply.readBare(result).withMultiValueHeaders(result) : Reply.read(result);
  }

  @Override
  public Reply refuse(Refusal refusal) {
    return switch (refusal) {
      case NO_ROUTE -> page(404, "Not Found");
      case WRONG_METHOD -> page(405, "Not Allowed");
      case BAD_REQUEST -> page(400, "Bad Request");
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
