package dev.dovetail.testkit;

import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.items.EngineContent;
import dev.dovetail.testkit.items.TableContent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Runs a DynamoDB engine of its own inside this JVM, with no server, port or container.
 *
 * <pre>{@code
 * try (LocalDynamoDb db = LocalDynamoDb.start()) {
 *   AppTable app = db.table(AppTable.class);
 *   app.todos().get("ann", "1");
 * }
 * }</pre>
 *
 * <p>Engines share nothing: two of them may hold tables of the same name. An engine owns threads
 * that keep a JVM alive, so close it. Safe for use by any number of threads.
 */
public final class LocalDynamoDb implements AutoCloseable {
  static {
    WarmUp.begin();
  }

  private final Engine engine;
  private final DynamoDbClient direct;
  private final EngineTables tables;
  private final EngineClients clients;
  private final Runnable release;
  private final ServiceDeletes expiry;
  private boolean closed;

  private LocalDynamoDb(Engine engine, DynamoDbClient direct, Runnable release) {
    this.engine = engine;
    this.direct = direct;
    this.tables = new EngineTables(direct);
    this.clients = new EngineClients(engine, direct, new ScanGuard(tables));
    this.release = release;
    this.expiry = new ServiceDeletes(direct);
  }

  /** {@return a new, empty engine that keeps its data in memory} */
  public static LocalDynamoDb start() {
    return OpenResources.started(inMemory());
  }

  /** The same, but no test has to close it. */
  static LocalDynamoDb inMemory() {
    Engine engine = Engine.inMemory();
    return new LocalDynamoDb(engine, engine.client(), () -> {});
  }

  /** {@return a new, empty engine whose clients reach it in one way, whatever the run chooses} */
  public static LocalDynamoDb start(Transport transport) {
    return start().over(transport);
  }

  /**
   * {@return a new engine that keeps its data in a directory, with what an earlier one left there}
   *
   * <p>What a request has acknowledged survives the end of the JVM, however it ends.
   *
   * @param directory made if it does not exist
   * @throws IllegalArgumentException if the directory can't be used: it is something else, can't be
   *     read or written, holds another kind of data or is in use by another engine
   */
  public static LocalDynamoDb start(Path directory) {
    DataDirectory data = DataDirectory.open(directory);
    try {
      Engine engine = Engine.in(data.database());
      return OpenResources.started(
          new LocalDynamoDb(engine, new DurableClient(engine.client()), data::close));
    } catch (RuntimeException | Error e) {
      data.close();
      throw e;
    }
  }

  /**
   * {@return the SDK client that talks to this engine}
   *
   * <p>Closing the engine ends its clients; closing a client does nothing. The system property
   * {@code dovetail.testkit.transport} chooses its {@link Transport}: {@code direct}, which is the
   * default, or {@code wire}.
   */
  public DynamoDbClient client() {
    return clients.client();
  }

  /**
   * {@return a builder of the SDK's own client, over the wire to this engine and with its faults}
   *
   * <p>It has an endpoint, a region, credentials and an HTTP client, and retries at once and as
   * often as the SDK does by default. All else is the caller's: interceptors, metrics, time limits.
   * Closing such a client leaves the engine alone.
   */
  public DynamoDbClientBuilder clientBuilder() {
    return WireClients.builder(httpClient());
  }

  /**
   * {@return the SDK's asynchronous client that talks to this engine, over the same transport}
   *
   * <p>Direct, a request is done before its method returns. Over the wire it is done meanwhile, by
   * one of a few threads, and its answer comes in a thread of the SDK, as in production.
   */
  public DynamoDbAsyncClient asyncClient() {
    return clients.asyncClient();
  }

  /**
   * {@return a builder of the SDK's own asynchronous client, as {@link #clientBuilder()}}
   *
   * <p>What follows an answer runs in threads of this engine: give it no other {@code
   * FUTURE_COMPLETION_EXECUTOR}.
   */
  public DynamoDbAsyncClientBuilder asyncClientBuilder() {
    return clients.asyncClientBuilder();
  }

  /**
   * {@return the HTTP client behind {@link #clientBuilder()}, for clients of other kinds}
   *
   * <p>Without a socket it answers requests to tables and to streams, as those of {@code
   * DynamoDbStreamsClient}, and with this engine's {@link #faults()}. Closing it does nothing.
   */
  public SdkHttpClient httpClient() {
    return clients.heldClient();
  }

  /**
   * {@return this engine as an HTTP endpoint on this machine, for clients in other processes}
   *
   * <p>Its requests meet the engine's {@link #faults()}. Close it before the engine.
   *
   * @throws IOException if no port can be opened
   */
  public LocalEndpoint serve() throws IOException {
    return LocalEndpoint.start(httpClient());
  }

