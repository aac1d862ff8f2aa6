package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP response, the same whatever the request came through.
 *
 * <p>Immutable and safe for use by any number of threads.
 */
public final class Response {
  private static final String JSON = "application/json";
  private static final Content.None EMPTY = new Content.None();

  private final int status;
  private final Map<String, List<String>> headers;
  private final List<String> cookies;
  private final Content content;

  private Response(
      int status, Map<String, List<String>> headers, List<String> cookies, Content content) {
    this.status = status;
    this.headers = headers;
    this.cookies = cookies;
    this.content = content;
  }

  static Response of(
      int status, Map<String, List<String>> headers, List<String> cookies, Content content) {
    return new Response(status, headers, cookies, content);
  }

  private static Response of(int status, Content content) {
    return new Response(status, Map.of(), List.of(), content);
  }

  private static String checked(String header, String value) {
    if (!HeaderText.isName(header) || !HeaderText.isValue(value)) {
      throw new IllegalArgumentException(
          "The header \""
              + header.replaceAll("[^\\x20-\\x7e]", "?")
              + "\" or its value has a character that headers can't have.");
    }
    return value;
  }

  /** {@return 200 with a JSON object} */
  public static Response ok(JsonBody body) {
    return json(200, body);
  }

  /** {@return 200 with text of a media type} */
  public static Response ok(String mediaType, String text) {
    return of(200, new Content.Text(checked("Content-Type", mediaType), text));
  }

  /** {@return 200 with bytes of a media type} */
  public static Response ok(String mediaType, byte[] bytes) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    return of(200, new Content.Binary(checked("Content-Type", mediaType), base64));
  }

  /**
   * {@return 201 with the new resource}
   *
   * @param location the path of the new resource, relative to the API, such as {@code /todos/1};
   *     characters that no URL can have are encoded, others are left as they are
   * @param body the new resource
   */
  public static Response created(String location, JsonBody body) {
    return json(201, body).withHeader("Location", Percent.encode(location));
  }

  /** {@return 202 with what will be done} */
  public static Response accepted(JsonBody body) {
    return json(202, body);
  }

  /** {@return 204} */
  public static Response noContent() {
    return of(204, EMPTY);
  }

  /** {@return 304 for a resource whose entity tag, without quotes, the client knows} */
  public static Response notModified(String etag) {
    return of(304, EMPTY).withEtag(etag);
  }

  /** {@return a response with any status and a JSON object} */
  public static Response json(int status, JsonBody body) {
    return of(status, new Content.Text(JSON, JsonWriter.toText(body)));
  }

  /** {@return a problem with its status} */
  public static Response problem(Problem problem) {
    return of(problem.status(), new Content.Failure(problem));
  }

  /** {@return 400} */
  public static Response badRequest(String detail) {
    return problem(Problem.of(400).withDetail(detail));
  }

  /** {@return 403} */
  public static Response forbidden() {
    return problem(Problem.of(403));
  }

  /** {@return 404} */
  public static Response notFound() {
    return problem(Problem.of(404));
  }

  /** {@return 409} */
  public static Response conflict(String detail) {
    return problem(Problem.of(409).withDetail(detail));
  }

  /** {@return 412} */
  public static Response preconditionFailed() {
    return problem(Problem.of(412));
  }

  /** {@return 428} */
  public static Response preconditionRequired() {
    return problem(Problem.of(428));
  }

  /** {@return 429, to be tried again after some seconds} */
  public static Response tooManyRequests(int retryAfterSeconds) {
    return problem(Problem.of(429)).withRetryAfter(retryAfterSeconds);
  }

  /** {@return 500; what failed goes to the log, not here} */
  public static Response serverError() {
    return problem(Problem.of(500));
  }

  /** {@return 503, to be tried again after some seconds} */
  public static Response serviceUnavailable(int retryAfterSeconds) {
    return problem(Problem.of(503)).withRetryAfter(retryAfterSeconds);
  }

  /**
   * {@return the same response with one more value of a header}
   *
   * @throws IllegalArgumentException if name or value can't be in a header
   */
  public Response withHeader(String name, String value) {
    if (name.equalsIgnoreCase("Set-Cookie")) {
      return withCookie(value);
    }
    checked(name, value);
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    List<String> values = new ArrayList<>(copy.getOrDefault(name, List.of()));
    values.add(value);
    copy.put(name, List.copyOf(values));
    return new Response(status, Collections.unmodifiableMap(copy), cookies, content);
  }

  /**
   * {@return the same response with a strong entity tag, given without quotes}
   *
   * @throws IllegalArgumentException if the tag has spaces, quotes or what can't be in a header
   */
  public Response withEtag(String tag) {
    if (!EntityTags.isTag(tag, 0, tag.length())) {
      throw new IllegalArgumentException("The entity tag has a space or a quote.");
    }
    return withHeader("ETag", "\"" + tag + "\"");
  }

  /** {@return the same response with the time after which the client may try again} */
  public Response withRetryAfter(int seconds) {
    return withHeader("Retry-After", Integer.toString(seconds));
  }

  /** {@return the same response with a cookie, given as the value of {@code Set-Cookie}} */
  public Response withCookie(String setCookie) {
    List<String> copy = new ArrayList<>(cookies);
    copy.add(checked("Set-Cookie", setCookie));
    return new Response(status, headers, List.copyOf(copy), content);
  }

  /** {@return the same response with a header, if it has none of the name} */
  Response withDefault(String name, String value) {
    return headers.containsKey(name) ? this : withHeader(name, value);
  }

  /** {@return the same response with a header instead of those of the name} */
  Response withOnly(String name, String value) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    copy.remove(name);
    return new Response(status, copy, cookies, content).withHeader(name, value);
  }

  /** {@return the same response, which says that it depends on a header of the request} */
  Response withVary(String header) {
    for (String value : headers.getOrDefault("Vary", List.of())) {
      for (String name : value.split(",", -1)) {
        if (name.strip().equalsIgnoreCase(header)) {
          return this;
        }
      }
    }
    return withHeader("Vary", header);
  }

  Response withContent(Content other) {
    return new Response(status, headers, cookies, other);
  }

  static Response empty(int status) {
    return of(status, EMPTY);
  }

  /** {@return the HTTP status} */
  public int status() {
    return status;
  }

  /** {@return the first value of a header in any case} */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /** {@return the problem that the response tells, if it is one} */
  public Optional<Problem> problem() {
    return content instanceof Content.Failure failure
        ? Optional.of(failure.problem())
        : Optional.empty();
  }

  /** {@return the body, if it is text} */
  public Optional<String> text() {
    return content instanceof Content.Text text ? Optional.of(text.text()) : Optional.empty();
  }

  /**
   * {@return the response as text, to be kept and given again by {@link #parse}}
   *
   * <p>Cookies are left out, as they may be secret.
   */
  public String toText() {
    return ResponseText.write(this);
  }

  /**
   * {@return the response that a text stands for}
   *
   * @param text what {@link #toText} gave
   * @throws IllegalArgumentException if it is something else
   */
  public static Response parse(String text) {
    return ResponseText.read(text);
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  List<String> cookies() {
    return cookies;
  }

  Content content() {
    return content;
  }

  /** {@return the status only: the rest may be personal data} */
  @Override
  public String toString() {
    return "Response[" + status + "]";
  }
}
