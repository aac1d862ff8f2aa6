package dev.dovetail.lambda;

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
  private final Invocation invocation;

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
    this.invocation = from.invocation;
  }

  Request(Invocation invocation) {
    Event event = invocation.event();
    HttpOptions options = invocation.options();
    this.method = event.method();
    this.path = RequestPath.of(event);
    this.pathParameters = path.parameters();
    this.query = QueryReader.read(event);
    this.headers = options.compressed() ? Compression.headers(event) : event.headers.toMap();
    this.cookies = CookieReader.read(event);
    this.body = RequestBody.of(event, options.bodyLimit());
    this.reference = invocation.reference();
    this.principal = PrincipalReader.read(event.authorizer, event.identity);
    this.invocation = invocation;
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
    return Parameters.read(query, read);
  }

  /**
   * Reads the query parameters into a record.
   *
   * @param type what is generated for the record
   * @throws ProblemException with 400 and all violations if a value is not legal
   */
  public <T> T query(QueryType<T> type) {
    Violations violations = new Violations(Violation.Place.PARAMETER);
    return type.read(new Parameters(query, violations), violations);
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

  /**
   * Refuses the request if {@code If-Match} or, of a write, {@code If-None-Match} says that it is
   * for another state of the resource.
   *
   * @param etag the entity tag that the resource has, without quotes
   * @throws ProblemException with 412
   */
  public void checkPreconditions(String etag) {
    Preconditions.check(this, etag);
  }

  /**
   * {@return the version that the resource must have, by {@code If-Match}}
   *
   * @throws ProblemException with 428 if the client does not say it, with 412 if no version is what
   *     it says
   */
  public long requireVersion() {
    return Preconditions.version(this);
  }

  /** {@return whether there must be no such resource yet: {@code If-None-Match} is {@code *}} */
  public boolean createsOnly() {
    Optional<EntityTags> tags = ifNoneMatch();
    return tags.isPresent() && tags.get().any();
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
    return JsonObject.read(json(), read);
  }

  /**
   * Reads the JSON body into a record.
   *
   * @param type what is generated for the record
   * @throws ProblemException with 415 if it has another type, with 400 if it is not JSON, with 422
   *     and all violations if values are not legal
   */
  public <T> T json(RecordType<T> type) {
    return type.readBody(json());
  }

  /**
   * {@return a hash of what the request asks for: method, path, query and body, but no headers}
   *
   * <p>It tells two requests apart that have the same {@code Idempotency-Key}, for example.
   */
  public String fingerprint() {
    return Fingerprint.of(method, path.segments(), query, body.bytes());
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
    return Duration.ofMillis(invocation.remainingMillis());
  }

  Invocation invocation() {
    return invocation;
  }

  /** {@return what writes log lines about this request} */
  public Log log() {
    return new Log(invocation);
  }

  /** Writes a line about a failure to the log of the invocation. */
  void log(Response response, Throwable failure) {
    FailureLog.write(invocation, response, failure);
  }

  /** {@return method and path only: the rest may be personal data} */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
