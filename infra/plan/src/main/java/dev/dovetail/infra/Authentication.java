package dev.dovetail.infra;

import java.nio.file.Path;
import java.util.List;

/** Says whose tokens the routes with verified callers accept. */
public sealed interface Authentication {

  /**
   * Accepts tokens of a Cognito user pool that belongs to the stage and is created with it.
   *
   * <p>Nobody can sign up on their own; an administrator adds the users.
   */
  record UserPool() implements Authentication {}

  /**
   * Accepts tokens of an issuer that exists already.
   *
   * @param url the issuer, equal to the claim {@code iss}; its keys are found through {@code
   *     /.well-known/openid-configuration} below it
   * @param audience the accepted values of the claim {@code aud} or {@code client_id}, at least one
   */
  record Issuer(String url, List<String> audience) implements Authentication {
    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the issuer has no HTTPS URL, or no audience is given
     */
    public Issuer {
      audience = List.copyOf(audience);
      Problems problems = new Problems();
      if (!url.startsWith("https://")) {
        problems.add(
            "The issuer of the tokens is \"%s\", but must be a URL that starts with https://."
                .formatted(url));
      }
      if (audience.isEmpty() || audience.stream().anyMatch(String::isBlank)) {
        problems.add(
            "The issuer \"%s\" has no audience, so its tokens for any other service would do. Name the"
                    .formatted(url)
                + " audience of this one.");
      }
      problems.throwIfAny();
    }
  }

  /**
   * Accepts tokens of an issuer that a function verifies: for algorithms and checks that API
   * Gateway's own authorizer lacks.
   *
   * @param issuer whose tokens, for whom
   * @param code the code of {@code dovetail-authorizer}, a zip with its jars in {@code lib}
   */
  record Function(Issuer issuer, Path code) implements Authentication {
    /** The class that Lambda calls. */
    public static final String HANDLER = "dev.dovetail.authorizer.JwtAuthorizer";
  }
}
