package dev.dovetail.testkit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request on its way to a function.
 *
 * @param route the route that leads to the function
 * @param pathParameters the values of the route's parameters
 * @param claims what is verified about the caller, if the route asks for that
 * @param id the gateway's id of the request
 */
record Invocation(
    HttpRequest request,
    Routes.Target route,
    Map<String, String> pathParameters,
    Optional<Map<String, String>> claims,
    String id,
    Instant time) {
  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** {@return the time as web servers log it, which is how API Gateway writes it} */
  String logTime() {
    return LOG_TIME.format(time);
  }

  String host() {
    return request.header("host").orElse("localhost");
  }
}
