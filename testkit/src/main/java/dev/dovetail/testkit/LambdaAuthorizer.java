package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a function that verifies callers for a {@link LocalGateway}, and how API Gateway is set
 * to ask it.
 *
 * <p>It is asked for each request to a route for authenticated callers. The identity sources are
 * the header {@code Authorization} unless {@link #identifiedBy} says otherwise; a request that
 * lacks one is 401 without a question. Answers are kept as {@link #cachedFor} says: a REST API
 * keeps them for 300 seconds by default, an HTTP API does not.
 *
 * <p>Immutable and safe for use by any number of threads, if the function is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 *     authorizers of HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
 *     authorizers of REST APIs</a>
 */
public final class LambdaAuthorizer {
  private static final Duration LONGEST = Duration.ofHours(1);

  private final RequestStreamHandler handler;
  private final Form form;
  private final List<IdentitySource> sources;
  private final @Nullable Duration life;
  private final InstantSource clock;

  private LambdaAuthorizer(
      RequestStreamHandler handler,
      Form form,
      List<IdentitySource> sources,
      @Nullable Duration life,
      InstantSource clock) {
    this.handler = handler;
    this.form = form;
    this.sources = sources;
    this.life = life;
    this.clock = clock;
  }

  /** What is asked, and what is answered. */
  enum Form {
    SIMPLE,
    POLICY,
    TOKEN
  }

  /**
   * {@return an authorizer of an HTTP API with simple responses on: it answers {@code
   * {"isAuthorized":true,"context":{...}}}}
   */
  public static LambdaAuthorizer simple(RequestStreamHandler handler) {
    return of(handler, Form.SIMPLE);
  }

  /**
   * {@return an authorizer that answers with a policy, of an HTTP API with payload format 2.0 or of
   * the type {@code REQUEST} of a REST API}
   */
  public static LambdaAuthorizer policy(RequestStreamHandler handler) {
    return of(handler, Form.POLICY);
  }

  /**
   * {@return an authorizer of the type {@code TOKEN} of a REST API, which sees the value of one
   * header and answers with a policy}
   */
  public static LambdaAuthorizer token(RequestStreamHandler handler) {
    return of(handler, Form.TOKEN);
  }

  private static LambdaAuthorizer of(RequestStreamHandler handler, Form form) {
    List<IdentitySource> sources = List.of(new IdentitySource.Header("authorization"));
    return new LambdaAuthorizer(handler, form, sources, null, InstantSource.system());
  }

  /**
   * {@return this with other identity sources; none are for an authorizer that is asked about every
   * request}
   *
   * @param expressions what API Gateway is told, in the words of an HTTP API or of a REST API:
   *     {@code $request.header.X-Key}, {@code $request.querystring.key} and {@code
   *     $context.routeKey}, or {@code method.request.header.X-Key} and {@code
   *     method.request.querystring.key}
   * @throws IllegalArgumentException if one is none of these, or if a {@code TOKEN} authorizer has
   *     others than one header
   */
  public LambdaAuthorizer identifiedBy(String... expressions) {
    List<IdentitySource> given = List.of(expressions).stream().map(IdentitySource::parse).toList();
    boolean oneHeader = given.size() == 1 && given.get(0) instanceof IdentitySource.Header;
    if (form == Form.TOKEN && !oneHeader) {
      throw new IllegalArgumentException(
          "A TOKEN authorizer can't be identified by "
              + List.of(expressions)
              + ". It takes one header, such as \"method.request.header.Authorization\"; use"
              + " LambdaAuthorizer.policy for more.");
    }
    return new LambdaAuthorizer(handler, form, given, life, clock);
  }

  /**
   * {@return this with answers that are kept for a time, for requests with the same identity
   * sources; zero keeps none}
   *
   * <p>As in API Gateway, an answer is used for all routes: a simple one as it is, a policy by what
   * it says about the route.
   *
   * @throws IllegalArgumentException if the time is negative, or longer than an hour
   */
  public LambdaAuthorizer cachedFor(Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Answers can't be kept for " + time + ". API Gateway takes up to an hour, or zero.");
    }
    return new LambdaAuthorizer(handler, form, sources, time, clock);
  }

  /** {@return this with another clock for what is kept, such as a {@link TestClock}} */
  public LambdaAuthorizer withClock(InstantSource clock) {
    return new LambdaAuthorizer(handler, form, sources, life, clock);
  }

  RequestStreamHandler handler() {
    return handler;
  }

  Form form() {
    return form;
  }

  List<IdentitySource> sources() {
    return sources;
  }

  InstantSource clock() {
    return clock;
  }

  Duration life(Duration byDefault) {
    return life == null ? byDefault : life;
  }
}
