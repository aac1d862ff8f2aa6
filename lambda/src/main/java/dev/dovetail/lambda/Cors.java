package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets scripts of a list of web origins call a function.
 *
 * <p>The origin is compared exactly and echoed on every reply, errors included. Leave the list
 * empty where the HTTP API or the function URL answers for CORS itself. Immutable and safe for use
 * by any number of threads.
 *
 * <p>Plain loops, as this is on the path of every cold start.
 */
public final class Cors {
  private static final String HOST_MARKS = "-._:[]";
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String REQUEST_HEADERS =
      "authorization, content-type, idempotency-key, if-match, if-none-match";
  private static final String REPLY_HEADERS =
      "etag, idempotency-replayed, location, retry-after, x-request-id";

  private final Set<String> origins;

  private Cors(Set<String> origins) {
    this.origins = origins;
  }

  /** {@return no origins: replies have no CORS headers} */
  public static Cors none() {
    return new Cors(Set.of());
  }

  /**
   * {@return a list of origins}
   *
   * @param origins the origins, such as {@code https://app.example.com}
   * @throws IllegalArgumentException if one is not scheme, host and perhaps port
   */
  public static Cors allow(String... origins) {
    for (String origin : origins) {
      if (!isOrigin(origin)) {
        throw new IllegalArgumentException(
            "The origin \""
                + origin
                + "\" can't be allowed. Origins are scheme, host and perhaps port in lower case, such"
                + " as \"https://app.example.com\", each listed by itself.");
      }
    }
    return new Cors(Set.copyOf(List.of(origins)));
  }

  /** {@return the origins of a list with commas, which may be empty} */
  static Cors parse(String list) {
    List<String> origins = new ArrayList<>();
    for (String origin : list.split(",", -1)) {
      if (!origin.isBlank()) {
        origins.add(origin.strip());
      }
    }
    return allow(origins.toArray(new String[0]));
  }

  private static boolean isOrigin(String text) {
    String scheme = text.startsWith("https://") ? "https://" : "http://";
    for (int i = scheme.length(); i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && HOST_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return text.startsWith(scheme) && text.length() > scheme.length();
  }

  /** {@return the answer to a browser's question before the request, if this is one} */
  Optional<Response> preflight(Event event) {
    boolean asked =
        !origins.isEmpty()
            && event.method().equals("OPTIONS")
            && event.header("Origin").isPresent()
            && event.header("Access-Control-Request-Method").isPresent();
    if (!asked) {
      return Optional.empty();
    }
    Response reply = Response.noContent();
    if (allowedOrigin(event).isEmpty()) {
      return Optional.of(reply);
    }
    return Optional.of(
        reply
            .withHeader("Access-Control-Allow-Methods", METHODS)
            .withHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
            .withHeader("Access-Control-Max-Age", "600"));
  }

  /** {@return the response with the headers that browsers want} */
  Response on(Response response, Event event) {
    if (origins.isEmpty()) {
      return response;
    }
    Response varied = response.withVary("Origin");
    String origin = allowedOrigin(event);
    return origin.isEmpty()
        ? varied
        : varied
            .withOnly("Access-Control-Allow-Origin", origin)
            .withOnly("Access-Control-Expose-Headers", REPLY_HEADERS);
  }

  /** {@return the origin of the request if it is allowed, otherwise nothing} */
  private String allowedOrigin(Event event) {
    String origin = event.header("Origin").orElse("");
    return origins.contains(origin) ? origin : "";
  }
}
