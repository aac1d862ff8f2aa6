package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Decides what becomes of the requests of an SDK client, one after the other.
 *
 * <pre>{@code
 * faults.next("PutItem", Fault.answerLost());
 * todos.create(todo); // The SDK sends it again, and the first attempt was done.
 * }</pre>
 *
 * <p>A request takes the first fault that waits for its operation; without one, the first that
 * waits for any; without one, the drawn one if faults are drawn. Each attempt of the SDK is a
 * request of its own. Safe for use by any number of threads; which of several concurrent requests
 * meets which fault is for the threads to decide.
 */
public final class Faults {
  private static final String ANY = "";

  private final Map<String, Deque<Fault>> waiting = new HashMap<>();
  private final List<SentRequest> sent = new ArrayList<>();
  private final FaultHistory history = new FaultHistory();
  private final @Nullable Replica replica;
  private @Nullable Random random;
  private String draw = "";
  private double rate;
  private List<Fault> drawn = List.of();

  /** Makes no faults until it is told to. */
  public Faults() {
    this(null);
  }

  /** Makes faults for the clients of an engine. */
  Faults(@Nullable Replica replica) {
    this.replica = replica;
  }

  /** Adds faults for the next requests of any operation. */
  public synchronized Faults next(Fault... faults) {
    return next(ANY, faults);
  }

  /**
   * Adds faults for the next requests of one operation.
   *
   * @param operation the name of the API, such as {@code PutItem}
   */
  public synchronized Faults next(String operation, Fault... faults) {
    waiting.computeIfAbsent(operation, name -> new ArrayDeque<>()).addAll(List.of(faults));
    history.asked("next(" + (operation.isEmpty() ? "" : operation + ", ") + words(faults) + ")");
    return this;
  }

  private static String words(Fault... faults) {
    return Arrays.stream(faults).map(Fault::toString).collect(Collectors.joining(", "));
  }

  /**
   * Draws faults for the requests from now on. The same seed gives the same faults to the same
   * requests in the same order. A read has no conflict, and only a batch is left in part: a fault
   * is drawn for the operations that can have it.
   *
   * @param seed to be printed where a test fails
   * @param rate the share of requests with a fault, from 0 to 1
   * @param faults the faults to draw from; of those that fit a request, each is as likely as the
   *     others, and a request that none fits has none
   */
  public synchronized Faults random(long seed, double rate, Fault... faults) {
    if (!(rate >= 0 && rate <= 1) || faults.length == 0) {
      throw new IllegalArgumentException(
          "The rate of faults is from 0 to 1, not " + rate + ", and there is at least one fault.");
    }
    this.random = new Random(seed);
    this.rate = rate;
    this.drawn = List.of(faults);
    this.draw = "random(" + seed + ", " + rate + ", " + words(faults) + ")";
    history.asked(draw);
    return this;
  }

  /**
   * Keeps reads that are not consistent behind: those of global indexes, and of tables and local
   * indexes without {@code ConsistentRead}. They see all items as they were before the last writes.
   *
   * <p>What is written past the faults, by a client without them, is seen when the reads {@link
   * #catchUp() catch up}.
   *
   * @param writes how many writes they do not see, at least one; a batch or a transaction is one
   * @throws IllegalStateException if these are not the faults of an engine in this JVM
   */
  public Faults lag(int writes) {
    return lag(writes, false);
  }

  /**
   * Keeps the reads of global indexes behind, as {@link #lag(int)}, and no others.
   *
   * @param writes how many writes they do not see, at least one
   * @throws IllegalStateException if these are not the faults of an engine in this JVM
   */
  public Faults indexLag(int writes) {
    return lag(writes, true);
  }

  private Faults lag(int writes, boolean indexes) {
    if (writes < 1) {
      throw new IllegalArgumentException("Reads lag by at least 1 write, not " + writes + ".");
    }
    replica().start(writes, indexes);
    note((indexes ? "indexLag(" : "lag(") + writes + ")");
    return this;
  }

  /**
   * Shows reads all that was written until now. What is written later they don't see at once again.
   *
   * @throws IllegalStateException if these are not the faults of an engine in this JVM
   */
  public Faults catchUp() {
    replica().catchUp();
    note("catchUp()");
    return this;
  }

  private synchronized void note(String asked) {
    history.asked(asked);
  }

