package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Serves Lambda functions over HTTP on this machine, as API Gateway would, a function URL or a load
 * balancer: each request becomes an event, each result an answer.
 *
 * <p>Routes that need an authenticated caller take {@code Authorization: Bearer <user>} and believe
 * it: the function gets a verified principal with that user as {@code sub}. A bearer that is a JWT
 * is verified instead, as the JWT authorizer of an HTTP API does, and must be a token of the
 * gateway's own issuer: {@link #token(String)}, or {@code GET /_issuer/token?sub=<user>}. Since
 * both are there for anybody, the gateway listens on the loopback interface and on no other. With a
 * {@link LambdaAuthorizer} it is that function that says who may call.
 *
 * <p>A load balancer verifies nobody: the function of such a route is called, and has to refuse. A
 * function URL and a load balancer know no routes: they lead to the function of the path, whatever
 * the method, and with one function to that.
 *
 * <p>It differs from API Gateway where that helps its user: a path that exists with another method
 * is answered with 405 and {@code Allow} (API Gateway: as a path that does not exist), {@code HEAD}
 * is served by the route of {@code GET} and {@code OPTIONS} by the gateway, and a function that
 * takes longer than its timeout is not ended, so that it can be debugged; it sees its time run out
 * in its {@code Context}. {@link Builder#asDeployed()} has none of that.
 *
 * <p>Functions are called concurrently. Safe for use by any number of threads.
 */
public final class LocalGateway implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration SHORTEST = Duration.ofMillis(50);

  private final LoopbackServer server;
  private final DevelopmentIssuer issuer;
  private final InFlight inFlight;
  private final Calls calls;

  private LocalGateway(
      LoopbackServer server, DevelopmentIssuer issuer, InFlight inFlight, Calls calls) {
    this.server = server;
    this.issuer = issuer;
    this.inFlight = inFlight;
    this.calls = calls;
  }

  /** {@return a gateway without functions, to be described and started} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the address that the gateway answers at, without a path} */
  public URI uri() {
    return server.uri();
  }

  /** {@return the issuer of the gateway's tokens, the URL that they have as {@code iss}} */
  public String issuer() {
    return DevelopmentIssuer.name(uri());
  }

  /**
   * {@return a token of a user, good at this gateway for 12 hours, with the audience {@code local}}
   *
   * @throws IllegalArgumentException if the user is blank
   */
  public String token(String user) {
    if (user.isBlank()) {
      throw new IllegalArgumentException("The user is blank. Give the subject of the token.");
    }
    return issuer.token(uri(), user, Map.of());
  }

  /**
   * Stops the gateway. Requests that are being served get their answer, if it takes no more than a
   * second; new ones are refused. Closing again does nothing.
   */
  @Override
  public void close() {
    try {
      inFlight.closeAndWait(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
    calls.close();
  }

  boolean isClosed() {
    return server.isClosed();
  }

  /** Describes a {@link LocalGateway}. Not safe for use by several threads. */
  public static final class Builder {
    private final Routes routes = new Routes();
    private final Pages pages = new Pages();
    private int port;
    private HttpSource source = HttpSource.HTTP_API;
    private PrintStream log = System.err;
    private boolean tokensOnly;
    private boolean multiValueHeaders;
    private boolean exact;
    private @Nullable Duration integrationTimeout;
    private @Nullable CorsSettings cors;
    private @Nullable LambdaAuthorizer authorizer;

    private Builder() {}

    /**
     * Adds a function at all of its routes.
     *
     * @throws IllegalArgumentException if one of the routes leads to another function already
     */
    public Builder function(FunctionModel model, RequestStreamHandler handler) {
      model.routes().forEach(route -> routes.add(route, model, handler));
      return this;
    }

    /**
     * Adds a page about the service: content that is always the same, for browsers. A path that a
     * route takes leads to the route.
     *
     * <p>Its scripts, styles and images have to be pages as well: browsers are told to load nothing
     * from elsewhere.
     *
     * @param path the path, such as {@code /_docs}
     * @param contentType the media type, such as {@code text/html; charset=utf-8}
     */
    public Builder page(String path, String contentType, byte[] content) {
      pages.add(path, contentType, content);
      return this;
    }

    /** Sets the port to listen at; 0, the default, takes a free one. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Sets what the gateway stands in for, and so the form of events; by default an HTTP API. */
    public Builder events(HttpSource source) {
      this.source = source;
      return this;
    }

    /** Refuses callers that give a name and no token, as API Gateway would. */
    public Builder tokensOnly() {
      this.tokensOnly = true;
      return this;
    }

    /**
     * Has a Lambda authorizer asked about callers, in place of the gateway's own check.
     *
     * <p>The gateway still issues tokens, which an authorizer can verify as those of any issuer.
     */
    public Builder authorizer(LambdaAuthorizer authorizer) {
      this.authorizer = authorizer;
      return this;
    }

    /**
     * Answers for CORS, as the infrastructure of Dovetail deploys it: browsers are told that pages
     * of these origins may call the routes.
     *
     * @param origins the allowed origins, such as {@code https://app.example.com}, or {@code *}
     * @throws IllegalArgumentException if there is none, or one that is none
     * @see #cors(CorsSettings)
     */
    public Builder cors(String... origins) {
      return cors(CorsSettings.of(origins));
    }

    /**
     * Answers for CORS as an HTTP API, a REST API or a function URL does that is set to this.
     *
     * <p>An HTTP API drops what functions say about CORS. A REST API answers {@code OPTIONS} by
     * itself, and leaves all other answers to the functions, which have to say the same. A function
     * URL adds its headers to what functions say, so that they must say nothing.
     */
    public Builder cors(CorsSettings settings) {
      this.cors = settings;
      return this;
    }

    /**
     * Sets a load balancer to multi-value headers: events have {@code multiValueHeaders} and {@code
     * multiValueQueryStringParameters}, and so must results.
     */
    public Builder multiValueHeaders() {
      this.multiValueHeaders = true;
      return this;
    }

    /**
     * Answers as what is deployed where the gateway would rather help: a path with another method,
     * {@code HEAD} and {@code OPTIONS} are no routes of an API; a name is no token, as {@link
     * #tokensOnly()} says; functions are ended at their timeouts, and answered for after 29 seconds
     * in a REST API and 30 in an HTTP API; Lambda authorizers after 30 and 10, unless {@link
     * LambdaAuthorizer#withTimeout} says otherwise.
     */
    public Builder asDeployed() {
      this.exact = true;
      return tokensOnly();
    }

    /**
     * Sets how long a REST API or an HTTP API waits for a function before it answers in its place.
     *
     * @throws IllegalArgumentException if the time is shorter than 50 milliseconds
     */
    public Builder integrationTimeout(Duration time) {
      if (time.compareTo(SHORTEST) < 0) {
        throw new IllegalArgumentException(
            "A gateway can't wait for " + time + ". Give 50 milliseconds or more.");
      }
      this.integrationTimeout = time;
      return this;
    }

    /** Sets where functions log to; by default the standard error stream. */
    public Builder log(PrintStream log) {
      this.log = log;
      return this;
    }

    /**
     * {@return a gateway that answers from now on}
     *
     * @throws java.net.BindException if the port is in use
     * @throws IOException if the gateway can't listen for another reason
     * @throws IllegalStateException if what is asked for is not there with these events: the
     *     authorizer, CORS, multi-value headers, or an integration timeout
     */
    public LocalGateway start() throws IOException {
      InFlight inFlight = new InFlight();
      DevelopmentIssuer issuer = new DevelopmentIssuer(InstantSource.system());
      Dialect dialect = source.dialect(multiValueHeaders);
      TimeLimits limits =
          new TimeLimits(exact, source.patience(Optional.ofNullable(integrationTimeout), exact));
      CorsAnswers answers = cors == null ? CorsAnswers.NONE : source.cors(cors, routes.methods());
      Calls calls = new Calls();
      Callers callers = new Callers(issuer, dialect, tokensOnly);
      CallerCheck check =
          authorizer == null
              ? callers
              : new FunctionCallers(
                  authorizer, source.authorizers(authorizer.form()), exact, calls, log);
      Gate gate =
          new Gate(
              new Gate.Parts(routes, pages, dialect, callers, check, answers, calls, limits, exact),
              inFlight,
              log);
      LoopbackServer server = LoopbackServer.start("dovetail-gateway", port, gate);
      return OpenResources.started(new LocalGateway(server, issuer, inFlight, calls));
    }
  }
}
