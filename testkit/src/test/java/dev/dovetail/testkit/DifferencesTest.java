package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What DynamoDB Local does otherwise than the service, and what the kit does about it; batches that
 * are done in part are in FaultsTest, items that expire in ExpiryTest. If one of these fails with a
 * new DynamoDB Local, the last section of docs/testing.md is to be changed.
 */
@DynamoDbTest(transport = Transport.WIRE)
class DifferencesTest {
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|$", Pattern.MULTILINE);

  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private LocalDynamoDb db;
  private DynamoDbClient client;

  @BeforeEach
  void createTable(LocalDynamoDb engine, DynamoDbClient wire) {
    db = engine;
    client = wire;
    client.createTable(
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
    // 300 kB on a table of one unit, of which the service keeps 300 at most.
    for (int i = 0; i < 30; i++) {
      put(i, "x".repeat(10_000));
    }
    for (int i = 0; i < 30; i++) {
      put(i, "y".repeat(10_000));
    }

    db.faults().random(1, 1, Fault.throttled());
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> put(1, ""))
        .matches(DynamoDbException::isThrottlingException);
  }

  @Test
  void conflicts() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(threads.submit(() -> client.transactWriteItems(b -> b.transactItems(count("1")))));
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
      put(i, "o" + i);
      assertThat(inIndex("o" + i)).isEqualTo(1);
    }

    db.faults().indexLag(1);
    put(50, "o50");
    assertThat(inIndex("o50")).isZero();
  }

  @Test
  void readsThatLag() {
    for (int i = 0; i < 50; i++) {
      put(i, "x");
      assertThat(get(i)).isNotEmpty();
    }

    db.faults().lag(1);
    put(50, "x");
    assertThat(get(50)).isEmpty();
  }

  @Test
  void filterAndOneMegabyte() {
    for (int i = 0; i < 5; i++) {
      put(i, "x".repeat(300_000));
    }
    QueryRequest query =
        QueryRequest.builder()
            .tableName("things")
            .keyConditionExpression("pk = :pk")
            .filterExpression("attribute_exists(shelf)")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("p")))
            .build();
    QueryResponse engine = db.unobservedClient().query(query);
    assertThat(engine.hasLastEvaluatedKey()).isFalse();
    assertThat(engine.scannedCount()).isEqualTo(5);

    assertThat(db.over(Transport.DIRECT).client().query(query).scannedCount()).isBetween(3, 4);
    QueryResponse kit = db.over(Transport.WIRE).client().query(query);
    assertThat(kit.items()).isEmpty();
    assertThat(kit.scannedCount()).isBetween(3, 4);
    QueryResponse rest =
        client.query(query.toBuilder().exclusiveStartKey(kit.lastEvaluatedKey()).build());
    assertThat(rest.scannedCount()).isEqualTo(5 - kit.scannedCount());
    assertThat(rest.hasLastEvaluatedKey()).isFalse();
  }

  @Test
  void unprocessedWrites() {
    List<WriteRequest> writes =
        IntStream.range(0, 25)
            .mapToObj(i -> WriteRequest.builder().putRequest(p -> p.item(item(i, "x"))).build())
            .toList();
    assertThat(
            client.batchWriteItem(b -> b.requestItems(Map.of("things", writes))).unprocessedItems())
        .isEmpty();
  }

  @Test
  void timeToLive() {
    client.updateTimeToLive(
        b ->
            b.tableName("things")
                .timeToLiveSpecification(s -> s.attributeName("end").enabled(true)));
    Map<String, AttributeValue> item = item(1, "x");
    item.put("end", AttributeValue.fromN("1000000000"));

    client.putItem(b -> b.tableName("things").item(item));

    assertThat(get(1)).isNotEmpty();
  }

  @Test
  void itemCollectionMetrics() {
    assertThat(
            client
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
        client.transactWriteItems(
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
        .isThrownBy(() -> client.scan(b -> b.tableName("none")))
        .withMessageContaining("Cannot do operations on a non-existent table");
  }

  @Test
  void partiQl() {
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> client.executeStatement(b -> b.statement("SELECT * FROM \"things\"")))
        .withMessageContaining("a library that is not on the class path");
  }

  @Test
  void operationsThatAreMissing() {
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> client.describeContinuousBackups(b -> b.tableName("things")));
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> client.describeContributorInsights(b -> b.tableName("things")));
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

  private void put(int i, String other) {
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

  private Map<String, AttributeValue> get(int i) {
    return client.getItem(b -> b.tableName("things").key(keyOf(i))).item();
  }

  private int inIndex(String other) {
    return client
        .query(
            b ->
                b.tableName("things")
                    .indexName("global")
                    .keyConditionExpression("shelf = :o")
                    .expressionAttributeValues(Map.of(":o", AttributeValue.fromS(other))))
        .count();
  }
}
