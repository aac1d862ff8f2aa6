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
 * @param caller what is verified about the caller, if the route asks for that
 * @param id the gateway's id of the request
 */
record Invocation(
    HttpRequest request,
    Routes.Target route,
    Map<String, String> pathParameters,
    Optional<KnownCaller> caller,
    String id,
    Instant time) {
  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** {@return this for a caller that is known} */
  Invocation by(KnownCaller known) {
    return new Invocation(request, route, pathParameters, Optional.of(known), id, time);
  }

  /** {@return this with the method of the route, which is another one where GET serves HEAD} */
  Invocation byRoute() {
    HttpRequest routed =
        new HttpRequest(
            route.method(),
            request.path(),
            request.query(),
            request.headers(),
            request.body(),
            request.sourceIp());
    return new Invocation(routed, route, pathParameters, caller, id, time);
  }

  /** {@return the claims of the caller's token, if that is how the caller is known} */
  Optional<Map<String, String>> claims() {
    return caller.orElse(null) instanceof KnownCaller.ByToken token
        ? Optional.of(token.claims())
        : Optional.empty();
  }

  /** {@return what an authorizer says of the caller, if that is how the caller is known} */
  Optional<KnownCaller.ByFunction> authorized() {
    return caller.orElse(null) instanceof KnownCaller.ByFunction function
        ? Optional.of(function)
        : Optional.empty();
  }

  /** {@return the time as web servers log it, which is how API Gateway writes it} */
  String logTime() {
    return LOG_TIME.format(time);
  }

  String host() {
    return request.header("host").orElse("localhost");
  }
}
