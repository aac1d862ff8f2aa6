package dev.dovetail.testkit;

import dev.dovetail.model.HttpMethod;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what a {@link LocalGateway} tells browsers about CORS: what an HTTP API, a REST API and a
 * function URL can be set to.
 *
 * <p>What is not set is as the infrastructure of Dovetail deploys it: the methods of all routes,
 * the headers that its functions read and tell, and an hour for which browsers may remember it.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">CORS
 *     for HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors">CORS
 *     for function URLs</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS
 *     for REST APIs</a>
 */
public final class CorsSettings {
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9._:\\[\\]-]+");
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Duration LONGEST = Duration.ofDays(1);

  // As the infrastructure of Dovetail deploys it.
  private static final List<String> REQUEST_HEADERS =
      List.of("authorization", "content-type", "idempotency-key", "if-match", "if-none-match");
  private static final List<String> REPLY_HEADERS =
      List.of("etag", "idempotency-replayed", "location", "retry-after", "x-request-id");

  private final List<String> origins;
  private final List<String> methods;
  private final List<String> headers;
  private final List<String> exposed;
  private final Duration maxAge;
  private final boolean credentials;
  private final boolean refusals;

  private CorsSettings(Settings settings) {
    this.origins = settings.origins;
    this.methods = settings.methods;
    this.headers = settings.headers;
    this.exposed = settings.exposed;
    this.maxAge = settings.maxAge;
    this.credentials = settings.credentials;
    this.refusals = settings.refusals;
  }

  /** What it is made of, so that each setting names itself alone. */
  private static final class Settings {
    private final List<String> origins;
    private List<String> methods = List.of();
    private List<String> headers = REQUEST_HEADERS;
    private List<String> exposed = REPLY_HEADERS;
    private Duration maxAge = Duration.ofHours(1);
    private boolean credentials;
    private boolean refusals;

    Settings(List<String> origins) {
      this.origins = origins;
    }

    Settings(CorsSettings like) {
      this(like.origins);
      this.methods = like.methods;
      this.headers = like.headers;
      this.exposed = like.exposed;
      this.maxAge = like.maxAge;
      this.credentials = like.credentials;
      this.refusals = like.refusals;
    }
  }

  /**
   * {@return settings that allow pages of some origins to call all routes}
   *
   * @param origins the origins, such as {@code https://app.example.com}, or {@code *}
   * @throws IllegalArgumentException if there is none, or one that is none
   */
  public static CorsSettings of(String... origins) {
    if (origins.length == 0) {
      throw new IllegalArgumentException(
          "No origin is allowed. Name one, such as \"https://app.example.com\", or \"*\".");
    }
    for (String origin : origins) {
      if (!origin.equals("*") && !ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "The origin \""
                + origin
                + "\" can't be allowed. Origins are scheme, host and perhaps port in lower case,"
                + " such as \"https://app.example.com\", or \"*\".");
      }
    }
    return new CorsSettings(new Settings(List.of(origins)));
  }

  /** {@return this with these methods in place of those of the routes} */
  public CorsSettings withMethods(HttpMethod... methods) {
    Settings settings = new Settings(this);
    settings.methods = Stream.of(methods).map(Enum::name).distinct().sorted().toList();
    return new CorsSettings(settings);
  }

  /**
   * {@return this with the headers that a request may have}
   *
   * @throws IllegalArgumentException if one can't be the name of a header
   */
  public CorsSettings withHeaders(String... names) {
    Settings settings = new Settings(this);
    settings.headers = names(names);
    return new CorsSettings(settings);
  }

  /**
   * {@return this with the headers that scripts may read of an answer}
   *
   * @throws IllegalArgumentException if one can't be the name of a header
   */
  public CorsSettings withExposedHeaders(String... names) {
    Settings settings = new Settings(this);
    settings.exposed = names(names);
    return new CorsSettings(settings);
  }

  private static List<String> names(String... names) {
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "\"" + name + "\" can't be the name of a header. Give each name by itself, or \"*\".");
      }
    }
    return Arrays.stream(names).map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * {@return this with the time for which browsers may remember the answer to their question}
   *
   * @throws IllegalArgumentException if it is negative, or longer than a day
   */
  public CorsSettings withMaxAge(Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Browsers can't remember an answer for " + time + ". Give a time of up to a day.");
    }
    Settings settings = new Settings(this);
    settings.maxAge = time;
    return new CorsSettings(settings);
  }

  /**
   * {@return this for pages that send cookies, or other credentials of the browser}
   *
   * @throws IllegalStateException if all origins are allowed, since browsers then send none
   */
  public CorsSettings withCredentials() {
    if (origins.contains("*")) {
      throw new IllegalStateException(
          "Browsers send no credentials where all origins are allowed. Name the origins in place"
              + " of \"*\".");
    }
    Settings settings = new Settings(this);
    settings.credentials = true;
    return new CorsSettings(settings);
  }

  /**
   * {@return this for a REST API whose own refusals name the first of the origins, by its gateway
   * responses {@code DEFAULT_4XX} and {@code DEFAULT_5XX}; without it scripts can't read them}
   *
   * <p>An HTTP API and a function URL do it without being told.
   */
  public CorsSettings withGatewayResponses() {
    Settings settings = new Settings(this);
    settings.refusals = true;
    return new CorsSettings(settings);
  }

  List<String> origins() {
    return origins;
  }

  /** {@return the allowed methods, none if they are those of the routes} */
  List<String> methods() {
    return methods;
  }

  String headers() {
    return String.join(",", headers);
  }

  String exposed() {
    return String.join(",", exposed);
  }

  Duration maxAge() {
    return maxAge;
  }

  boolean credentials() {
    return credentials;
  }

  boolean gatewayResponses() {
    return refusals;
  }
}
