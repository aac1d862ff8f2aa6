package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpServer;
import dev.dovetail.model.FunctionModel;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves Lambda functions over HTTP on this machine, as API Gateway would: each request becomes an
 * event, each result an answer.
 *
 * <p>Routes that need an authenticated caller take {@code Authorization: Bearer <user>} and believe
 * it: the function gets a verified principal with that user as {@code sub}. For that reason the
 * gateway listens on the loopback interface and on no other.
 *
 * <p>It differs from API Gateway where that helps its user: a path that exists with another method
 * is answered with 405 and {@code Allow} (API Gateway: as a path that does not exist), {@code HEAD}
 * is served by the route of {@code GET} and {@code OPTIONS} by the gateway, and a function that
 * takes longer than its timeout is not ended, so that it can be debugged; it sees its time run out
 * in its {@code Context}.
 *
 * <p>Functions are called concurrently. Safe for use by any number of threads.
 */
public final class LocalGateway implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  static {
    // The JDK's server sends head and body apart; without this the body waits 40 ms for the client.
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final InFlight inFlight;

  private LocalGateway(HttpServer server, ExecutorService threads, InFlight inFlight) {
    this.server = server;
    this.threads = threads;
    this.inFlight = inFlight;
  }

  /** {@return a gateway without functions, to be described and started} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the address that the gateway answers at, without a path} */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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
    server.stop(0);
    threads.shutdownNow();
  }

  /** Describes a {@link LocalGateway}. Not safe for use by several threads. */
  public static final class Builder {
    private final Routes routes = new Routes();
    private int port;
    private EventFormat format = EventFormat.HTTP_API;
    private PrintStream log = System.err;

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

    /** Sets the port to listen at; 0, the default, takes a free one. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Sets the form of events; by default that of an HTTP API. */
    public Builder events(EventFormat format) {
      this.format = format;
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
     */
    public LocalGateway start() throws IOException {
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
      ExecutorService threads = Executors.newCachedThreadPool(Builder::thread);
      InFlight inFlight = new InFlight();
      server.createContext("/", new Gate(routes, format.dialect(), inFlight, log));
      server.setExecutor(threads);
      server.start();
      return new LocalGateway(server, threads, inFlight);
    }

    private static final AtomicInteger THREADS = new AtomicInteger();

    private static Thread thread(Runnable task) {
      Thread thread = new Thread(task, "dovetail-gateway-" + THREADS.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }
}
