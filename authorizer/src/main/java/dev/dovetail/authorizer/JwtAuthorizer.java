package dev.dovetail.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets callers with a token of an OpenID Connect issuer through, as a Lambda authorizer of API
 * Gateway.
 *
 * <p>REST APIs ask it as {@code TOKEN} or {@code REQUEST} authorizer and get a policy for the stage
 * with the claims as context; HTTP APIs in format 2.0 get a simple reply, in format 1.0 a policy. A
 * function reads who it is from its {@code Principal}.
 *
 * <p>A caller is never told why a token is refused: REST APIs answer 401, and HTTP APIs 403, as
 * they do for a simple reply that says no. The log has one line with the reason and without the
 * token. If the issuer's keys can't be had, the invocation fails, which is answered with 500.
 *
 * <p>The keys are read when the function starts, and kept. Safe for use by any number of threads.
 */
public final class JwtAuthorizer implements RequestStreamHandler {
  private final TokenVerifier verifier;

  /**
   * Makes the authorizer that the environment describes, see {@link JwtOptions#fromEnvironment()}.
   *
   * @throws IllegalArgumentException if the environment lacks something
   */
  public JwtAuthorizer() {
    this(JwtOptions.fromEnvironment());
    verifier.prepare();
  }

  /** Makes an authorizer with options; it reads keys with the first token. */
  public JwtAuthorizer(JwtOptions options) {
    this(options, InstantSource.system());
  }

  JwtAuthorizer(JwtOptions options, InstantSource clock) {
    this.verifier = new TokenVerifier(options, clock);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    AuthorizerLog log = new AuthorizerLog(context);
    AuthorizerEvent event;
    String resource;
    try {
      event = AuthorizerEvent.read(in);
      resource = event.resource();
    } catch (IOException | RuntimeException e) {
      log.unreadable();
      throw new Ended("Invalid event");
    }
    try {
      Claims claims = verify(event);
      out.write(
          event.simple()
              ? AuthorizerReply.simple(claims)
              : AuthorizerReply.policy(claims, resource));
    } catch (Refused e) {
      log.refused(e);
      if (!event.simple()) {
        throw new Ended("Unauthorized");
      }
      out.write(AuthorizerReply.simpleRefusal());
    } catch (IssuerUnavailable e) {
      log.unavailable(e);
      throw new Ended("Issuer unavailable");
    }
  }

  private Claims verify(AuthorizerEvent event) throws Refused, IssuerUnavailable {
    Optional<String> token = event.token();
    if (token.isEmpty()) {
      throw new Refused(Refused.Reason.NO_TOKEN);
    }
    return verifier.verify(token.get());
  }
}
