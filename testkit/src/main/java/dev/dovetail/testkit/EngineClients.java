package dev.dovetail.testkit;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The ways to one engine, and what is noted and simulated on them. Safe for use by any threads. */
final class EngineClients implements AutoCloseable {
  private final Engine engine;
  private final DynamoDbClient direct;
  private final DynamoDbClient observed;
  private final Requests requests = new Requests();
  private final ScanGuard scans;
  private final Replica replica;
  private final Faults faults;
  private final AccessReader reader;
  private volatile @Nullable PolicyGuard held;
  private Transport transport = Transport.named(System.getProperty(Transport.PROPERTY, "direct"));
  private @Nullable DynamoDbAsyncClient asyncObserved;
  private @Nullable DynamoDbClient wire;
  private @Nullable DynamoDbAsyncClient asyncWire;
  private @Nullable DynamoDbStreamsClient wireStreams;
  private @Nullable WireThreads threads;

  EngineClients(Engine engine, DynamoDbClient direct, ScanGuard scans) {
    this.engine = engine;
    this.direct = direct;
    this.scans = scans;
    this.observed = new RequestRecorder(new FilteredQueries(direct, direct), requests, scans);
    this.replica = new Replica(direct);
    this.faults = new Faults(replica);
    this.reader = new AccessReader(new EngineKeys(direct));
  }

  synchronized DynamoDbClient client() {
    if (transport == Transport.DIRECT) {
      return observed;
    }
    if (wire == null) {
      wire = WireClients.builder(heldClient()).build();
    }
    return wire;
  }

  synchronized DynamoDbAsyncClient asyncClient() {
    if (transport == Transport.DIRECT) {
      if (asyncObserved == null) {
        asyncObserved = DirectAsyncClient.over(observed);
      }
      return asyncObserved;
    }
    if (asyncWire == null) {
      asyncWire = asyncClientBuilder().build();
    }
    return asyncWire;
  }

  synchronized DynamoDbAsyncClientBuilder asyncClientBuilder() {
    if (threads == null) {
      threads = new WireThreads();
    }
    return WireClients.asyncBuilder(heldClient(), threads);
  }

  synchronized DynamoDbStreamsClient streamsClient() {
    if (transport == Transport.DIRECT) {
      return engine.streams();
    }
    if (wireStreams == null) {
      wireStreams = WireClients.streams(heldClient());
    }
    return wireStreams;
  }

  SdkHttpClient httpClient() {
    DynamoDbClient reads = new FilteredQueries(direct, new ReplicaReads(replica));
    return faults.over(
        new WireEngine(new RequestRecorder(reads, requests, scans), engine::streams));
  }

  SdkHttpClient httpClient(PolicyGuard guard) {
    return new PolicyGate(httpClient(), reader, () -> guard);
  }

  /** The HTTP client for those who are given clients, and held to a policy if there is one. */
  SdkHttpClient heldClient() {
    return new PolicyGate(httpClient(), reader, () -> held);
  }

  /** Holds them to a policy, or to none, from the next request on. */
  void heldTo(@Nullable PolicyGuard guard) {
    held = guard;
  }

  Requests requests() {
    requests.start();
    return requests;
  }

  ScanGuard scans() {
    return scans;
  }

  Faults faults() {
    return faults;
  }

  /** Chooses how the clients reach the engine, from the next call on. */
  synchronized void over(Transport chosen) {
    transport = chosen;
  }

  @Override
  public synchronized void close() {
    Closing.all(wire, asyncWire, wireStreams, threads, replica);
  }
}
