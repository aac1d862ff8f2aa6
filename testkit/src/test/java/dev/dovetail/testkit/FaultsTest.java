package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Each fault, as code without the right handling meets it. */
@DynamoDbTest(transport = Transport.WIRE)
class FaultsTest {
  private static final int ATTEMPTS = 9;

  @Test
  void answerLost_ofANaiveCreate_refusesTheWriteThatWasDone(
      Notes notes, DynamoDbClient client, Faults faults) {
    assertThat(notes.get("ann", "1")).isEmpty();
    faults.next("PutItem", Fault.answerLost());

    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                client.putItem(
                    b ->
                        b.tableName("notes")
                            .item(key(1))
                            .conditionExpression("attribute_not_exists(pk)")));
    assertThat(client.getItem(b -> b.tableName("notes").key(key(1))).hasItem()).isTrue();
    assertThat(faults.sent("PutItem")).isEqualTo(2);
  }

  @Test
  void answerLost_ofARepositorysCreate_isASuccess(Notes notes, Faults faults) {
    Note note = new Note("ann", "1", "home", 1, "milk");
    faults.next("PutItem", Fault.answerLost(), Fault.answerBroken());

    assertThat(notes.create(note)).isEqualTo(note);
    assertThat(faults.sent("PutItem")).isEqualTo(3);
  }

  @Test
  void answerLost_ofANaiveCount_countsTwice(Notes notes, DynamoDbClient client, Faults faults) {
    assertThat(notes.get("ann", "1")).isEmpty();
    faults.next("UpdateItem", Fault.answerLost());
    client.updateItem(
        b ->
            b.tableName("notes")
                .key(key(1))
                .updateExpression("ADD n :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));

    assertThat(client.getItem(b -> b.tableName("notes").key(key(1))).item().get("n").n())
        .isEqualTo("2");
  }

  @Test
  void requestLost_ofARetriedRequest_isDoneOnce(Notes notes, Faults faults) {
    faults.next(Fault.requestLost(), Fault.internalError(), Fault.throttled());
    Note note = new Note("ann", "1", "home", 1, "milk");

    assertThat(notes.create(note)).isEqualTo(note);
    assertThat(faults.sent())
        .extracting(SentRequest::fault)
        .extracting(Fault::toString)
        .containsExactly("request lost", "internal error", "throttled", "none");
  }

  @Test
  void requestLost_everyTime_failsAfterAllAttempts(DynamoDbClient client, Faults faults) {
    faults.random(1, 1, Fault.requestLost());

    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(client::listTables)
        .satisfies(e -> assertThat(e.numAttempts()).isEqualTo(ATTEMPTS));
    assertThat(faults.sent("ListTables")).isEqualTo(ATTEMPTS);
  }

  @Test
  void throttled_everyTime_isWhatTheServiceSays(DynamoDbClient client, Faults faults) {
    faults.random(1, 1, Fault.throttled());

    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(client::listTables)
        .satisfies(
            e -> {
              assertThat(e.isThrottlingException()).isTrue();
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
            });
  }

  @Test
  void internalError_everyTime_isWhatTheServiceSays(DynamoDbClient client, Faults faults) {
    faults.random(1, 1, Fault.internalError());

    assertThatExceptionOfType(InternalServerErrorException.class).isThrownBy(client::listTables);
  }

  @Test
  void conflict_ofAWriteAndOfATransaction_haveTheirOwnErrors(
      Notes notes, DynamoDbClient client, Faults faults) {
    assertThat(notes.get("ann", "1")).isEmpty();
    faults.random(1, 1, Fault.conflict());

    assertThatExceptionOfType(TransactionConflictException.class)
        .isThrownBy(() -> client.putItem(b -> b.tableName("notes").item(key(1))));
    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> client.transactWriteItems(b -> b.transactItems(put(1), put(2))))
        .satisfies(
            e ->
                assertThat(e.cancellationReasons())
                    .extracting(CancellationReason::code)
                    .containsExactly("TransactionConflict", "None"));
    faults.clear();
    assertThat(client.scan(b -> b.tableName("notes")).items()).as("nothing is done").isEmpty();
  }

  @Test
  void canceled_ofATransaction_hasTheReasonsInOrder(
      Notes notes, DynamoDbClient client, Faults faults) {
    assertThat(notes.get("ann", "1")).isEmpty();
    faults.next("TransactWriteItems", Fault.canceled("None", "ThrottlingError"));

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> client.transactWriteItems(b -> b.transactItems(put(1), put(2))))
        .withMessageContaining("[None, ThrottlingError]");
  }

  @Test
  void unprocessed_ofABatch_doesTheFirstOnesAndReturnsTheRest(
      Notes notes, DynamoDbClient client, Faults faults) {
    assertThat(notes.get("ann", "1")).isEmpty();
    List<WriteRequest> writes =
        IntStream.range(0, 5)
            .mapToObj(i -> WriteRequest.builder().putRequest(p -> p.item(key(i))).build())
            .toList();
    faults.next("BatchWriteItem", Fault.unprocessed(2), Fault.unprocessed(9));

    BatchWriteItemResponse some =
        client.batchWriteItem(b -> b.requestItems(Map.of("notes", writes)));
    assertThat(some.unprocessedItems()).isEqualTo(Map.of("notes", writes.subList(3, 5)));
    assertThat(client.scan(b -> b.tableName("notes")).count()).isEqualTo(3);

    BatchWriteItemResponse none =
        client.batchWriteItem(b -> b.requestItems(some.unprocessedItems()));
    assertThat(none.unprocessedItems()).isEqualTo(some.unprocessedItems());
    assertThat(client.scan(b -> b.tableName("notes")).count()).isEqualTo(3);

    faults.next("BatchGetItem", Fault.unprocessed(1));
    BatchGetItemResponse read =
        client.batchGetItem(
            b ->
                b.requestItems(
                    Map.of(
                        "notes",
                        KeysAndAttributes.builder()
                            .keys(List.of(key(0), key(1)))
                            .consistentRead(true)
                            .build())));
    assertThat(read.responses().get("notes")).containsExactly(key(0));
    assertThat(read.unprocessedKeys().get("notes").keys()).containsExactly(key(1));
    assertThat(read.unprocessedKeys().get("notes").consistentRead()).isTrue();
  }

  @Test
  void meanwhile_ofAnUpdate_letsSomebodyElseWriteBefore(
      Notes notes, LocalDynamoDb db, DynamoDbClient client, Faults faults) {
    assertThat(notes.get("ann", "1")).isEmpty();
    faults.next(
        "DeleteItem",
        Fault.meanwhile(
            () -> db.clientBuilder().build().putItem(b -> b.tableName("notes").item(key(1)))));

    assertThat(
            client
                .deleteItem(b -> b.tableName("notes").key(key(1)).returnValues("ALL_OLD"))
                .attributes())
        .isEqualTo(key(1));
  }

  @Test
  void slow_ofARequest_takesItsTime(DynamoDbClient client, Faults faults) {
    faults.next(Fault.slow(Duration.ofMillis(80)));
    long start = System.nanoTime();
    client.listTables();

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(80));
  }

  @Test
  void random_ofOneSeed_isTheSameEveryTime(DynamoDbClient client, Faults faults) {
    List<String> first = drawn(client, faults);
    faults.clear();

    assertThat(drawn(client, faults)).isEqualTo(first).contains("none", "request lost");
  }

  private static List<String> drawn(DynamoDbClient client, Faults faults) {
    faults.random(7, 0.4, Fault.requestLost(), Fault.answerBroken());
    for (int i = 0; i < 20; i++) {
      client.listTables();
    }
    return faults.sent().stream().map(SentRequest::fault).map(Fault::toString).toList();
  }

  @Test
  void random_faultsThatFitNoRequest_areNotDrawn(
      Notes notes, DynamoDbClient client, Faults faults) {
    Note note = new Note("ann", "1", "home", 1, "milk");
    faults.random(1, 1, Fault.unprocessed(1), Fault.canceled("None"), Fault.shortPage(1));

    assertThat(notes.create(note)).isEqualTo(note);
    assertThat(notes.get("ann", "1")).contains(note);
    client.transactWriteItems(b -> b.transactItems(put(1), put(2)));
    assertThat(faults.sent())
        .extracting(SentRequest::fault)
        .extracting(Fault::toString)
        .containsExactly("none", "none", "none");
  }

  @Test
  void random_conflicts_areForWritesOfItemsAndTransactions(DynamoDbClient client, Faults faults) {
    faults.random(1, 1, Fault.conflict());

    List<String> operations =
        List.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "TransactGetItems");
    for (String operation :
        List.of("GetItem", "Query", "Scan", "BatchGetItem", "BatchWriteItem", "ListTables")) {
      assertThat(faults.of(target(operation)).kind()).as(operation).isEqualTo(Fault.Kind.NONE);
    }
    for (String operation : operations) {
      assertThat(faults.of(target(operation)).kind()).as(operation).isEqualTo(Fault.Kind.CONFLICT);
    }
  }

  @Test
  void random_ofFaultsOfSeveralOperations_drawsEachWhereItFits(
      Notes notes, DynamoDbClient client, Faults faults) {
    Fault[] all = {
      Fault.throttled(), Fault.unprocessed(1), Fault.conflict(), Fault.canceled("None", "None")
    };
    faults.random(3, 1, all);
    for (int i = 0; i < 200; i++) {
      faults.of(target("GetItem"));
      faults.of(target("PutItem"));
      faults.of(target("BatchWriteItem"));
      faults.of(target("TransactWriteItems"));
    }

    assertThat(met(faults, "GetItem")).containsExactlyInAnyOrder("throttled");
    assertThat(met(faults, "PutItem")).containsExactlyInAnyOrder("throttled", "conflict");
    assertThat(met(faults, "BatchWriteItem"))
        .containsExactlyInAnyOrder("throttled", "1 unprocessed");
    assertThat(met(faults, "TransactWriteItems"))
        .containsExactlyInAnyOrder("throttled", "conflict", "canceled [None, None]");
  }

  private static Set<String> met(Faults faults, String operation) {
    return faults.sent().stream()
        .filter(request -> request.operation().equals(operation))
        .map(request -> request.fault().toString())
        .collect(Collectors.toSet());
  }

  private static FaultTarget target(String operation) {
    return new FaultTarget(operation, () -> 2);
  }

  @Test
  void toString_afterManyFaults_hasTheFirstAndTheLast() {
    Faults faults = new Faults();
    faults.random(5, 1, Fault.throttled());
    for (int i = 0; i < 1000; i++) {
      faults.of(target("GetItem"));
    }

    assertThat(faults.toString().lines())
        .hasSize(102)
        .startsWith("random(5, 1.0, throttled)", "request 1, GetItem: throttled")
        .contains("... 901 more ...")
        .endsWith("request 1000, GetItem: throttled", "requests in all: 1000");
  }

  @Test
  void next_faultThatDoesNotFit_isRefused(Notes notes, DynamoDbClient client, Faults faults) {
    assertThat(notes.get("ann", "1")).isEmpty();
    faults.next("GetItem", Fault.conflict());
    assertThatThrownBy(() -> client.getItem(b -> b.tableName("notes").key(key(1))))
        .hasMessageContaining("PutItem and UpdateItem and DeleteItem")
        .hasMessageContaining("the request is GetItem");

    faults.next("TransactWriteItems", Fault.canceled("None", "None", "ThrottlingError"));
    assertThatThrownBy(() -> client.transactWriteItems(b -> b.transactItems(put(1), put(2))))
        .hasMessageContaining("3 reasons, but the transaction has 2 actions")
        .hasMessageContaining("Fault.canceled(\"None\", \"None\")");
  }

  @Test
  void faults_thatMakeNoSense_areRefused(DynamoDbClient client, Faults faults) {
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.unprocessed(0));
    assertThatIllegalArgumentException().isThrownBy(() -> faults.random(1, 2, Fault.throttled()));
    assertThatIllegalArgumentException().isThrownBy(() -> faults.random(1, 0.5));
    faults.next(Fault.unprocessed(1));
    assertThatThrownBy(client::listTables)
        .hasMessageContaining("1 unprocessed")
        .hasMessageContaining("BatchGetItem and BatchWriteItem")
        .hasMessageContaining("ListTables");
  }

  private static Map<String, AttributeValue> key(int i) {
    return Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("s" + i));
  }

  private static TransactWriteItem put(int i) {
    return TransactWriteItem.builder().put(p -> p.tableName("notes").item(key(i))).build();
  }
}
