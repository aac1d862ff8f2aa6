package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Clients that a test builds itself. */
class OwnClientsTest {
  private static final int ATTEMPTS = 9;

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
}
