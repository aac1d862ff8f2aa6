package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.Projection;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.sample.NotesTable;
import dev.dovetail.testkit.sample.UnprocessedTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

class LocalDynamoDbTest {
  private static final TableModel NOTES =
      TableModel.load(LocalDynamoDbTest.class.getClassLoader(), "notes");

  @Test
  void createTable_ofAModel_hasItsKeysIndexesAndProjections() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.createTable(NOTES, "prod-notes-7");

      TableDescription table = db.client().describeTable(b -> b.tableName("prod-notes-7")).table();

      assertThat(table.keySchema())
          .extracting(LocalDynamoDbTest::text)
          .containsExactly("pk HASH", "sk RANGE");
      assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
      assertThat(table.attributeDefinitions())
          .extracting(AttributeDefinition::attributeName)
          .containsExactlyInAnyOrder("pk", "sk", "_type", "owner", "folder", "rank", "id", "tag");
      assertThat(table.globalSecondaryIndexes())
          .extracting(LocalDynamoDbTest::text)
          .containsExactlyInAnyOrder(
              "byPlace ALL [_type HASH, owner HASH, folder HASH, rank RANGE, id RANGE]",
              "byTag KEYS_ONLY [tag HASH]");
    }
  }

  @Test
  void createTable_withoutIndexes_isPossible() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.createTable(withIndexes(List.of()), "plain");

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
      db.table(NotesTable.class).notes().create("ann", "1", "milk");

      assertThat(db.table(NotesTable.class).notes().get("ann", "1")).contains("milk");
    }
  }

  @Test
  void createTable_againWithAnotherIndex_isRefusedWithWhatToDo() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.createTable(NOTES, "notes");
      KeyModel key = new KeyModel(List.of(new KeyAttribute("tag", ScalarType.N)), List.of());

      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  db.createTable(
                      withIndexes(List.of(new IndexModel("byTag", key, Projection.ALL))), "notes"))
          .withMessageContaining("\"notes\"")
          .withMessageContaining(NotesTable.class.getName())
          .withMessageContaining("empty directory");
    }
  }

  @Test
  void query_indexWithSeveralPartitionAndSortAttributes_answersInOrder() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.createTable(NOTES, "notes");
      put(db.client(), "a", "home", 10);
      put(db.client(), "b", "home", 9);
      put(db.client(), "c", "work", 1);

      QueryResponse found =
          db.client()
              .query(
                  b ->
                      b.tableName("notes")
                          .indexName("byPlace")
                          .keyConditionExpression("#t = :t AND #o = :o AND #f = :f AND #r >= :r")
                          .expressionAttributeNames(
                              Map.of("#t", "_type", "#o", "owner", "#f", "folder", "#r", "rank"))
                          .expressionAttributeValues(
                              Map.of(
                                  ":t", AttributeValue.fromS("NOTE"),
                                  ":o", AttributeValue.fromS("ann"),
                                  ":f", AttributeValue.fromS("home"),
                                  ":r", AttributeValue.fromN("2"))));

      assertThat(found.items())
          .extracting(item -> item.get("id"))
          .containsExactly(AttributeValue.fromS("b"), AttributeValue.fromS("a"));
    }
  }

  @Test
  void start_twice_sharesNothing() {
    try (LocalDynamoDb one = LocalDynamoDb.start();
        LocalDynamoDb other = LocalDynamoDb.start()) {
      one.table(NotesTable.class).notes().create("ann", "1", "milk");

      assertThat(other.client().listTables().tableNames()).isEmpty();
      assertThat(other.table(NotesTable.class).notes().get("ann", "1")).isEmpty();
    }
  }

  @Test
  void table_processorDidNotRun_saysSoAndWhatToAdd() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> db.table(UnprocessedTable.class))
          .withMessageContaining("no class dev.dovetail.testkit.sample.DynamoDbUnprocessedTable")
          .withMessageContaining("annotationProcessorPaths");
    }
  }

  @Test
  void close_again_doesNothingAndTheClientIsOfNoMoreUse() {
    LocalDynamoDb db = LocalDynamoDb.start();
    db.close();
    db.close();

    assertThatThrownBy(() -> db.client().listTables()).hasMessageContaining("shut down");
  }

  @Test
  void start_telemetry_isOffAndCanNotEvenBeSwitchedOn() {
    // The classes that telemetry needs are not among the dependencies, so only "off" starts.
    assertThatExceptionOfType(NoClassDefFoundError.class)
        .isThrownBy(() -> DynamoDBEmbedded.create(false))
        .withMessageContaining("cognitoidentity");
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      assertThat(db.client().listTables().tableNames()).isEmpty();
    }
  }

  private static TableModel withIndexes(List<IndexModel> indexes) {
    return new TableModel(
        TableModel.FORMAT,
        NOTES.name(),
        NOTES.type(),
        NOTES.key(),
        indexes,
        NOTES.entities(),
        NOTES.repositories());
  }

  private static void put(DynamoDbClient client, String id, String folder, int rank) {
    Map<String, AttributeValue> item =
        Map.of(
            "pk", AttributeValue.fromS("OWNER#ann"),
            "sk", AttributeValue.fromS("NOTE#" + id),
            "_type", AttributeValue.fromS("NOTE"),
            "owner", AttributeValue.fromS("ann"),
            "id", AttributeValue.fromS(id),
            "folder", AttributeValue.fromS(folder),
            "rank", AttributeValue.fromN(String.valueOf(rank)));
    client.putItem(b -> b.tableName("notes").item(item));
  }

  private static String text(KeySchemaElement element) {
    return element.attributeName() + " " + element.keyType();
  }

  private static String text(GlobalSecondaryIndexDescription index) {
    List<String> key = index.keySchema().stream().map(LocalDynamoDbTest::text).toList();
    return index.indexName() + " " + index.projection().projectionType() + " " + key;
  }
}
