package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
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
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RequestStreamHandler handler;
  private final Form form;
  private final List<IdentitySource> sources;
  private final @Nullable Duration life;
  private final InstantSource clock;
  private final @Nullable Pattern expression;
  private final @Nullable Duration timeout;

  private LambdaAuthorizer(Builder builder) {
    this.handler = builder.handler;
    this.form = builder.form;
    this.sources = builder.sources;
    this.life = builder.life;
    this.clock = builder.clock;
    this.expression = builder.expression;
    this.timeout = builder.timeout;
  }

  /** What an authorizer is made of, so that each setting names itself alone. */
  private static final class Builder {
    private final RequestStreamHandler handler;
    private final Form form;
    private List<IdentitySource> sources = List.of(new IdentitySource.Header("authorization"));
    private @Nullable Duration life;
    private InstantSource clock = InstantSource.system();
    private @Nullable Pattern expression;
    private @Nullable Duration timeout;

    Builder(RequestStreamHandler handler, Form form) {
      this.handler = handler;
      this.form = form;
    }

    Builder(LambdaAuthorizer like) {
      this(like.handler, like.form);
      this.sources = like.sources;
      this.life = like.life;
      this.clock = like.clock;
      this.expression = like.expression;
      this.timeout = like.timeout;
    }
  }

  /** What is asked, and what is answered. */
  enum Form {
    SIMPLE,
    POLICY,
    /** A policy, for a question as a REST API asks it. */
    POLICY_1,
    TOKEN
  }

  /**
   * {@return an authorizer of an HTTP API with simple responses on: it answers {@code
   * {"isAuthorized":true,"context":{...}}}}
   */
  public static LambdaAuthorizer simple(RequestStreamHandler handler) {
    return new LambdaAuthorizer(new Builder(handler, Form.SIMPLE));
  }

  /**
   * {@return an authorizer that answers with a policy, of an HTTP API with payload format 2.0 or of
   * the type {@code REQUEST} of a REST API}
   */
  public static LambdaAuthorizer policy(RequestStreamHandler handler) {
    return new LambdaAuthorizer(new Builder(handler, Form.POLICY));
  }

  /**
   * {@return an authorizer that answers with a policy, of an HTTP API with payload format 1.0: the
   * format for a function that REST APIs ask, too}
   */
  public static LambdaAuthorizer policyFormat1(RequestStreamHandler handler) {
    return new LambdaAuthorizer(new Builder(handler, Form.POLICY_1));
  }

  /**
   * {@return an authorizer of the type {@code TOKEN} of a REST API, which sees the value of one
   * header and answers with a policy}
   */
  public static LambdaAuthorizer token(RequestStreamHandler handler) {
    return new LambdaAuthorizer(new Builder(handler, Form.TOKEN));
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
    Builder builder = new Builder(this);
    builder.sources = given;
    return new LambdaAuthorizer(builder);
  }

  /**
   * {@return this with an expression that tokens must match, from the first character to the last;
   * others are 401 without a question}
   *
   * <p>API Gateway calls it the identity validation expression, or token validation.
   *
   * @param expression a regular expression, such as {@code Bearer [-0-9A-Za-z._]+}
   * @throws IllegalArgumentException if it is none, or if this is no {@code TOKEN} authorizer
   */
  public LambdaAuthorizer validatedBy(String expression) {
    if (form != Form.TOKEN) {
      throw new IllegalArgumentException(
          "Only a TOKEN authorizer has an expression that tokens must match. Use"
              + " LambdaAuthorizer.token, or look at the token in the function.");
    }
    Builder builder = new Builder(this);
    try {
      builder.expression = Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + expression + "\" is no regular expression: " + e.getDescription() + ".", e);
    }
    return new LambdaAuthorizer(builder);
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
    Builder builder = new Builder(this);
    builder.life = time;
    return new LambdaAuthorizer(builder);
  }

  /**
   * {@return this as a function that is ended after a time, which is an error of the authorizer; by
   * default it has all the time it takes, so that it can be debugged}
   *
   * <p>{@link LocalGateway.Builder#asDeployed()} ends it after ten seconds at an HTTP API and
   * thirty at a REST API, unless this says otherwise.
   *
   * @throws IllegalArgumentException if the time is not positive, or longer than ten seconds, for
   *     which an HTTP API waits
   */
  public LambdaAuthorizer withTimeout(Duration time) {
    if (time.isNegative() || time.isZero() || time.compareTo(PATIENCE) > 0) {
      throw new IllegalArgumentException(
          "An authorizer can't be ended after "
              + time
              + ". Give a time of up to ten seconds, for which an HTTP API waits.");
    }
    Builder builder = new Builder(this);
    builder.timeout = time;
    return new LambdaAuthorizer(builder);
  }

  /** {@return this with another clock for what is kept, such as a {@link TestClock}} */
  public LambdaAuthorizer withClock(InstantSource clock) {
    Builder builder = new Builder(this);
    builder.clock = clock;
    return new LambdaAuthorizer(builder);
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

  /** {@return whether a token is worth the question} */
  boolean validates(List<String> identity) {
    return expression == null || expression.matcher(identity.get(0)).matches();
  }

  /**
   * {@return how long to wait for it, forever if there is no limit}
   *
   * @param limited whether it has no longer than what asks it waits
   */
  Optional<Duration> timeout(AuthorizerDialect dialect, boolean limited) {
    return timeout == null && limited
        ? Optional.of(dialect.patience())
        : Optional.ofNullable(timeout);
  }

  Duration life(Duration byDefault) {
    return life == null ? byDefault : life;
  }
}
