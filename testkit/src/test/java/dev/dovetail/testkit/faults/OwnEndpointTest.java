package dev.dovetail.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.PageRequest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.faults.SeatTable.Ticket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Faults on the way to an endpoint that looks at signatures, as that of AWS does. */
class OwnEndpointTest {
  private static final String SECRET = "not/much+of/a+secret";

  private final Faults faults = new Faults();
  private LocalDynamoDb db;
  private SignatureCheck endpoint;
  private SeatTable table;

  @BeforeEach
  void startEngine() {
    db = LocalDynamoDb.start();
    table = db.table(SeatTable.class);
    endpoint = new SignatureCheck(db.httpClient(), SECRET);
  }

  @AfterEach
  void stopEngine() {
    db.close();
  }

  private static DynamoDbClient client(SdkHttpClient httpClient, AwsCredentials credentials) {
    return DynamoDbClient.builder()
        .region(Region.EU_CENTRAL_1)
        .endpointOverride(URI.create("http://dynamodb.eu-central-1.amazonaws.com"))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .httpClient(httpClient)
        .build();
  }

  @Test
  void endpoint_ofARequestThatIsSignedOtherwise_refusesIt() {
    DynamoDbClient right = client(endpoint, AwsBasicCredentials.create("AKIATEST", SECRET));
    DynamoDbClient wrong = client(endpoint, AwsBasicCredentials.create("AKIATEST", "another"));

    assertThat(right.listTables().tableNames()).containsExactly("seat");
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(wrong::listTables)
        .matches(e -> e.awsErrorDetails().errorCode().equals("InvalidSignatureException"));
  }

  @Test
  void unprocessed_withCredentials_isSignedAgain() {
    AwsCredentials credentials = AwsBasicCredentials.create("AKIATEST", SECRET);

    leavesSome(credentials);
  }

  @Test
  void unprocessed_withCredentialsOfASession_isSignedAgain() {
    AwsCredentials credentials = AwsSessionCredentials.create("ASIATEST", SECRET, "a-token");

    leavesSome(credentials);
  }

  private void leavesSome(AwsCredentials credentials) {
    SdkHttpClient httpClient = faults.over(endpoint, StaticCredentialsProvider.create(credentials));
    DynamoDbClient client = client(httpClient, credentials);
    SeatTable seats = DynamoDbSeatTable.on(client, "seat");
    faults.next("BatchWriteItem", Fault.unprocessed(2), Fault.none());

    assertThat(seats.tickets().putAll(Ticket.some(5)).orThrow()).isEqualTo(Ticket.some(5));
    assertThat(table.tickets().getAll("h", ids(5)).orThrow()).isEqualTo(Ticket.some(5));
    assertThat(faults.sent("BatchWriteItem")).isEqualTo(2);

    faults.next("BatchGetItem", Fault.unprocessed(2));
    var answer =
        client.batchGetItem(
            b ->
                b.requestItems(
                    Map.of(
                        "seat",
                        KeysAndAttributes.builder()
                            .keys(
                                List.of(
                                    NaiveSeats.ticketKey(0),
                                    NaiveSeats.ticketKey(1),
                                    NaiveSeats.ticketKey(2)))
                            .build())));
    assertThat(answer.responses().get("seat")).hasSize(1);
    assertThat(answer.unprocessedKeys().get("seat").keys())
        .containsExactly(NaiveSeats.ticketKey(1), NaiveSeats.ticketKey(2));
    assertThat(endpoint.refused()).isZero();
    assertThat(endpoint.passed()).isEqualTo(3);
  }

  @Test
  void shortPage_withCredentials_isSignedAgain() {
    AwsCredentials credentials = AwsBasicCredentials.create("AKIATEST", SECRET);
    SdkHttpClient httpClient = faults.over(endpoint, StaticCredentialsProvider.create(credentials));
    SeatTable seats = DynamoDbSeatTable.on(client(httpClient, credentials), "seat");
    table.tickets().putAll(Ticket.some(5)).orThrow();
    faults.next("Query", Fault.shortPage(2));

    assertThat(seats.tickets().ofHall("h", PageRequest.first(9)).items()).hasSize(5);
    assertThat(faults.sent("Query")).isEqualTo(2);
    assertThat(endpoint.refused()).isZero();
  }

  @Test
  void unprocessed_withoutCredentials_saysWhatToGive() {
    SdkHttpClient httpClient = faults.over(endpoint);
    DynamoDbClient client = client(httpClient, AwsBasicCredentials.create("AKIATEST", SECRET));
    faults.next("BatchWriteItem", Fault.unprocessed(1));

    assertThatThrownBy(() -> new NaiveSeats(client).putAll(2))
        .hasStackTraceContaining("faults.over(httpClient, credentialsProvider)");
    assertThat(endpoint.passed() + endpoint.refused()).as("nothing is sent").isZero();
  }

  @Test
  void unprocessed_ofTheWholeBatch_needsNoCredentials() {
    SdkHttpClient httpClient = faults.over(endpoint);
    DynamoDbClient client = client(httpClient, AwsBasicCredentials.create("AKIATEST", SECRET));
    faults.next("BatchWriteItem", Fault.unprocessed(9));

    assertThat(new NaiveSeats(client).putAll(2)).isEqualTo(2);
    assertThat(table.tickets().getAll("h", ids(2)).missing()).hasSize(2);
  }

  /** The faults of the engine's own HTTP client are another's, but the engine is the same. */
  @Test
  void unprocessed_overTheClientOfAnEngine_needsNoCredentials() {
    SdkHttpClient httpClient = faults.over(db.httpClient());
    DynamoDbClient client = client(httpClient, AwsBasicCredentials.create("AKIATEST", "any"));
    faults.next("BatchWriteItem", Fault.unprocessed(2));

    DynamoDbSeatTable.on(client, "seat").tickets().putAll(Ticket.some(5)).orThrow();

    assertThat(table.tickets().getAll("h", ids(5)).orThrow()).isEqualTo(Ticket.some(5));
  }

  @Test
  void otherFaults_needNoCredentials() {
    SdkHttpClient httpClient = faults.over(endpoint);
    DynamoDbClient client = client(httpClient, AwsBasicCredentials.create("AKIATEST", SECRET));
    faults.next("PutItem", Fault.answerLost());

    assertThatThrownBy(() -> new NaiveSeats(client).create("1", "ann"))
        .hasStackTraceContaining("the answer was lost");
    assertThat(table.seats().get("h", "1")).isPresent();
  }

  private static List<String> ids(int count) {
    return Ticket.some(count).stream().map(Ticket::id).toList();
  }
}
