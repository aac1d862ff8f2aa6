package dev.dovetail.testkit;

import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

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
    EngineLogs.silence();
  }

  private final AmazonDynamoDBLocal engine;
  private final DynamoDbClient direct;
  private final Runnable release;
  private final Faults faults = new Faults();
  private Transport transport = Transport.named(System.getProperty(Transport.PROPERTY, "direct"));
  private @Nullable DynamoDbClient wireClient;
  private @Nullable DynamoDbAsyncClient asyncWire;
  private @Nullable WireThreads threads;
  private boolean closed;

  private LocalDynamoDb(AmazonDynamoDBLocal engine, DynamoDbClient direct, Runnable release) {
    this.engine = engine;
    this.direct = direct;
    this.release = release;
  }

  /** {@return a new, empty engine that keeps its data in memory} */
  public static LocalDynamoDb start() {
    AmazonDynamoDBLocal engine = DynamoDBEmbedded.create(true);
    return OpenEngines.started(new LocalDynamoDb(engine, engine.dynamoDbClient(), () -> {}));
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
      AmazonDynamoDBLocal engine = DynamoDBEmbedded.create(data.database(), true);
      return OpenEngines.started(
          new LocalDynamoDb(engine, DurableClient.of(engine.dynamoDbClient()), data::close));
    } catch (RuntimeException | Error e) {
      data.close();
      throw e;
    }
  }

  /**
   * {@return the SDK client that talks to this engine}
   *
   * <p>Closing the client ends the engine, and the other way round. The system property {@code
   * dovetail.testkit.transport} chooses its {@link Transport}: {@code direct}, which is the
   * default, or {@code wire}.
   */
  public synchronized DynamoDbClient client() {
    if (transport == Transport.DIRECT) {
      return direct;
    }
    if (wireClient == null) {
      wireClient = clientBuilder().build();
    }
    return wireClient;
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
  public synchronized DynamoDbAsyncClient asyncClient() {
    if (transport == Transport.DIRECT) {
      return engine.dynamoDbAsyncClient();
    }
    if (asyncWire == null) {
      asyncWire = asyncClientBuilder().build();
    }
    return asyncWire;
  }

  /**
   * {@return a builder of the SDK's own asynchronous client, as {@link #clientBuilder()}}
   *
   * <p>What follows an answer runs in threads of this engine: give it no other {@code
   * FUTURE_COMPLETION_EXECUTOR}.
   */
  public synchronized DynamoDbAsyncClientBuilder asyncClientBuilder() {
    if (threads == null) {
      threads = new WireThreads();
    }
    return WireClients.asyncBuilder(httpClient(), threads);
  }

  /**
   * {@return the HTTP client behind {@link #clientBuilder()}, for clients of other kinds}
   *
   * <p>Without a socket it answers requests to tables and to streams, as those of {@code
   * DynamoDbStreamsClient}, and with this engine's {@link #faults()}. Closing it does nothing.
   */
  public SdkHttpClient httpClient() {
    return faults.over(new WireEngine(direct, engine::dynamoDbStreamsClient));
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
    return LocalEndpoint.start(guarded(guard));
  }

  /** {@return a {@link #clientBuilder()} whose clients a policy holds to what it permits} */
  public DynamoDbClientBuilder clientBuilder(PolicyGuard guard) {
    return WireClients.builder(guarded(guard));
  }

  private SdkHttpClient guarded(PolicyGuard guard) {
    AccessReader reader = new AccessReader(new EngineKeys(direct));
    return guard.over(httpClient(), reader);
  }

  /** {@return the faults of all clients that reach this engine over the wire} */
  public Faults faults() {
    return faults;
  }

  /** Chooses how {@link #client()} reaches the engine, from its next call on. */
  synchronized LocalDynamoDb over(Transport chosen) {
    transport = chosen;
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
    TableDefinition definition = new TableDefinition(model, tableName);
    try {
      direct.createTable(definition.request());
      definition.timeToLive().ifPresent(direct::updateTimeToLive);
    } catch (ResourceInUseException e) {
      definition.requireSameAs(direct.describeTable(b -> b.tableName(tableName)).table());
    }
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
   * {@return the stream of a table, with old and new images, switched on if it was off}
   *
   * @param tableName the physical name of a table in this engine
   * @throws IllegalArgumentException if the stream is on with another view type
   */
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
    return TableStream.on(direct, engine.dynamoDbStreamsClient(), tableName, view);
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
    if (wireClient != null) {
      wireClient.close();
    }
    if (asyncWire != null) {
      asyncWire.close();
    }
    if (threads != null) {
      threads.close();
    }
    engine.shutdownNow();
    release.run();
  }

  synchronized boolean isClosed() {
    return closed;
  }
}
