package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.AlreadyExists;
import dev.dovetail.PageRequest;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.NotesTable;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class RequestsTest {
  private static final Note MILK = new Note("ann", "1", "home", 1, "milk");

  @ParameterizedTest
  @EnumSource
  void requests_ofARepository_areKeptWithPatternAndCaller(Transport transport) {
    try (LocalDynamoDb db = LocalDynamoDb.start().over(transport)) {
      NotesTable app = db.table(NotesTable.class);
      Requests requests = db.requests();

      app.notes().create(MILK);
      app.notes().get("ann", "1");
      app.notes().inFolder("ann", "home", PageRequest.first(5));

      assertThat(requests.last())
          .extracting(ObservedRequest::api)
          .containsExactly("PutItem", "GetItem", "Query");
      assertThat(requests.last())
          .extracting(each -> each.pattern().orElse(""))
          .containsExactly("Notes.create", "Notes.get", "Notes.inFolder");
      assertThat(requests.last()).allMatch(each -> each.caller().contains("RequestsTest.java:"));
      assertThat(requests.last().get(0).request()).isInstanceOf(PutItemRequest.class);
      assertThat(requests.last().get(2).json()).contains("\"IndexName\" : \"byFolder\"");
      assertThat(requests.last().get(2).items()).isEqualTo(1);
      assertThat(requests.number()).isEqualTo(3);
      assertThat(requests.pages()).isEqualTo(1);
      assertThat(requests.readUnits()).isEqualTo(1);
      assertThat(requests.writeUnits()).isEqualTo(2); // The table and its index.
    }
  }

  @ParameterizedTest
  @EnumSource
  void request_thatIsRefused_isKeptWithItsCode(Transport transport) {
    try (LocalDynamoDb db = LocalDynamoDb.start().over(transport)) {
      NotesTable app = db.table(NotesTable.class);
      app.notes().create(MILK);
      Requests requests = db.requests();

      assertThatExceptionOfType(AlreadyExists.class).isThrownBy(() -> app.notes().create(MILK));

      assertThat(requests.last()).hasSize(1);
      assertThat(requests.last().get(0).errorCode()).contains("ConditionalCheckFailedException");
      assertThat(requests.last().get(0).toString())
          .startsWith("PutItem on notes, by Notes.create: ConditionalCheckFailedException, at ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void requests_ofAnAsynchronousClient_areKept(Transport transport) {
    try (LocalDynamoDb db = LocalDynamoDb.start().over(transport)) {
      db.table(NotesTable.class);
      Requests requests = db.requests();

      var found = db.asyncClient().scan(b -> b.tableName("notes")).join();
      var failed = db.asyncClient().scan(b -> b.tableName("no-table"));

      assertThat(failed).failsWithin(Duration.ofMinutes(1));
      assertThat(found.consumedCapacity()).isNull();
      assertThat(requests.last()).extracting(ObservedRequest::api).containsExactly("Scan", "Scan");
      assertThat(requests.last().get(1).errorCode()).contains("ResourceNotFoundException");
    }
  }

  @ParameterizedTest
  @EnumSource
  void answers_whoseUnitsNobodyAskedFor_areAsWithoutRecording(Transport transport) {
    try (LocalDynamoDb db = LocalDynamoDb.start().over(transport)) {
      db.table(NotesTable.class).notes().create(MILK);
      GetItemRequest request =
          GetItemRequest.builder()
              .tableName("notes")
              .key(
                  Map.of(
                      "pk", AttributeValue.fromS("OWNER#ann"),
                      "sk", AttributeValue.fromS("NOTE#1")))
              .build();
      GetItemResponse before = db.client().getItem(request);
      db.requests();

      assertThat(db.client().getItem(request).equalsBySdkFields(before)).isTrue();
      assertThat(
              db.client()
                  .getItem(request.toBuilder().returnConsumedCapacity("TOTAL").build())
                  .consumedCapacity()
                  .capacityUnits())
          .isEqualTo(0.5);
    }
  }

  @Test
  void pages_ofAPaginator_areKeptEach() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      NotesTable app = db.table(NotesTable.class);
      for (int i = 0; i < 5; i++) {
        app.notes().create(new Note("ann", "" + i, "home", i, "milk"));
      }
      Requests requests = db.requests();

      long items =
          db.client().scanPaginator(b -> b.tableName("notes").limit(2)).items().stream().count();

      assertThat(items).isEqualTo(5);
      assertThat(requests.pages()).isEqualTo(3);
    }
  }

  @Test
  void requests_moreThanAreKept_areCountedAndTheLastKept() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      NotesTable app = db.table(NotesTable.class);
      Requests requests = db.requests();

      for (int i = 0; i < Requests.KEPT; i++) {
        app.notes().get("ann", "" + i);
      }
      app.notes().create(MILK);

      assertThat(requests.number()).isEqualTo(Requests.KEPT + 1);
      assertThat(requests.last()).hasSize(Requests.KEPT);
      assertThat(requests.last(each -> each.api().equals("PutItem"))).hasSize(1);
      assertThat(requests.readUnits()).isEqualTo(Requests.KEPT * 0.5);
      assertThat(requests.toString()).startsWith("the last 1000 of 1001:\nGetItem on notes");
      requests.clear();
      assertThat(requests.number()).isZero();
      assertThat(requests.last()).isEmpty();
    }
  }

  @Test
  void attempts_ofTheSdk_areKeptIfTheyReachedTheEngine() {
    try (LocalDynamoDb db = LocalDynamoDb.start().over(Transport.WIRE)) {
      NotesTable app = db.table(NotesTable.class);
      Requests requests = db.requests();
      db.faults().next("GetItem", Fault.requestLost(), Fault.answerLost(), Fault.none());

      app.notes().get("ann", "1");

      assertThat(db.faults().sent("GetItem")).isEqualTo(3);
      assertThat(requests.number()).isEqualTo(2);
    }
  }
}