  /**
   * {@return the same, for clients that a policy holds to what it permits}
   *
   * @throws IOException if no port can be opened
   */
  public LocalEndpoint serve(PolicyGuard guard) throws IOException {
    return LocalEndpoint.start(clients.httpClient(guard));
  }

  /** {@return a {@link #clientBuilder()} whose clients a policy holds to what it permits} */
  public DynamoDbClientBuilder clientBuilder(PolicyGuard guard) {
    return WireClients.builder(clients.httpClient(guard));
  }

  /** {@return the SDK's client of streams that talks to this engine, as {@link #client()}} */
  public DynamoDbStreamsClient streamsClient() {
    return clients.streamsClient();
  }

  /** {@return the requests of all clients of this engine, kept from the first call on} */
  public Requests requests() {
    return clients.requests();
  }

  /** Creates the table of an interface for somebody who will ask for it. */
  void createAhead(Class<?> type) {
    TableModel model = modelOf(type);
    tables.createAhead(model, model.name());
  }

  /** The ways to it. */
  EngineClients clients() {
    return clients;
  }

  /** {@return the faults of all clients that reach this engine over the wire} */
  public Faults faults() {
    return clients.faults();
  }

  /** Chooses how {@link #client()} reaches the engine, from its next call on. */
  LocalDynamoDb over(Transport chosen) {
    clients.over(chosen);
    return this;
  }

  /**
   * Creates a table with the keys, indexes, time to live and stream of a model. A table that is
   * there already, with just these keys and indexes, is left as it is.
   *
   * @param model what javac wrote for the table interface
   * @param tableName the physical name of the table
   * @throws IllegalArgumentException if there is a table of that name with other keys or indexes
   */
  public void createTable(TableModel model, String tableName) {
    tables.create(model, tableName);
  }

  /**
   * {@return all items that a table has now, expired ones too}
   *
   * @throws IllegalArgumentException if no table of that name was made from a model
   */
  public TableContent content(String tableName) {
    return tables.content(tableName);
  }

  /** {@return all items of all tables that were made from models} */
  public EngineContent content() {
    return tables.content();
  }

  /**
   * Makes the tables that were made from models hold what they held at another time, or what those
   * of another engine held. Tables that are missing are made, and those that were made since are
   * deleted. A stream tells of the items that differ.
   */
  public void reset(EngineContent content) {
    tables.reset(content);
  }

  /** {@return a direct client that keeps no requests, to prepare a test and look at its items} */
  public DynamoDbClient unobservedClient() {
    return direct;
  }

  /**
   * Creates the table of an interface with {@link dev.dovetail.SingleTable} under its logical name.
   *
   * @return the interface, on this engine
   * @throws IllegalArgumentException if the annotation processor did not run for the interface
   */
  public <T> T table(Class<T> type) {
    CompiledTable<T> table = CompiledTable.of(Objects.requireNonNull(type, "type"));
    createTable(table.model(), table.model().name());
    return table.on(this, table.model().name());
  }

  /**
   * Deletes the items that have expired by a time, as DynamoDB does within a few days: not those
   * that ended more than five years before.
   *
   * <p>Their records in {@link #stream streams} say that the service did it, if these have old
   * images; of an item that is deleted, written again as it was and deleted by somebody, both do.
   *
   * @param time the present, such as that of a {@link TestClock}
   * @return how many items are deleted, of all tables with a time to live
   */
  public int deleteExpired(Instant time) {
    return expiry.until(time);
  }

  /** {@return the {@link #stream(String, StreamViewType) stream} with old and new images} */
  public TableStream stream(String tableName) {
    return stream(tableName, StreamViewType.NEW_AND_OLD_IMAGES);
  }

  /**
   * {@return the stream of a table with a view type, switched on if it was off}
   *
   * @param tableName the physical name of a table in this engine
   * @param view what its records hold
   * @throws IllegalArgumentException if the stream is on with another view type
   */
  public TableStream stream(String tableName, StreamViewType view) {
    return TableStream.on(direct, engine.streams(), engine::rollOver, expiry, tableName, view);
  }

  /**
   * {@return the model that javac wrote for an interface with {@link dev.dovetail.SingleTable}}
   *
   * @throws IllegalArgumentException if the annotation processor did not run for the interface
   */
  public static TableModel modelOf(Class<?> type) {
    return CompiledTable.of(type).model();
  }

  /** Ends the engine and its threads; data in memory is gone. Closing again does nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    Closing.all(clients, engine, release::run);
  }

  synchronized boolean isClosed() {
    return closed;
  }
}
