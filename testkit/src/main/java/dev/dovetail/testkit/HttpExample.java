package dev.dovetail.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request that a test has a function answer. Immutable: what changes something gives a copy. */
public final class HttpExample {
  private final String path;
  private final String query;
  private final Map<String, String> headers;
  private final String body;

  private HttpExample(String path, String query, Map<String, String> headers, String body) {
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
  }

  /**
   * {@return a request without headers and body}
   *
   * @param target path and query as a client sends them, such as {@code /todos?limit=2}; its method
   *     is that of the route
   */
  public static HttpExample of(String target) {
    int question = target.indexOf('?');
    return new HttpExample(
        question < 0 ? target : target.substring(0, question),
        question < 0 ? "" : target.substring(question + 1),
        Map.of(),
        "");
  }

  /** {@return the request with one header more, or another value of it} */
  public HttpExample with(String header, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, value);
    return new HttpExample(path, query, more, body);
  }

  /** {@return the request with a body in JSON} */
  public HttpExample json(String text) {
    HttpExample typed = with("content-type", "application/json");
    return new HttpExample(path, query, typed.headers, text);
  }

  HttpExample withPath(String other) {
    return new HttpExample(other, query, headers, body);
  }

  HttpExample withQuery(String other) {
    return new HttpExample(path, other, headers, body);
  }

  String path() {
    return path;
  }

  String query() {
    return query;
  }

  String body() {
    return body;
  }

  HttpRequest request(String method) {
    Map<String, List<String>> all = new TreeMap<>();
    all.put("host", List.of("api.example.com"));
    headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    return new HttpRequest(method, path, query, all, Body.of(body), "203.0.113.7");
  }
}
