package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.dynamodb.services.local.shared.access.client.LocalDynamoDbClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * What DynamoDB Local does otherwise than the service, and what the kit does about it. If one of
 * these fails with a new DynamoDB Local, the last section of docs/testing.md is to be changed.
 */
@DynamoDbTest(transport = Transport.WIRE)
class DifferencesTest {
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|$", Pattern.MULTILINE);

  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private LocalDynamoDb db;

  /** With the kit. */
  private DynamoDbClient client;

  /** Without. */
  private DynamoDbClient engine;

  @BeforeEach
  void createTable(LocalDynamoDb started, DynamoDbClient wire) {
    db = started;
    client = wire;
    engine = started.unobservedClient();
    createTable(engine);
  }

  private static CreateTableResponse createTable(DynamoDbClient client) {
    return client.createTable(
        b ->
            b.tableName("things")
                .provisionedThroughput(p -> p.readCapacityUnits(1L).writeCapacityUnits(1L))
                .attributeDefinitions(attribute("pk"), attribute("sk"), attribute("shelf"))
                .keySchema(key("pk", "HASH"), key("sk", "RANGE"))
                .localSecondaryIndexes(
                    LocalSecondaryIndex.builder()
                        .indexName("local")
                        .keySchema(key("pk", "HASH"), key("shelf", "RANGE"))
                        .projection(p -> p.projectionType("ALL"))
                        .build())
                .globalSecondaryIndexes(
                    GlobalSecondaryIndex.builder()
                        .indexName("global")
                        .keySchema(key("shelf", "HASH"))
                        .provisionedThroughput(p -> p.readCapacityUnits(1L).writeCapacityUnits(1L))
                        .projection(p -> p.projectionType("ALL"))
                        .build()));
  }

