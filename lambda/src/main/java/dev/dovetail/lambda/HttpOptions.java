package dev.dovetail.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What all requests of a function have in common.
 *
 * <p>Immutable; safe for use by any number of threads if the middleware is.
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

  private final int bodyLimit;
  private final Cors cors;
  private final Duration reserve;
  private final List<Middleware> middleware;
  private final boolean compressed;

  /**
   * Makes options without middleware.
   *
   * @param bodyLimit the number of bytes that a body may have
   * @param cors the web origins whose scripts may call the function
   * @throws IllegalArgumentException if the limit is no size
   */
  public HttpOptions(int bodyLimit, Cors cors) {
    this(bodyLimit, cors, DEFAULT_RESERVE, List.of(), false);
  }

  private HttpOptions(
      int bodyLimit, Cors cors, Duration reserve, List<Middleware> middleware, boolean compressed) {
    if (bodyLimit < 0) {
      throw new IllegalArgumentException(
          "The limit of bodies is " + bodyLimit + " bytes, but must be 0 or more.");
    }
    if (reserve.isNegative()) {
      throw new IllegalArgumentException(
          "The reserve of time is " + reserve + ", but must be 0 or more.");
    }
    this.bodyLimit = bodyLimit;
    this.cors = cors;
    this.reserve = reserve;
    this.middleware = middleware;
    this.compressed = compressed;
  }

  /** {@return the default limit, no CORS} */
  public static HttpOptions defaults() {
    return new HttpOptions(DEFAULT_BODY_LIMIT, Cors.none());
  }

  /** {@return the options that {@value #BODY_LIMIT} and {@value #CORS_ORIGINS} give} */
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
    return new HttpOptions(
        limit.isEmpty() ? DEFAULT_BODY_LIMIT : Integer.parseInt(limit),
        Cors.parse(environment.getOrDefault(CORS_ORIGINS, "")));
  }

  /**
   * {@return these options with more around the function}
   *
   * @param more the first is the outermost of them; all are within those that are there already
   */
  public HttpOptions with(Middleware... more) {
    List<Middleware> all = new ArrayList<>(middleware);
    all.addAll(List.of(more));
    return new HttpOptions(bodyLimit, cors, reserve, List.copyOf(all), compressed);
  }

  /**
   * {@return these options with another limit of bodies}
   *
   * @param bytes the number of bytes that a body may have
   */
  public HttpOptions withBodyLimit(int bytes) {
    return new HttpOptions(bytes, cors, reserve, middleware, compressed);
  }

  /** {@return these options with other web origins whose scripts may call the function} */
  public HttpOptions withCors(Cors origins) {
    return new HttpOptions(bodyLimit, origins, reserve, middleware, compressed);
  }

  /**
   * {@return these options with another reserve of time}
   *
   * @param time what an invocation keeps of its time for the reply: the function gets the rest
   */
  public HttpOptions withReserve(Duration time) {
    return new HttpOptions(bodyLimit, cors, time, middleware, compressed);
  }

  /**
   * {@return these options with text that is compressed for clients that accept it}
   *
   * <p>Not for a REST API, which compresses by itself and decodes no binary replies unless it is
   * told to.
   */
  public HttpOptions withCompression() {
    return new HttpOptions(bodyLimit, cors, reserve, middleware, true);
  }

  /** {@return whether text is compressed for clients that accept it} */
  public boolean compressed() {
    return compressed;
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
