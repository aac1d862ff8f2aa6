package dev.dovetail.lambda;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets scripts of a list of web origins call a function.
 *
 * <p>The origin is compared exactly and echoed on every reply, errors included. Leave the list
 * empty where the HTTP API or the function URL answers for CORS itself. Immutable and safe for use
 * by any number of threads.
 */
public final class Cors {
  private static final String ORIGIN = "https?://[\\x21-\\x7e&&[^/*,?#@]]+";
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String REQUEST_HEADERS =
      "authorization, content-type, idempotency-key, if-match, if-none-match";
  private static final String REPLY_HEADERS = "etag, location, retry-after, x-request-id";

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
      if (!origin.matches(ORIGIN)) {
        throw new IllegalArgumentException(
            "The origin \""
                + origin
                + "\" can't be allowed. Origins are scheme, host and perhaps port, such as"
                + " \"https://app.example.com\", each listed by itself.");
      }
    }
    return new Cors(Set.of(origins));
  }

  /** {@return the origins of a list with commas, which may be empty} */
  static Cors parse(String list) {
    if (list.isBlank()) {
      return none();
    }
    return allow(
        Arrays.stream(list.split(",", -1))
            .map(String::strip)
            .filter(origin -> !origin.isEmpty())
            .distinct()
            .toArray(String[]::new));
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
    if (!allowed(event)) {
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
    Response varied = vary(response);
    if (!allowed(event)) {
      return varied;
    }
    return varied
        .withOnly("Access-Control-Allow-Origin", event.header("Origin").orElseThrow())
        .withOnly("Access-Control-Expose-Headers", REPLY_HEADERS);
  }

  private boolean allowed(Event event) {
    return event.header("Origin").filter(origins::contains).isPresent();
  }

  private static Response vary(Response response) {
    List<String> values = response.headers().getOrDefault("Vary", List.of());
    boolean varies =
        values.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .collect(Collectors.toSet())
            .stream()
            .anyMatch("Origin"::equalsIgnoreCase);
    return varies ? response : response.withHeader("Vary", "Origin");
  }
}
