package dev.dovetail.testkit;

import java.io.File;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.client.LocalDynamoDbClient;
import software.amazon.dynamodb.services.local.shared.access.client.LocalDynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * An engine of DynamoDB Local with its clients, put together as {@code DynamoDBEmbedded} does, but
 * without its proxies, which load and initialize the classes of every request of the SDK, and
 * without its telemetry. Safe for use by any number of threads.
 */
final class Engine implements AutoCloseable {
  private final LocalDBAccess data;
  private final JobsRegister jobs = new JobsRegister(new EngineJobs(), false);
  private final DynamoDbClient client;
  private @Nullable DynamoDbStreamsClient streams;

  /** Read by requests. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private boolean closed;

  private Engine(LocalDBAccess data) {
    this.data = data;
    this.client = new EngineClient(new LocalDynamoDbClient(data, jobs), this);
  }

  /** {@return a new engine that keeps its data in memory} */
  static Engine inMemory() {
    EngineLibraries.requireUsable();
    NativeLibrary.load();
    EngineLogs.silence();
    return new Engine(new SQLiteDBAccess());
  }

  /** {@return an engine that keeps its data in a file} */
  static Engine in(File database) {
    EngineLibraries.requireUsable();
    NativeLibrary.load();
    EngineLogs.silence();
    return new Engine(new SQLiteDBAccess(database));
  }

  DynamoDbClient client() {
    return client;
  }

  synchronized DynamoDbStreamsClient streams() {
    if (streams == null) {
      streams = new EngineStreams(new LocalDynamoDbStreamsClient(data, jobs), this);
    }
    return streams;
  }

  /** Ends the open shards of all streams, and opens those that follow. */
  void rollOver() {
    answer(
        () -> {
          new LocalDynamoDbStreamsClient(data, jobs).triggerShardRollovers();
          return true;
        });
  }

  /** What a client asks of the engine. */
  interface Call<A> {
    A make();
  }

  /**
   * {@return the answer to a call}
   *
   * @throws AwsServiceException what the service would answer
   */
  <A> A answer(Call<A> call) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw shutDown();
      }
      return call.make();
    } catch (DynamoDBLocalServiceException e) {
      throw ofService(e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Refused as a request that no retry helps. */
  private static AwsServiceException shutDown() {
    String message = "The engine is shut down: whoever started it has closed it.";
    return DynamoDbException.builder()
        .message(message)
        .statusCode(400)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .errorCode("EngineIsShutDown")
                .errorMessage(message)
                .serviceName("DynamoDb")
                .build())
        .build();
  }

  private static RuntimeException ofService(DynamoDBLocalServiceException refusal) {
    try {
      DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(refusal);
    } catch (RuntimeException e) {
      return e;
    } catch (Throwable e) {
      return new IllegalStateException(e);
    }
    return refusal;
  }

  /** Ends the engine when all calls under way are answered. Closing again does nothing. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        jobs.shutdownNow();
        data.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
