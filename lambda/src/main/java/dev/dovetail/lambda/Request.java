package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.ObjectValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An HTTP request, the same whether it came through a REST API, an HTTP API, a function URL or a
 * load balancer.
 *
 * <p>Immutable and safe for use by any number of threads.
 */
public final class Request {
  private final String method;
  private final RequestPath path;
  private final Map<String, String> pathParameters;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final Map<String, String> cookies;
  private final RequestBody body;
  private final String reference;
  private final Optional<Principal> principal;
  private final Deadline remaining;
  private final Event event;

  private Request(Request from, Map<String, String> pathParameters) {
    this.method = from.method;
    this.path = from.path;
    this.pathParameters = Map.copyOf(pathParameters);
    this.query = from.query;
    this.headers = from.headers;
    this.cookies = from.cookies;
    this.body = from.body;
    this.reference = from.reference;
    this.principal = from.principal;
    this.remaining = from.remaining;
    this.event = from.event;
  }

  Request(Event event, String reference, int bodyLimit, Deadline remaining) {
    this.method = event.method();
    this.path = RequestPath.of(event);
    this.pathParameters = path.parameters();
    this.query = QueryReader.read(event);
    this.headers = event.headers.toMap();
    this.cookies = CookieReader.read(event);
    this.body = RequestBody.of(event, bodyLimit);
    this.reference = reference;
    this.principal = PrincipalReader.read(event.authorizer, event.identity);
    this.remaining = remaining;
    this.event = event;
  }

  Request withPathParameters(Map<String, String> parameters) {
    return new Request(this, parameters);
  }

  /** {@return the HTTP method in upper case} */
  public String method() {
    return method;
  }

  /** {@return the path without stage or base path, decoded once} */
  public String path() {
    return path.text();
  }

  List<String> segments() {
    return path.segments();
  }

  String prefix() {
    return path.prefix();
  }

  /**
   * {@return the value of a path parameter}
   *
   * @throws ProblemException with 404 if the path has no such parameter
   */
  public String pathParameter(String name) {
    String value = pathParameters.get(name);
    if (value == null || value.isEmpty()) {
      throw new ProblemException(Problem.of(404));
    }
    return value;
  }

  Map<String, String> pathParameters() {
    return pathParameters;
  }

  /** {@return the first value of a query parameter} */
  public Optional<String> queryParameter(String name) {
    List<String> values = queryParameters(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /** {@return all values of a query parameter in the order of the URL} */
  public List<String> queryParameters(String name) {
    return List.copyOf(query.getOrDefault(name, List.of()));
  }

  /**
   * Reads the query parameters.
   *
   * @throws ProblemException with 400 and all violations if a value is not legal
   */
  public <T> T query(Function<? super Fields, ? extends T> read) {
    Violations violations = new Violations(Violation.Place.PARAMETER);
    Parameters fields = new Parameters(query, violations);
    T result;
    try {
      result = read.apply(fields);
    } catch (RuntimeException e) {
      throw violations.instead(400, e);
    }
    violations.refuse(400);
    return result;
  }

  /** {@return the value of a header in any case; several are joined by commas} */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /** {@return the value of a cookie} */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /** {@return the entity tags that the resource must have one of} */
  public Optional<EntityTags> ifMatch() {
    return tags("If-Match");
  }

  /** {@return the entity tags that the resource must have none of} */
  public Optional<EntityTags> ifNoneMatch() {
    return tags("If-None-Match");
  }

  private Optional<EntityTags> tags(String header) {
    Optional<String> value = header(header);
    return value.isEmpty() ? Optional.empty() : Optional.of(EntityTags.parse(value.get()));
  }

  /** {@return the bytes of the body, none if there is no body} */
  public byte[] bodyBytes() {
    return body.bytes();
  }

  /**
   * {@return the body as text}
   *
   * @throws ProblemException with 400 if it is not in UTF-8
   */
  public String bodyText() {
    return body.text();
  }

  /**
   * {@return the JSON body as it was sent}
   *
   * @throws ProblemException with 415 if it has another type, with 400 if it is not JSON
   */
  public JsonValue json() {
    if (body.isEmpty()) {
      throw new ProblemException(
          Problem.of(400, "malformed_json", "The body is empty. It must be JSON."));
    }
    RequestBody.requireJson(method, header("Content-Type"));
    try {
      return JsonReader.read(body.text());
    } catch (JsonReader.MalformedJson e) {
      throw new ProblemException(
          Problem.of(
              400, "malformed_json", "The body is not well-formed JSON " + e.getMessage() + "."),
          e);
    }
  }

  /**
   * Reads the fields of the JSON body.
   *
   * @throws ProblemException with 415 if it has another type, with 400 if it is not JSON, with 422
   *     and all violations if values are not legal
   */
  public <T> T json(Function<? super JsonObject, ? extends T> read) {
    JsonValue value = json();
    Violations violations = new Violations(Violation.Place.BODY);
    if (!(value instanceof ObjectValue object)) {
      violations.add("", "wrong_type", "The body must be an object.");
      throw violations.refusal(422);
    }
    JsonObject fields = new JsonObject(object, "", violations);
    T result;
    try {
      result = read.apply(fields);
    } catch (RuntimeException e) {
      throw violations.instead(422, e);
    }
    fields.refuseUnknown();
    violations.refuse(422);
    return result;
  }

  /** {@return the id by which the client and the log speak of this request} */
  public String reference() {
    return reference;
  }

  /** {@return who the request comes from, as verified by the gateway} */
  public Optional<Principal> principal() {
    return principal;
  }

  /**
   * {@return who the request comes from, as verified by the gateway}
   *
   * @throws ProblemException with 401 if that is not known
   */
  public Principal requirePrincipal() {
    if (principal.isEmpty()) {
      throw new ProblemException(
          Response.problem(Problem.of(401)).withHeader("WWW-Authenticate", "Bearer"));
    }
    return principal.get();
  }

  /** {@return the time until Lambda ends the invocation} */
  public Duration remainingTime() {
    return Duration.ofMillis(remaining.millis());
  }

  /** Writes a line about a failure to the log of the invocation. */
  void log(Response response, Throwable failure) {
    new FailureLog(remaining.context()).write(event, reference, response, failure);
  }

  /** {@return method and path only: the rest may be personal data} */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
