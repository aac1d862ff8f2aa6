package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.testkit.sample.NotesTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Clients that a test builds itself. */
class OwnClientsTest {
  private static final int ATTEMPTS = 9;
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
  private static final Map<String, List<WriteRequest>> TWO =
      Map.of("notes", List.of(put("1"), put("2")));

  @Test
  void clientBuilder_withAConfigurationOfTheCaller_stillRetriesAtOnce() {
    try (LocalDynamoDb db = LocalDynamoDb.start();
        DynamoDbClient client =
            db.clientBuilder()
                .overrideConfiguration(c -> c.apiCallTimeout(Duration.ofSeconds(10)))
                .build()) {
      db.faults().random(1, 1, Fault.throttled());

      // With the pauses of the SDK, nine attempts take most of a minute.
      assertThatExceptionOfType(Exception.class)
          .isThrownBy(client::listTables)
          .isNotInstanceOf(SdkClientException.class);
      assertThat(db.faults().sent("ListTables")).isEqualTo(ATTEMPTS);
    }
  }

  @Test
  void clientBuilder_withRetriesOfTheCaller_hasThese() {
    try (LocalDynamoDb db = LocalDynamoDb.start();
        DynamoDbClient client =
            db.clientBuilder()
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build()) {
      db.faults().next(Fault.internalError());

      assertThatExceptionOfType(Exception.class).isThrownBy(client::listTables);
      assertThat(db.faults().sent("ListTables")).isEqualTo(1);
    }
  }

  @Test
  void asyncClientBuilder_withAConfigurationOfTheCaller_stillRetriesAtOnce() {
    try (LocalDynamoDb db = LocalDynamoDb.start();
        DynamoDbAsyncClient client =
            db.asyncClientBuilder()
                .overrideConfiguration(c -> c.apiCallTimeout(Duration.ofSeconds(10)))
                .build()) {
      db.faults().random(1, 1, Fault.throttled());

      assertThatExceptionOfType(CompletionException.class)
          .isThrownBy(() -> client.listTables().join())
          .matches(e -> !(e.getCause() instanceof SdkClientException));
      assertThat(db.faults().sent("ListTables")).isEqualTo(ATTEMPTS);
    }
  }

  @Test
  void faults_overAnAsynchronousClientOfTheCaller_meetItsRequests() {
    Faults faults = new Faults();
    WireThreads threads = new WireThreads();
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      SdkAsyncHttpClient own = new AsyncWire(db.httpClient(), threads, true);
      try (DynamoDbAsyncClient client =
          WireClients.asyncBuilder(db.httpClient(), threads).httpClient(faults.over(own)).build()) {
        faults.next("ListTables", Fault.requestLost(), Fault.answerLost(), Fault.answerBroken());
        ListTablesResponse answer = client.listTables().join();

        assertThat(answer.tableNames()).isEmpty();
        assertThat(faults.sent("ListTables")).isEqualTo(4);
        assertThatExceptionOfType(CompletionException.class)
            .isThrownBy(() -> client.describeTable(b -> b.tableName("none")).join())
            .withCauseInstanceOf(ResourceNotFoundException.class);
      }
    }
  }

  @Test
  void unprocessed_overAnAsynchronousClientOfTheCaller_needsItsCredentials() {
    Faults faults = new Faults();
    WireThreads threads = new WireThreads();
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.table(NotesTable.class);
      SdkAsyncHttpClient own = new AsyncWire(new Elsewhere(db.httpClient()), threads, true);
      try (DynamoDbAsyncClient without =
              WireClients.asyncBuilder(db.httpClient(), threads)
                  .httpClient(faults.over(own))
                  .build();
          DynamoDbAsyncClient with =
              WireClients.asyncBuilder(db.httpClient(), threads)
                  .httpClient(faults.over(own, CREDENTIALS))
                  .build()) {
        faults.next(Fault.unprocessed(1));
        assertThatExceptionOfType(CompletionException.class)
            .isThrownBy(() -> without.batchWriteItem(b -> b.requestItems(TWO)).join())
            .withStackTraceContaining("faults.over(httpClient, credentialsProvider)");

        faults.next(Fault.unprocessed(1));
        assertThat(with.batchWriteItem(b -> b.requestItems(TWO)).join().unprocessedItems())
            .isEqualTo(Map.of("notes", List.of(put("2"))));
        assertThat(db.client().scan(b -> b.tableName("notes")).count()).isEqualTo(1);
      }
    }
  }

  private static WriteRequest put(String id) {
    return WriteRequest.builder()
        .putRequest(
            p -> p.item(Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS(id))))
        .build();
  }

  /** Nothing tells that it is an engine in this JVM. */
  private record Elsewhere(SdkHttpClient engine) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return engine.prepareRequest(request);
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
