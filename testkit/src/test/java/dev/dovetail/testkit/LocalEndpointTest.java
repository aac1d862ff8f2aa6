package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.testkit.sample.DynamoDbNotesTable;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.NotesTable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class LocalEndpointTest {
  private static final String TABLE = LocalDynamoDb.modelOf(NotesTable.class).name();

  private LocalDynamoDb db;
  private LocalEndpoint endpoint;

  @BeforeEach
  void start() throws IOException {
    db = LocalDynamoDb.start();
    endpoint = db.serve();
  }

  @AfterEach
  void stop() {
    endpoint.close();
    db.close();
  }

  private DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint.uri())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  @Test
  void repository_overTheEndpoint_isOnTheSameEngine() {
    NotesTable direct = db.table(NotesTable.class);
    try (DynamoDbClient client = client()) {
      NotesTable over = DynamoDbNotesTable.on(client, TABLE);
      Note note = new Note("ann", "1", "a", 1, "Grüße");
      over.notes().create(note);

      assertThat(direct.notes().get("ann", "1")).contains(note);
      assertThat(over.notes().get("ann", "1")).contains(note);
    }
  }

  @Test
  void request_refusedByTheEngine_hasItsError() {
    try (DynamoDbClient client = client()) {
      assertThatExceptionOfType(ResourceNotFoundException.class)
          .isThrownBy(
              () ->
                  client.getItem(
                      b -> b.tableName("none").key(Map.of("pk", AttributeValue.fromS("a")))));
    }
  }

  @Test
  void request_whoseAnswerIsLost_isSentAgain() {
    NotesTable direct = db.table(NotesTable.class);
    try (DynamoDbClient client = client()) {
      db.faults().next("PutItem", Fault.answerLost());
      DynamoDbNotesTable.on(client, TABLE).notes().create(new Note("ann", "1", "a", 1, "x"));
    }

    assertThat(db.faults().sent("PutItem")).isEqualTo(2);
    assertThat(direct.notes().get("ann", "1")).isPresent();
  }

  @Test
  void request_thatIsNoOperation_isRefused() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(endpoint.uri().resolve("/"))
                    .header("X-Amz-Target", "DynamoDB_20120810.GetThing")
                    .header("Authorization", "any")
                    .POST(BodyPublishers.ofString("{}"))
                    .build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("UnknownOperationException", "GetThing");
  }

  @Test
  void close_ofTheEndpoint_leavesTheEngine() {
    NotesTable direct = db.table(NotesTable.class);
    URI uri = endpoint.uri();
    endpoint.close();
    endpoint.close();

    assertThat(direct.notes().get("ann", "1")).isEmpty();
    assertThat(uri.getHost()).isEqualTo("127.0.0.1");
    try (DynamoDbClient client = client()) {
      assertThatExceptionOfType(SdkClientException.class).isThrownBy(client::listTables);
    }
  }
}
