package dev.dovetail.authorizer;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Says which tokens an authorizer accepts.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param issuer the issuer, equal to the claim {@code iss}, without a query or fragment; {@code
 *     https}, or {@code http} on this machine
 * @param audiences the accepted values of the claim {@code aud}, or of {@code client_id} in a token
 *     without {@code aud}; at least one
 * @param algorithms the accepted algorithms of signatures, some of {@link #ALGORITHMS}
 * @param skew how far the clocks of issuer and authorizer may differ, 5 minutes at most
 * @param keyLife how long the issuer's keys are taken as current, from a minute to a day
 */
public record JwtOptions(
    String issuer, Set<String> audiences, Set<String> algorithms, Duration skew, Duration keyLife) {

  /** The environment variable with the issuer. */
  public static final String ISSUER = "JWT_ISSUER";

  /** The environment variable with the accepted audiences, separated by commas. */
  public static final String AUDIENCE = "JWT_AUDIENCE";

  /** The environment variable with the accepted algorithms, separated by commas; may be absent. */
  public static final String ALGORITHM = "JWT_ALGORITHMS";

  /**
   * The algorithms that can be accepted: those of the JDK with a public key. {@code none} and HMAC,
   * whose key would be shared with the issuer, are not among them.
   */
  public static final Set<String> ALGORITHMS =
      Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  private static final Set<String> USUAL = Set.of("RS256", "PS256", "ES256");
  private static final Duration USUAL_SKEW = Duration.ofSeconds(30);
  private static final Duration USUAL_LIFE = Duration.ofHours(1);
  private static final Duration MAX_SKEW = Duration.ofMinutes(5);
  private static final Duration MIN_LIFE = Duration.ofMinutes(1);
  private static final Duration MAX_LIFE = Duration.ofDays(1);

  /**
   * Checks all of it.
   *
   * @throws IllegalArgumentException if something is not as above
   */
  public JwtOptions {
    audiences = Set.copyOf(audiences);
    algorithms = Set.copyOf(algorithms);
    if (!isIssuer(issuer)) {
      throw new IllegalArgumentException(
          "The issuer is \""
              + issuer
              + "\", but must be the https URL that its tokens have as iss, without query or"
              + " fragment.");
    }
    if (audiences.isEmpty() || containsBlank(audiences)) {
      throw new IllegalArgumentException(
          "There is no audience, or a blank one, so tokens of "
              + issuer
              + " for any other service would do. Name the audience of this one.");
    }
    if (algorithms.isEmpty() || !ALGORITHMS.containsAll(algorithms)) {
      throw new IllegalArgumentException(
          "The algorithms are " + algorithms + ", but must be some of " + ALGORITHMS + ".");
    }
    if (skew.isNegative() || skew.compareTo(MAX_SKEW) > 0) {
      throw new IllegalArgumentException(
          "The skew is " + skew + ", but must be from 0 to 5 minutes.");
    }
    if (keyLife.compareTo(MIN_LIFE) < 0 || keyLife.compareTo(MAX_LIFE) > 0) {
      throw new IllegalArgumentException(
          "The life of keys is " + keyLife + ", but must be from a minute to a day.");
    }
  }

  /**
   * {@return the options for an issuer: RS256, PS256 and ES256, 30 seconds of skew, keys for an
   * hour}
   *
   * @throws IllegalArgumentException if the issuer is no https URL, or there is no audience
   */
  public static JwtOptions of(String issuer, Set<String> audiences) {
    return new JwtOptions(issuer, audiences, USUAL, USUAL_SKEW, USUAL_LIFE);
  }

  /**
   * {@return the options that {@value #ISSUER}, {@value #AUDIENCE} and {@value #ALGORITHM} give}
   *
   * @throws IllegalArgumentException if one is missing or wrong
   */
  public static JwtOptions fromEnvironment() {
    return from(System.getenv());
  }

  static JwtOptions from(Map<String, String> environment) {
    String issuer = environment.getOrDefault(ISSUER, "").strip();
    Set<String> audiences = list(environment.getOrDefault(AUDIENCE, ""));
    if (issuer.isEmpty() || audiences.isEmpty()) {
      throw new IllegalArgumentException(
          "The environment variables "
              + ISSUER
              + " and "
              + AUDIENCE
              + " must be set, to the issuer's https URL and to the audiences, separated by commas.");
    }
    Set<String> algorithms = list(environment.getOrDefault(ALGORITHM, ""));
    return new JwtOptions(
        issuer, audiences, algorithms.isEmpty() ? USUAL : algorithms, USUAL_SKEW, USUAL_LIFE);
  }

  private static Set<String> list(String text) {
    Set<String> items = new LinkedHashSet<>();
    for (String item : text.split(",", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }

  private static boolean containsBlank(Set<String> texts) {
    for (String text : texts) {
      if (text.isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIssuer(String text) {
    try {
      URI uri = URI.create(text);
      return Origin.isTrusted(uri, true) && uri.getRawQuery() == null && uri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
