package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.PageRequest;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.IndexScope;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.Projection;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

class LocalDynamoDbTest {
  private static final KeyModel KEY = key(List.of("pk"), List.of("sk"));
  private static final Note MILK = new Note("ann", "1", "home", 1, "milk");

  @Test
  void createTable_ofAModel_hasItsKeysIndexesAndProjections() {
    KeyModel four = key(List.of("a", "b", "c", "d"), List.of("e", "f", "g", "h"));
    TableModel model =
        model(
            new IndexModel("four", IndexScope.GLOBAL, four, Projection.ALL),
            new IndexModel(
                "one", IndexScope.GLOBAL, key(List.of("a"), List.of()), Projection.KEYS_ONLY));
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.createTable(model, "prod-notes-7");

      TableDescription table = db.client().describeTable(b -> b.tableName("prod-notes-7")).table();

      assertThat(table.keySchema())
          .extracting(LocalDynamoDbTest::text)
          .containsExactly("pk HASH", "sk RANGE");
      assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
      assertThat(table.attributeDefinitions())
          .extracting(AttributeDefinition::attributeName)
          .containsExactlyInAnyOrder("pk", "sk", "a", "b", "c", "d", "e", "f", "g", "h");
      assertThat(table.globalSecondaryIndexes())
          .extracting(LocalDynamoDbTest::text)
          .containsExactlyInAnyOrder(
              "four ALL [a HASH, b HASH, c HASH, d HASH, e RANGE, f RANGE, g RANGE, h RANGE]",
              "one KEYS_ONLY [a HASH]");
    }
  }

  @Test
  void table_ofAnInterface_isWhatItsModelSays() {
    TableModel model = LocalDynamoDb.modelOf(NotesTable.class);
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.table(NotesTable.class);

      TableDescription table = db.client().describeTable(b -> b.tableName("notes")).table();

      assertThat(model.name()).isEqualTo("notes");
      assertThat(table.globalSecondaryIndexes())
          .extracting(LocalDynamoDbTest::text)
          .containsExactly(
              "byFolder ALL [_type HASH, owner HASH, folder HASH, rank RANGE, id RANGE]");
      assertThat(table.attributeDefinitions())
          .contains(AttributeDefinition.builder().attributeName("rank").attributeType("N").build());
    }
  }

  @Test
  void createTable_ofAModelWithLocalIndexes_hasBothKinds() {
    TableModel model =
        model(
            new IndexModel(
                "far", IndexScope.GLOBAL, key(List.of("_far_pk"), List.of()), Projection.ALL),
            new IndexModel(
                "near", IndexScope.LOCAL, key(List.of("pk"), List.of("_near_sk")), Projection.ALL));
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.createTable(model, "notes");
      db.createTable(model, "notes");

      TableDescription table = db.client().describeTable(b -> b.tableName("notes")).table();

      assertThat(table.globalSecondaryIndexes())
          .extracting(LocalDynamoDbTest::text)
          .containsExactly("far ALL [_far_pk HASH]");
      assertThat(table.localSecondaryIndexes())
          .extracting(
              index ->
                  index.indexName()
                      + " "
                      + index.projection().projectionType()
                      + " "
                      + index.keySchema().stream().map(LocalDynamoDbTest::text).toList())
          .containsExactly("near ALL [pk HASH, _near_sk RANGE]");
    }
  }

  @Test
  void createTable_againWithAnotherLocalIndex_isRefused() {
    KeyModel key = key(List.of("pk"), List.of("a"));
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.createTable(model(new IndexModel("one", IndexScope.LOCAL, key, Projection.ALL)), "notes");

      for (TableModel other :
          List.of(
              model(),
              model(new IndexModel("one", IndexScope.GLOBAL, key, Projection.ALL)),
              model(new IndexModel("two", IndexScope.LOCAL, key, Projection.ALL)),
              model(new IndexModel("one", IndexScope.LOCAL, key, Projection.KEYS_ONLY)))) {
        assertThatIllegalArgumentException().isThrownBy(() -> db.createTable(other, "notes"));
      }
    }
  }

  @Test
  void createTable_withoutIndexes_isPossible() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.createTable(model(), "plain");

      assertThat(
              db.client()
                  .describeTable(b -> b.tableName("plain"))
                  .table()
                  .hasGlobalSecondaryIndexes())
          .isFalse();
    }
  }

  @Test
  void createTable_again_keepsTheItems() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.table(NotesTable.class).notes().create(MILK);

      assertThat(db.table(NotesTable.class).notes().get("ann", "1")).contains(MILK);
    }
  }

  @Test
  void createTable_againWithAnotherIndex_isRefusedWithWhatToDo() {
    KeyModel key = key(List.of("a"), List.of());
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.createTable(model(new IndexModel("one", IndexScope.GLOBAL, key, Projection.ALL)), "notes");

      for (TableModel other :
          List.of(
              model(),
              model(new IndexModel("two", IndexScope.GLOBAL, key, Projection.ALL)),
              model(new IndexModel("one", IndexScope.GLOBAL, key, Projection.KEYS_ONLY)),
              model(
                  new IndexModel(
                      "one", IndexScope.GLOBAL, key(List.of("b"), List.of()), Projection.ALL)))) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> db.createTable(other, "notes"))
            .withMessageContaining("\"notes\"")
            .withMessageContaining("org.example.NotesTable")
            .withMessageContaining("empty directory");
      }
    }
  }

  @Test
  void query_indexWithSeveralPartitionAndSortAttributes_answersInOrderOfTheSortAttributes() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      Notes notes = db.table(NotesTable.class).notes();
      notes.create(new Note("ann", "a", "home", 10, ""));
      notes.create(new Note("ann", "b", "home", 9, ""));
      notes.create(new Note("ann", "c", "home", 9, ""));
      notes.create(new Note("ann", "d", "work", 1, ""));
      notes.create(new Note("bob", "e", "home", 1, ""));

      assertThat(notes.inFolder("ann", "home", PageRequest.first(10)).items())
          .extracting(Note::id)
          .containsExactly("b", "c", "a");
    }
  }

  @Test
  void start_twice_sharesNothing() {
    try (LocalDynamoDb one = LocalDynamoDb.start();
        LocalDynamoDb other = LocalDynamoDb.start()) {
      one.table(NotesTable.class).notes().create(MILK);

      assertThat(other.client().listTables().tableNames()).isEmpty();
      assertThat(other.table(NotesTable.class).notes().get("ann", "1")).isEmpty();
    }
  }

  @Test
  void close_again_doesNothingAndTheClientIsOfNoMoreUse() {
    LocalDynamoDb db = LocalDynamoDb.start();
    db.close();
    db.close();

    assertThatThrownBy(() -> db.client().listTables()).hasMessageContaining("shut down");
  }

  @ParameterizedTest
  @EnumSource
  void close_ofTheEngine_isToldToWhoStillAsks(Transport transport) {
    LocalDynamoDb db = LocalDynamoDb.start(transport);
    DynamoDbClient client = db.unobservedClient();
    DynamoDbClient wire = db.clientBuilder().build();
    db.close();

    for (DynamoDbClient each : List.of(client, wire)) {
      assertThatThrownBy(() -> each.listTables())
          .isInstanceOf(DynamoDbException.class)
          .hasMessageContaining("The engine is shut down: whoever started it has closed it.");
    }
  }

  @Test
  void asyncClient_whatTheEngineCantDo_failsTheFuture() {
    try (LocalDynamoDb db = LocalDynamoDb.start(Transport.DIRECT)) {
      assertThat(db.asyncClient().executeStatement(b -> b.statement("SELECT * FROM a")))
          .isCompletedExceptionally();
    }
  }

  @Test
  void start_always_isWithoutTelemetry() {
    // DynamoDB Local notes the identity of an installation in a file when it begins to report.
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      assertThat(db.client().listTables().tableNames()).isEmpty();
    }
    assertThat(Path.of("dynamodb-local-metadata.json")).doesNotExist();
  }

  @Test
  void close_ofItsClients_leavesTheEngineToOthers() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.client().close();
      db.asyncClient().close();

      assertThat(db.client().listTables().tableNames()).isEmpty();
      assertThat(db.asyncClient().listTables().join().tableNames()).isEmpty();
    }
  }

  @Test
  void client_operationThatDynamoDbLocalLacks_isRefusedAsByTheEngine() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      assertThatThrownBy(() -> db.client().createBackup(b -> b.tableName("t").backupName("b")))
          .isInstanceOf(AwsServiceException.class);
      assertThatThrownBy(() -> db.client().listImports(b -> {}))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void waiter_ofTheDirectClient_seesTheTable() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.table(NotesTable.class);
      try (DynamoDbWaiter waiter = db.client().waiter();
          DynamoDbAsyncWaiter async = db.asyncClient().waiter()) {
        assertThat(waiter.waitUntilTableExists(b -> b.tableName("notes")).matched().response())
            .isPresent();
        assertThat(
                async.waitUntilTableExists(b -> b.tableName("notes")).join().matched().response())
            .isPresent();
      }
    }
  }

  private static TableModel model(IndexModel... indexes) {
    return new TableModel(
        TableModel.FORMAT,
        "notes",
        "org.example.NotesTable",
        KEY,
        null,
        null,
        List.of(indexes),
        List.of(),
        List.of());
  }

  private static KeyModel key(List<String> partition, List<String> sort) {
    return new KeyModel(
        partition.stream().map(name -> new KeyAttribute(name, ScalarType.S)).toList(),
        sort.stream().map(name -> new KeyAttribute(name, ScalarType.S)).toList());
  }

  private static String text(KeySchemaElement element) {
    return element.attributeName() + " " + element.keyType();
  }

  private static String text(GlobalSecondaryIndexDescription index) {
    List<String> key = index.keySchema().stream().map(LocalDynamoDbTest::text).toList();
    return index.indexName() + " " + index.projection().projectionType() + " " + key;
  }
}
