/**
 * A Lambda authorizer for tokens of any OpenID Connect issuer: {@link
 * dev.dovetail.authorizer.JwtAuthorizer} is the handler. REST APIs get a policy, HTTP APIs with
 * simple replies get yes or no, and both get the claims.
 */
@NullMarked
package dev.dovetail.authorizer;

import org.jspecify.annotations.NullMarked;