  @Test
  void throttling() {
    // 600 units at once of a table with one for each second, of which the service keeps 300 at
    // most.
    for (int i = 0; i < 30; i++) {
      put(engine, i, "x".repeat(10_000));
    }
    for (int i = 0; i < 30; i++) {
      put(engine, i, "y".repeat(10_000));
    }

    db.faults().random(1, 1, Fault.throttled());
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> put(client, 1, ""))
        .matches(DynamoDbException::isThrottlingException);
  }

  @Test
  void conflicts() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(threads.submit(() -> engine.transactWriteItems(b -> b.transactItems(count("1")))));
      }
      for (Future<?> one : all) {
        one.get(); // None of them is canceled.
      }
    } finally {
      threads.shutdown();
    }

    db.faults().next(Fault.conflict());
    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> client.transactWriteItems(b -> b.transactItems(count("1"))));
  }

  @Test
  void indexesThatLag() {
    for (int i = 0; i < 50; i++) {
      put(engine, i, "o" + i);
      assertThat(inIndex(engine, "o" + i)).isEqualTo(1);
    }

    db.faults().indexLag(1);
    put(client, 50, "o50");
    assertThat(inIndex(client, "o50")).isZero();
  }

  @Test
  void readsThatLag() {
    for (int i = 0; i < 50; i++) {
      put(engine, i, "x");
      assertThat(get(engine, i)).isNotEmpty();
    }

    db.faults().lag(1);
    put(client, 50, "x");
    assertThat(get(client, 50)).isEmpty();
  }

  @Test
  void filterAndOneMegabyte() {
    for (int i = 0; i < 5; i++) {
      put(engine, i, "x".repeat(300_000));
    }
    QueryRequest query =
        QueryRequest.builder()
            .tableName("things")
            .keyConditionExpression("pk = :pk")
            .filterExpression("attribute_exists(shelf)")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("p")))
            .build();
    QueryResponse local = engine.query(query);
    assertThat(local.hasLastEvaluatedKey()).isFalse();
    assertThat(local.scannedCount()).isEqualTo(5);

    assertThat(db.over(Transport.DIRECT).client().query(query).scannedCount()).isBetween(3, 4);
    QueryResponse kit = client.query(query);
    assertThat(kit.items()).isEmpty();
    assertThat(kit.scannedCount()).isBetween(3, 4);
    QueryResponse rest =
        client.query(query.toBuilder().exclusiveStartKey(kit.lastEvaluatedKey()).build());
    assertThat(rest.scannedCount()).isEqualTo(5 - kit.scannedCount());
    assertThat(rest.hasLastEvaluatedKey()).isFalse();
  }

  @Test
  void unprocessedWrites() {
    // 1,000 units at once of a table with one for each second, of which the service keeps 300.
    for (int batch = 0; batch < 4; batch++) {
      String text = batch + "x".repeat(9_900);
      List<WriteRequest> writes =
          IntStream.range(0, 25)
              .mapToObj(i -> WriteRequest.builder().putRequest(p -> p.item(item(i, text))).build())
              .toList();
      assertThat(
              engine
                  .batchWriteItem(b -> b.requestItems(Map.of("things", writes)))
                  .unprocessedItems())
          .isEmpty();
    }

    db.faults().next(Fault.unprocessed(1));
    List<WriteRequest> one =
        List.of(WriteRequest.builder().putRequest(p -> p.item(item(1, "x"))).build());
    assertThat(client.batchWriteItem(b -> b.requestItems(Map.of("things", one))).unprocessedItems())
        .isEqualTo(Map.of("things", one));
  }

  /** An engine as DynamoDB Local makes it, and that of the kit. */
  @Test
  @Timeout(120)
  void timeToLive() {
    ExecutorService jobs = Executors.newCachedThreadPool();
    SQLiteDBAccess data = new SQLiteDBAccess();
    try {
      DynamoDbClient local = new LocalDynamoDbClient(data, new JobsRegister(jobs, false));
      createTable(local);
      Instant now = Instant.now();
      for (DynamoDbClient each : List.of(engine, local)) {
        Map<String, AttributeValue> item = item(1, "x");
        item.put("end", AttributeValue.fromN("" + now.minusSeconds(60).getEpochSecond()));
        each.putItem(b -> b.tableName("things").item(item));
        each.updateTimeToLive(
            b ->
                b.tableName("things")
                    .timeToLiveSpecification(s -> s.attributeName("end").enabled(true)));
      }

      // The service promises days.
      while (!get(local, 1).isEmpty()) {
        LockSupport.parkNanos(1_000_000);
      }
      assertThat(get(engine, 1)).isNotEmpty();
      assertThat(db.deleteExpired(now)).isEqualTo(1);
    } finally {
      jobs.shutdownNow();
      data.close();
    }
  }

  @Test
  void tablesAtOnce() {
    engine.deleteTable(b -> b.tableName("things"));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> engine.describeTable(b -> b.tableName("things")));

    assertThat(createTable(engine).tableDescription().tableStatus()).isEqualTo(TableStatus.ACTIVE);
    put(engine, 1, "x");
    assertThat(get(engine, 1)).isNotEmpty();
  }

  @Test
  @Timeout(120)
  void backfill() {
    for (int i = 0; i < 100; i++) {
      put(engine, i, "x");
    }
    engine.updateTable(
        b ->
            b.tableName("things")
                .attributeDefinitions(attribute("shelf"), attribute("sk"))
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder()
                        .create(
                            c ->
                                c.indexName("late")
                                    .keySchema(key("shelf", "HASH"), key("sk", "RANGE"))
                                    .provisionedThroughput(
                                        p -> p.readCapacityUnits(1L).writeCapacityUnits(1L))
                                    .projection(p -> p.projectionType("ALL")))
                        .build()));

    // The service takes minutes, for any table.
    while (engine
        .describeTable(b -> b.tableName("things"))
        .table()
        .globalSecondaryIndexes()
        .stream()
        .anyMatch(index -> index.indexStatus() != IndexStatus.ACTIVE)) {
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(inIndex(engine, "late", "x")).isEqualTo(100);
  }

  @Test
  void streamsAtOnce() {
    TableStream stream = db.stream("things");
    for (int i = 0; i < 50; i++) {
      put(engine, i, "x");
      assertThat(stream.take()).hasSize(1);
    }
  }

  @Test
  void itemCollectionMetrics() {
    assertThat(
            engine
                .putItem(
                    b ->
                        b.tableName("things")
                            .item(item(1, "x"))
                            .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE))
                .itemCollectionMetrics())
        .isNull();
  }

  @Test
  void unitsOfTransactions() {
    var one =
        engine.transactWriteItems(
            b ->
                b.transactItems(putOf(1), putOf(2))
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));

    // The service has 2 for each item.
    assertThat(one.consumedCapacity().get(0).table().capacityUnits()).isEqualTo(2.0);
  }

  /** Until it is there, the engine has the index in its schema and not in its files. */
  @Test
  void newIndexes() {
    SQLITE.setLevel(Level.OFF); // It logs what it fails at.
    boolean failed = false;
    for (int i = 0; i < 5 && !failed; i++) {
      failed = failsUntilThereIs("new" + i);
    }

    assertThat(failed).isTrue();
  }

  private boolean failsUntilThereIs(String index) {
    GlobalSecondaryIndexUpdate added =
        GlobalSecondaryIndexUpdate.builder()
            .create(
                g ->
                    g.indexName(index)
                        .keySchema(key(index, "HASH"))
                        .provisionedThroughput(p -> p.readCapacityUnits(1L).writeCapacityUnits(1L))
                        .projection(p -> p.projectionType("ALL")))
            .build();
    client.updateTable(
        b ->
            b.tableName("things")
                .attributeDefinitions(attribute("pk"), attribute("sk"), attribute(index))
                .globalSecondaryIndexUpdates(added));
    Map<String, AttributeValue> item = item(2, "y");
    item.put(index, AttributeValue.fromS("z"));
    boolean failed = false;
    while (!isActive(index)) {
      try {
        client.putItem(b -> b.tableName("things").item(item));
      } catch (DynamoDbException e) {
        assertThat(e.statusCode()).isEqualTo(500);
        failed = true;
      }
    }
    client.putItem(b -> b.tableName("things").item(item)); // From then on it works.
    return failed;
  }

  private boolean isActive(String index) {
    return client
        .describeTable(b -> b.tableName("things"))
        .table()
        .globalSecondaryIndexes()
        .stream()
        .anyMatch(
            each -> each.indexName().equals(index) && each.indexStatus() == IndexStatus.ACTIVE);
  }

  @Test
  void wordsOfErrors() {
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> engine.scan(b -> b.tableName("none")))
        .withMessageContaining("Cannot do operations on a non-existent table");
  }

  @Test
  void operationsThatAreMissing() {
    List<Runnable> operations =
        List.of(
            () -> engine.describeContinuousBackups(b -> b.tableName("things")),
            () -> engine.describeContributorInsights(b -> b.tableName("things")),
            () -> engine.describeKinesisStreamingDestination(b -> b.tableName("things")),
            engine::listBackups,
            engine::listGlobalTables);

    assertThat(operations)
        .allSatisfy(
            operation ->
                assertThatExceptionOfType(DynamoDbException.class)
                    .isThrownBy(operation::run)
                    .matches(
                        e -> e.awsErrorDetails().errorCode().equals("UnknownOperationException")));
  }

  /** That is the kit, and not DynamoDB Local. */
  @Test
  void partiQl_withoutItsParser_saysWhatIsMissing() {
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> client.executeStatement(b -> b.statement("SELECT * FROM \"things\"")))
        .withMessageContaining("a library that is not on the class path");
  }

  @Test
  void manual_everyDifference_hasItsTest() throws IOException {
    String manual = Files.readString(Path.of("../docs/testing.md"), UTF_8);
    Matcher row =
        ROW.matcher(manual.substring(manual.indexOf("## What the engine does otherwise")));
    Set<String> named = new TreeSet<>();
    while (row.find()) {
      named.add(row.group(1));
    }
    Set<String> tests =
        Arrays.stream(DifferencesTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(Method::getName)
            .filter(name -> !name.contains("_"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isEqualTo(tests);
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder().attributeName(name).attributeType("S").build();
  }

  private static KeySchemaElement key(String name, String type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static Map<String, AttributeValue> keyOf(int i) {
    return Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("s" + i));
  }

  private static Map<String, AttributeValue> item(int i, String other) {
    Map<String, AttributeValue> item = new HashMap<>(keyOf(i));
    item.put(other.length() > 1000 ? "text" : "shelf", AttributeValue.fromS(other));
    return item;
  }

  private static void put(DynamoDbClient client, int i, String other) {
    client.putItem(b -> b.tableName("things").item(item(i, other)));
  }

  private static TransactWriteItem putOf(int i) {
    return TransactWriteItem.builder().put(p -> p.tableName("things").item(item(i, "x"))).build();
  }

  private static TransactWriteItem count(String name) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName("things")
                    .key(keyOf(Integer.parseInt(name)))
                    .updateExpression("ADD n :one")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))))
        .build();
  }

  private static Map<String, AttributeValue> get(DynamoDbClient client, int i) {
    return client.getItem(b -> b.tableName("things").key(keyOf(i))).item();
  }

  private static int inIndex(DynamoDbClient client, String other) {
    return inIndex(client, "global", other);
  }

  private static int inIndex(DynamoDbClient client, String index, String other) {
    return client
        .query(
            b ->
                b.tableName("things")
                    .indexName(index)
                    .keyConditionExpression("shelf = :o")
                    .expressionAttributeValues(Map.of(":o", AttributeValue.fromS(other))))
        .count();
  }
}
