package dev.dovetail.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers for CORS as an HTTP API does that is configured for it: browsers' questions without a
 * function, and all other requests in place of the function.
 *
 * @param origins the allowed origins, or {@code *}; none if it is not configured
 * @param methods the methods that are allowed to them
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">CORS
 *     for HTTP APIs</a>
 */
record CorsAnswers(List<String> origins, List<String> methods) {
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9._:\\[\\]-]+");
  private static final String PREFIX = "access-control-";

  // As the infrastructure of Dovetail deploys it.
  private static final String REQUEST_HEADERS =
      "authorization,content-type,idempotency-key,if-match,if-none-match";
  private static final String REPLY_HEADERS =
      "etag,idempotency-replayed,location,retry-after,x-request-id";
  private static final String MAX_AGE = "3600";

  /**
   * @throws IllegalArgumentException if an origin is none
   */
  CorsAnswers {
    for (String origin : origins) {
      if (!origin.equals("*") && !ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "The origin \""
                + origin
                + "\" can't be allowed. Origins are scheme, host and perhaps port in lower case,"
                + " such as \"https://app.example.com\", or \"*\".");
      }
    }
  }

  /** {@return the answer to a browser's question before the request, if this is one} */
  Optional<Reply> preflight(HttpRequest request) {
    boolean asked =
        !origins.isEmpty()
            && request.method().equals("OPTIONS")
            && request.header("origin").isPresent()
            && request.header(PREFIX + "request-method").isPresent();
    if (!asked) {
      return Optional.empty();
    }
    Reply reply = new Reply(204, Map.of(), Body.NONE);
    Optional<String> origin = allowed(request);
    return Optional.of(
        origin.isEmpty()
            ? reply
            : reply
                .with(PREFIX + "allow-origin", origin.get())
                .with(PREFIX + "allow-methods", String.join(",", methods))
                .with(PREFIX + "allow-headers", REQUEST_HEADERS)
                .with(PREFIX + "max-age", MAX_AGE));
  }

  /** {@return the answer to any other request, without what the function says about CORS} */
  Reply on(Reply reply, HttpRequest request) {
    if (origins.isEmpty()) {
      return reply;
    }
    Map<String, List<String>> headers = new LinkedHashMap<>(reply.headers());
    headers.keySet().removeIf(name -> name.startsWith(PREFIX));
    Reply own = new Reply(reply.status(), headers, reply.body());
    Optional<String> origin = allowed(request);
    return origin.isEmpty()
        ? own
        : own.with(PREFIX + "allow-origin", origin.get())
            .with(PREFIX + "expose-headers", REPLY_HEADERS);
  }

  private Optional<String> allowed(HttpRequest request) {
    Optional<String> origin = request.header("origin");
    if (origin.isPresent() && origins.contains("*")) {
      return Optional.of("*");
    }
    return origin.filter(origins::contains);
  }
}
