package dev.dovetail.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A request as it arrived.
 *
 * @param path the path as sent
 * @param query the query as sent, empty if there is none
 * @param headers the headers in lower case, with all values of each
 * @param sourceIp the caller's address
 */
record HttpRequest(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    Body body,
    String sourceIp) {
  static final String FORWARDED_FOR = "x-forwarded-for";
  private static final Pattern PATH_END = Pattern.compile("[?#]");

  static HttpRequest of(HttpExchange exchange, Body body) {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    List<String> forwarded = new ArrayList<>(headers.getOrDefault(FORWARDED_FOR, List.of()));
    String sourceIp = exchange.getRemoteAddress().getAddress().getHostAddress();
    forwarded.add(sourceIp);
    headers.put(FORWARDED_FOR, List.of(String.join(", ", forwarded)));
    headers.put("x-forwarded-port", List.of("" + exchange.getLocalAddress().getPort()));
    headers.put("x-forwarded-proto", List.of("http"));
    String query = exchange.getRequestURI().getRawQuery();
    return new HttpRequest(
        exchange.getRequestMethod(),
        path(exchange),
        query == null ? "" : Percent.encodeRest(query),
        headers,
        body,
        sourceIp);
  }

  /** The JDK takes the start of a path with two slashes for a host, as in a link; clients don't. */
  private static String path(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    String sent = uri.toString();
    String path = sent.startsWith("//") ? PATH_END.split(sent, 2)[0] : uri.getRawPath();
    return path == null || path.isEmpty() ? "/" : Percent.encodeRest(path);
  }

  Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
  }

  /** {@return the parameters of the query, decoded, in the order of their first values} */
  Map<String, List<String>> queryParameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters
            .computeIfAbsent(Percent.decodeForm(name), n -> new ArrayList<>())
            .add(Percent.decodeForm(value));
      }
    }
    return parameters;
  }

  /** {@return the cookies, each as {@code name=value}} */
  List<String> cookies() {
    return headers.getOrDefault("cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty())
        .toList();
  }
}
