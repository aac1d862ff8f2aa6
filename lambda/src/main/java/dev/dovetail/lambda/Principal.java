package dev.dovetail.lambda;

import java.util.Map;
import java.util.Set;

/**
 * Who a request comes from, as verified by the gateway: Cognito, JWT, Lambda or IAM authorizer.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param subject the caller's id: the token's {@code sub}, the Lambda authorizer's principal id,
 *     the Cognito identity or the ARN
 * @param claims what else the authorizer says of the caller
 * @param groups the caller's groups
 * @param scopes what the token is good for
 */
public record Principal(
    String subject, Map<String, String> claims, Set<String> groups, Set<String> scopes) {
  /** Copies the collections. */
  public Principal {
    claims = Map.copyOf(claims);
    groups = Set.copyOf(groups);
    scopes = Set.copyOf(scopes);
  }

  /** {@return the subject only: claims may be personal data} */
  @Override
  public String toString() {
    return "Principal[" + subject + "]";
  }
}
