package dev.dovetail.lambda;

import java.util.Map;

/**
 * What all requests of a function have in common.
 *
 * @param bodyLimit the number of bytes that a body may have
 * @param cors the web origins whose scripts may call the function
 */
public record HttpOptions(int bodyLimit, Cors cors) {
  /** The number of bytes that a body may have unless said otherwise. */
  public static final int DEFAULT_BODY_LIMIT = 256 * 1024;

  /** The environment variable with the number of bytes that a body may have. */
  public static final String BODY_LIMIT = "BODY_LIMIT_BYTES";

  /** The environment variable with the allowed origins, separated by commas. */
  public static final String CORS_ORIGINS = "CORS_ALLOWED_ORIGINS";

  /** Refuses a limit that is no size. */
  public HttpOptions {
    if (bodyLimit < 0) {
      throw new IllegalArgumentException(
          "The limit of bodies is " + bodyLimit + " bytes, but must be 0 or more.");
    }
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
}
