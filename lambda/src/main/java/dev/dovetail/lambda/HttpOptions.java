package dev.dovetail.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all requests of a function have in common.
 *
 * <p>Immutable: what changes something gives a copy; safe for use by any number of threads if the
 * middleware is.
 */
public final class HttpOptions {
  /** The number of bytes that a body may have unless said otherwise. */
  public static final int DEFAULT_BODY_LIMIT = 256 * 1024;

  /** The time for the reply itself unless said otherwise. */
  public static final Duration DEFAULT_RESERVE = Duration.ofMillis(100);

  /** The environment variable with the number of bytes that a body may have. */
  public static final String BODY_LIMIT = "BODY_LIMIT_BYTES";

  /** The environment variable with the allowed origins, separated by commas. */
  public static final String CORS_ORIGINS = "CORS_ALLOWED_ORIGINS";

  private static final HttpOptions DEFAULTS = new HttpOptions();

  private int bodyLimit = DEFAULT_BODY_LIMIT;
  private Cors cors = Cors.none();
  private Duration reserve = DEFAULT_RESERVE;
  private List<Middleware> middleware = List.of();
  private boolean compressed;
  private LogLevel logLevel = LogLevel.INFO;
  private @Nullable String metrics;

  private HttpOptions() {}

  /**
   * Makes options with defaults for all else.
   *
   * @param bodyLimit the number of bytes that a body may have
   * @param cors the web origins whose scripts may call the function
   * @throws IllegalArgumentException if the limit is no size
   */
  public HttpOptions(int bodyLimit, Cors cors) {
    this.bodyLimit = checked(bodyLimit);
    this.cors = cors;
  }

  private static int checked(int bodyLimit) {
    if (bodyLimit < 0) {
      throw new IllegalArgumentException(
          "The limit of bodies is " + bodyLimit + " bytes, but must be 0 or more.");
    }
    return bodyLimit;
  }

  /** {@return a copy, to be changed before anybody else has it} */
  private HttpOptions copy() {
    HttpOptions copy = new HttpOptions();
    copy.bodyLimit = bodyLimit;
    copy.cors = cors;
    copy.reserve = reserve;
    copy.middleware = middleware;
    copy.compressed = compressed;
    copy.logLevel = logLevel;
    copy.metrics = metrics;
    return copy;
  }

  /** {@return the default limit, no CORS} */
  public static HttpOptions defaults() {
    return DEFAULTS;
  }

  /**
   * {@return the options that {@value #BODY_LIMIT}, {@value #CORS_ORIGINS} and Lambda's own {@code
   * AWS_LAMBDA_LOG_LEVEL} give}
   */
  public static HttpOptions fromEnvironment() {
    return from(System.getenv());
  }

  static HttpOptions from(Map<String, String> environment) {
    String limit = environment.getOrDefault(BODY_LIMIT, "").strip();
    if (!limit.isEmpty() && !limit.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          "The environment variable "
              + BODY_LIMIT
              + " is \""
              + limit
              + "\", but must be a number of bytes, such as 262144.");
    }
    HttpOptions options = DEFAULTS.copy();
    options.bodyLimit = limit.isEmpty() ? DEFAULT_BODY_LIMIT : Integer.parseInt(limit);
    options.cors = Cors.parse(environment.getOrDefault(CORS_ORIGINS, ""));
    options.logLevel = LogLevel.of(environment);
    return options;
  }

  /**
   * {@return these options with more around the function}
   *
   * @param more the first is the outermost of them; all are within those that are there already
   */
  public HttpOptions with(Middleware... more) {
    List<Middleware> all = new ArrayList<>(middleware);
    all.addAll(List.of(more));
    HttpOptions copy = copy();
    copy.middleware = List.copyOf(all);
    return copy;
  }

  /**
   * {@return these options with another limit of bodies}
   *
   * @param bytes the number of bytes that a body may have
   */
  public HttpOptions withBodyLimit(int bytes) {
    HttpOptions copy = copy();
    copy.bodyLimit = checked(bytes);
    return copy;
  }

  /** {@return these options with other web origins whose scripts may call the function} */
  public HttpOptions withCors(Cors origins) {
    HttpOptions copy = copy();
    copy.cors = origins;
    return copy;
  }

  /**
   * {@return these options with another reserve of time}
   *
   * @param time what an invocation keeps of its time for the reply: the function gets the rest
   */
  public HttpOptions withReserve(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException(
          "The reserve of time is " + time + ", but must be 0 or more.");
    }
    HttpOptions copy = copy();
    copy.reserve = time;
    return copy;
  }

  /**
   * {@return these options with text that is compressed for clients that accept it}
   *
   * <p>Not for a REST API, which compresses by itself and decodes no binary replies unless it is
   * told to.
   */
  public HttpOptions withCompression() {
    HttpOptions copy = copy();
    copy.compressed = true;
    return copy;
  }

  /** {@return these options with another level from which on log lines are written} */
  public HttpOptions withLogLevel(LogLevel level) {
    HttpOptions copy = copy();
    copy.logLevel = level;
    return copy;
  }

  /**
   * {@return these options with metrics of each request, as a log line that CloudWatch reads}
   *
   * @param namespace what the metrics are listed under, such as the name of the service
   * @throws IllegalArgumentException if it has characters that CloudWatch does not take, or more
   *     than 255
   */
  public HttpOptions withMetrics(String namespace) {
    if (!namespace.matches("[A-Za-z0-9._/#:-]{1,255}") || namespace.startsWith("AWS/")) {
      throw new IllegalArgumentException(
          "The namespace of metrics is \""
              + namespace
              + "\", but must be 1 to 255 of A-Z a-z 0-9 . - _ / # : and not start with AWS/.");
    }
    HttpOptions copy = copy();
    copy.metrics = namespace;
    return copy;
  }

  /** {@return whether text is compressed for clients that accept it} */
  public boolean compressed() {
    return compressed;
  }

  /** {@return the level from which on log lines are written} */
  public LogLevel logLevel() {
    return logLevel;
  }

  /** {@return the namespace of the metrics, if there are any} */
  public Optional<String> metrics() {
    return Optional.ofNullable(metrics);
  }

  /** {@return the number of bytes that a body may have} */
  public int bodyLimit() {
    return bodyLimit;
  }

  /** {@return the web origins whose scripts may call the function} */
  public Cors cors() {
    return cors;
  }

  /** {@return what an invocation keeps of its time for the reply} */
  public Duration reserve() {
    return reserve;
  }

  /** {@return what is around the function, the outermost first} */
  public List<Middleware> middleware() {
    return middleware;
  }
}
