package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Reads that lag, of tables that change meanwhile. */
@DynamoDbTest(transport = Transport.WIRE)
class ReplicaTest {
  private LocalDynamoDb db;
  private DynamoDbClient client;

  @BeforeEach
  void createTable(LocalDynamoDb engine, DynamoDbClient wire) {
    db = engine;
    client = wire;
    create(client, "pk");
  }

  @Test
  void table_deletedAndRemade_hasNothingOfTheOldOne() {
    db.faults().lag(1);
    put("pk", "1");
    put("pk", "2");
    assertThat(read("pk", "1")).hasSize(1);

    client.deleteTable(b -> b.tableName("things"));
    create(client, "id");

    assertThat(read("id", "1")).isEmpty();
    put("id", "2");
    assertThat(read("id", "2")).as("the last write").isEmpty();
    put("id", "3");
    assertThat(read("id", "2")).containsExactlyEntriesOf(key("id", "2"));
    db.faults().catchUp();
    assertThat(read("id", "3")).hasSize(1);
  }

  @Test
  void table_remadePastTheFaults_isTheNewOneToo() {
    db.faults().lag(2);
    put("pk", "1");
    put("pk", "2");
    db.unobservedClient().deleteTable(b -> b.tableName("things"));
    create(db.unobservedClient(), "pk");
    put("pk", "3");
    put("pk", "4");
    put("pk", "5");

    assertThat(read("pk", "1")).as("of the old table").isEmpty();
    assertThat(read("pk", "3")).hasSize(1);
    assertThat(read("pk", "4")).as("one of the last two writes").isEmpty();
  }

  @Test
  void table_remadeBetweenTwoLags_isTheNewOne() {
    db.faults().lag(1);
    put("pk", "1");
    db.faults().clear();
    client.deleteTable(b -> b.tableName("things"));
    create(client, "id");
    put("id", "1");

    db.faults().lag(1);

    assertThat(read("id", "1")).containsExactlyEntriesOf(key("id", "1"));
  }

  @Test
  void table_deleted_isNotThereForAnyRead() {
    db.faults().lag(1);
    put("pk", "1");
    client.deleteTable(b -> b.tableName("things"));

    assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> read("pk", "1"));
    db.faults().catchUp();
    assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> read("pk", "1"));
  }

  @Test
  void index_addedMeanwhile_lagsLikeTheOthers() {
    db.faults().indexLag(1);
    put("pk", "1");
    put("pk", "2");

    client.updateTable(
        b ->
            b.tableName("things")
                .attributeDefinitions(text("pk"))
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder().create(ReplicaTest::byPk).build()));

    assertThat(inIndex("1")).isEqualTo(1);
    assertThat(inIndex("2")).as("the last write").isZero();
    put("pk", "3");
    assertThat(inIndex("2")).isEqualTo(1);
  }

  @Test
  void timeToLive_setMeanwhile_isOfTheTable() {
    db.faults().lag(1);
    put("pk", "1");

    client.updateTimeToLive(
        b ->
            b.tableName("things")
                .timeToLiveSpecification(s -> s.attributeName("end").enabled(true)));

    assertThat(
            client
                .describeTimeToLive(b -> b.tableName("things"))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("end");
    put("pk", "2");
    assertThat(read("pk", "1")).hasSize(1);
  }

  /** Closes while one read has its turn and another waits for it: the engine answers the latter. */
  @Test
  void read_thatWaitsWhileTheCopyIsClosed_isAnsweredByTheEngine() throws Exception {
    DynamoDbClient engine = db.unobservedClient();
    Replica replica = new Replica(engine);
    replica.start(1, false);
    FutureTask<DynamoDbClient> waiting =
        new FutureTask<>(() -> replica.send(get("pk", "1"), asked -> asked));
    Thread thread = new Thread(waiting);

    ListTablesResponse none =
        replica.send(
            ListTablesRequest.builder().build(),
            asked -> {
              thread.start();
              while (thread.getState() != Thread.State.BLOCKED && thread.isAlive()) {
                Thread.onSpinWait();
              }
              replica.close();
              return asked.listTables();
            });

    assertThat(none.tableNames()).containsExactly("things");
    assertThat(waiting.get()).isSameAs(engine);
  }

  /**
   * Starts while a write is on its way: either the copy begins with it, or it is one of the last.
   */
  @Test
  void write_underWayWhenReadsBeginToLag_isNotMissed() throws Exception {
    DynamoDbClient engine = db.unobservedClient();
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    try (Replica replica = new Replica(engine)) {
      FutureTask<PutItemResponse> write =
          new FutureTask<>(
              () ->
                  replica.send(
                      item("1"),
                      asked -> {
                        entered.countDown();
                        await(released);
                        return asked.putItem(item("1"));
                      }));
      new Thread(write).start();
      entered.await();
      FutureTask<Void> start = new FutureTask<>(() -> replica.start(1, false), null);
      Thread starter = new Thread(start);
      starter.start();
      while (starter.getState() != Thread.State.WAITING && starter.isAlive()) {
        Thread.onSpinWait();
      }
      released.countDown();
      write.get();
      start.get();

      replica.send(item("2"), asked -> asked.putItem(item("2")));

      assertThat(replica.send(get("pk", "1"), asked -> asked.getItem(get("pk", "1"))).item())
          .containsExactlyEntriesOf(key("pk", "1"));
    }
  }

  /** Closes while the start waits for a request: neither waits for the other. */
  @Test
  void copy_closedWhileItsStartWaits_isClosedAtOnce() throws Exception {
    Replica replica = new Replica(db.unobservedClient());
    FutureTask<Void> start = new FutureTask<>(() -> replica.start(1, false), null);
    Thread starter = new Thread(start);

    replica.send(
        get("pk", "1"),
        asked -> {
          starter.start();
          while (starter.getState() != Thread.State.WAITING && starter.isAlive()) {
            Thread.onSpinWait();
          }
          replica.close();
          return asked.getItem(get("pk", "1"));
        });

    start.get();
    replica.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PutItemRequest item(String value) {
    return PutItemRequest.builder().tableName("things").item(key("pk", value)).build();
  }

  private static void create(DynamoDbClient client, String key) {
    client.createTable(
        b ->
            b.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text(key))
                .keySchema(hash(key)));
  }

  private static void byPk(CreateGlobalSecondaryIndexAction.Builder index) {
    index
        .indexName("byPk")
        .keySchema(hash("pk"))
        .projection(p -> p.projectionType(ProjectionType.ALL));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder().attributeName(name).attributeType("S").build();
  }

  private static List<KeySchemaElement> hash(String name) {
    return List.of(KeySchemaElement.builder().attributeName(name).keyType("HASH").build());
  }

  private static Map<String, AttributeValue> key(String name, String value) {
    return Map.of(name, AttributeValue.fromS(value));
  }

  private static GetItemRequest get(String name, String value) {
    return GetItemRequest.builder().tableName("things").key(key(name, value)).build();
  }

  private void put(String name, String value) {
    client.putItem(b -> b.tableName("things").item(key(name, value)));
  }

  private Map<String, AttributeValue> read(String name, String value) {
    return client.getItem(get(name, value)).item();
  }

  private int inIndex(String value) {
    return client
        .query(
            b ->
                b.tableName("things")
                    .indexName("byPk")
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(key(":pk", value)))
        .count();
  }
}
