package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Reads that lag, of a table with items that an index added later does not take. */
@DynamoDbTest(transport = Transport.WIRE)
class ReplicaIndexTest {
  private static final AttributeValue OK = AttributeValue.fromS("ok");
  private static final AttributeValue REFUSED = AttributeValue.fromN("5");
  private static final AttributeValue OTHER = AttributeValue.fromS("other");

  private LocalDynamoDb db;
  private DynamoDbClient client;

  @BeforeEach
  void createTable(LocalDynamoDb engine, DynamoDbClient wire) {
    db = engine;
    client = wire;
    client.createTable(
        b ->
            b.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"))
                .keySchema(hash("pk")));
  }

  @Test
  void index_addedOverAnItemItRefuses_losesNoneOfTheTable() {
    put("1", OK);
    put("2", REFUSED);
    put("3", OK);
    db.faults().lag(1);

    addIndex("n");

    assertThat(read("1")).containsEntry("n", OK);
    assertThat(read("2")).containsEntry("n", REFUSED);
    assertThat(read("3")).containsEntry("n", OK);
    assertThat(inIndex("n")).as("items in the index").isEqualTo(2);
    put("4", OK);
    assertThat(inIndex("n")).as("without the last write").isEqualTo(2);
    put("5", OK);
    assertThat(inIndex("n")).isEqualTo(3);
  }

  @Test
  void write_fromBeforeTheIndexThatRefusesIt_isSeenWhenItsTimeComes() {
    db.faults().lag(1);
    put("1", REFUSED);
    addIndex("n");
    assertThat(read("1")).as("the last write").isEmpty();

    put("2", OK);

    assertThat(read("1")).containsEntry("n", REFUSED);
    assertThat(read("2")).as("the last write").isEmpty();
    put("3", OK);
    assertThat(read("2")).containsEntry("n", OK);
    assertThat(inIndex("n")).isEqualTo(1);
  }

  @Test
  void lag_ofATableWhoseIndexRefusesItems_beginsWithAllOfThem() {
    put("1", REFUSED);
    put("2", OK);
    addIndex("n");

    db.faults().lag(1);

    assertThat(read("1")).containsEntry("n", REFUSED);
    assertThat(read("2")).containsEntry("n", OK);
    db.faults().catchUp();
    assertThat(read("1")).containsEntry("n", REFUSED);
    assertThat(inIndex("n")).isEqualTo(1);
  }

  @Test
  void refusedItem_replacedOrDeleted_isSoInTheCopyToo() {
    put("1", REFUSED);
    put("2", REFUSED);
    addIndex("n");
    db.faults().lag(1);

    put("1", OK);
    client.deleteItem(b -> b.tableName("things").key(key("2")));
    put("3", OK);

    assertThat(read("1")).containsEntry("n", OK);
    assertThat(read("2")).isEmpty();
    assertThat(inIndex("n")).isEqualTo(1);
  }

  @Test
  void indexes_addedAndDeletedMeanwhile_areThoseOfTheTable() {
    put("1", REFUSED);
    db.unobservedClient().putItem(b -> b.tableName("things").item(Map.of("pk", OTHER, "m", OK)));
    addIndex("n");
    db.faults().lag(1);
    addIndex("m");

    assertThat(inIndex("m")).isEqualTo(1);
    assertThat(inIndex("n")).isZero();
    change(update -> update.delete(d -> d.indexName("nIndex")), "m");

    assertThat(inIndex("m")).isEqualTo(1);
    assertThatExceptionOfType(DynamoDbException.class).isThrownBy(() -> inIndex("n"));
    assertThat(read("1")).containsEntry("n", REFUSED);
  }

  private void addIndex(String attribute) {
    change(update -> update.create(b -> by(attribute, b)), attribute);
  }

  private void change(Consumer<GlobalSecondaryIndexUpdate.Builder> update, String attribute) {
    client.updateTable(
        b ->
            b.tableName("things")
                .attributeDefinitions(text("pk"), text(attribute))
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder().applyMutation(update).build()));
    while (!isSettled()) {
      Thread.onSpinWait();
    }
  }

  /** The engine changes an index meanwhile, and fails to write or to describe until it has. */
  private boolean isSettled() {
    try {
      return db
          .unobservedClient()
          .describeTable(b -> b.tableName("things"))
          .table()
          .globalSecondaryIndexes()
          .stream()
          .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static void by(String attribute, CreateGlobalSecondaryIndexAction.Builder index) {
    index
        .indexName(attribute + "Index")
        .keySchema(hash(attribute))
        .projection(p -> p.projectionType(ProjectionType.ALL));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder().attributeName(name).attributeType("S").build();
  }

  private static List<KeySchemaElement> hash(String name) {
    return List.of(KeySchemaElement.builder().attributeName(name).keyType("HASH").build());
  }

  private static Map<String, AttributeValue> key(String value) {
    return Map.of("pk", AttributeValue.fromS(value));
  }

  private void put(String id, AttributeValue n) {
    client.putItem(b -> b.tableName("things").item(Map.of("pk", AttributeValue.fromS(id), "n", n)));
  }

  private Map<String, AttributeValue> read(String id) {
    return client.getItem(b -> b.tableName("things").key(key(id))).item();
  }

  private int inIndex(String attribute) {
    return client
        .query(
            b ->
                b.tableName("things")
                    .indexName(attribute + "Index")
                    .keyConditionExpression("#k = :ok")
                    .expressionAttributeNames(Map.of("#k", attribute))
                    .expressionAttributeValues(Map.of(":ok", OK)))
        .count();
  }
}