  private Replica replica() {
    if (replica == null) {
      throw new IllegalStateException(
          "Only the reads of an engine in this JVM can lag. Take LocalDynamoDb.faults(), or a"
              + " parameter of a test with @DynamoDbTest.");
    }
    return replica;
  }

  /** Ends all faults, and forgets what was sent. */
  public synchronized void clear() {
    waiting.clear();
    sent.clear();
    random = null;
    history.asked("clear()");
    if (replica != null) {
      replica.stop();
    }
  }

  /** {@return every request that was sent since the last {@link #clear()}, in order} */
  public synchronized List<SentRequest> sent() {
    return List.copyOf(sent);
  }

  /** {@return how many requests of an operation were sent since the last {@link #clear()}} */
  public synchronized int sent(String operation) {
    return (int) sent.stream().filter(request -> request.operation().equals(operation)).count();
  }

  /**
   * {@return an HTTP client whose requests meet these faults before they reach another one}
   *
   * <p>It is for the SDK's DynamoDB client, of an engine in this JVM or of any other. Where the
   * endpoint is none in this JVM, {@link Fault#unprocessed} and {@link Fault#shortPage} need {@link
   * #over(SdkHttpClient, IdentityProvider) the credentials} too.
   *
   * @param client carries what arrives; closing the returned one closes it
   */
  public SdkHttpClient over(SdkHttpClient client) {
    return new FaultyHttpClient(
        client,
        this,
        client.clientName().equals(WireEngine.NAME) ? BodySigner.UNSIGNED : BodySigner.UNABLE);
  }

  /**
   * {@return an HTTP client whose requests meet these faults before they reach another one}
   *
   * <p>A request that is changed on its way, by {@link Fault#unprocessed} or {@link
   * Fault#shortPage}, is signed again, as the endpoint would refuse it with the signature before.
   *
   * @param client carries what arrives; closing the returned one closes it
   * @param credentials those of the client that sends the requests
   */
  public SdkHttpClient over(
      SdkHttpClient client, IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
    return new FaultyHttpClient(client, this, BodySigner.of(credentials));
  }

  /**
   * {@return an asynchronous HTTP client whose requests meet these faults before they reach another
   * one}
   *
   * <p>Each request waits in a thread of its own for its answer, up to 16 at a time.
   *
   * @param client carries what arrives; closing the returned one closes it
   */
  public SdkAsyncHttpClient over(SdkAsyncHttpClient client) {
    return new AsyncWire(over(new BlockingHttpClient(client)), new WireThreads(), true);
  }

  /**
   * {@return an asynchronous HTTP client whose requests meet these faults before they reach another
   * one}
   *
   * <p>Each request waits in a thread of its own for its answer, up to 16 at a time. Requests that
   * are changed on their way are signed again.
   *
   * @param client carries what arrives; closing the returned one closes it
   * @param credentials those of the client that sends the requests
   */
  public SdkAsyncHttpClient over(
      SdkAsyncHttpClient client, IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
    return new AsyncWire(
        over(new BlockingHttpClient(client), credentials), new WireThreads(), true);
  }

  /** Decides what becomes of a request, and notes it. */
  synchronized Fault of(FaultTarget request) {
    Fault fault = chosen(request);
    sent.add(new SentRequest(request.operation(), fault));
    history.met(request.operation(), fault);
    fault.requireFits(request);
    return fault;
  }

  private Fault chosen(FaultTarget request) {
    for (String queue : List.of(request.operation(), ANY)) {
      Deque<Fault> faults = waiting.get(queue);
      if (faults != null && !faults.isEmpty()) {
        return faults.removeFirst();
      }
    }
    if (random == null || random.nextDouble() >= rate) {
      return Fault.none();
    }
    List<Fault> fitting = drawn.stream().filter(fault -> fault.fits(request)).toList();
    return fitting.isEmpty() ? Fault.none() : fitting.get(random.nextInt(fitting.size()));
  }

  /** {@return the history, unless nobody asked for a fault} */
  synchronized Optional<String> history() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.toString());
  }

  /** Begins the history anew, for another test with the same engine. */
  synchronized void forgetHistory() {
    history.forget();
    if (random != null) {
      history.asked(draw);
    }
  }

  /**
   * {@return what was asked for, with seeds, and which requests met a fault, for the message of a
   * test that fails}
   *
   * <p>It has what was before the last {@link #clear()} too. Tests with {@link DynamoDbTest} have
   * it in their failure anyway.
   */
  @Override
  public synchronized String toString() {
    return history.toString();
  }
}
