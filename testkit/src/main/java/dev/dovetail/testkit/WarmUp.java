package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * Loads the classes of the first engine of a JVM ahead of it, or beside it, in threads of its own.
 *
 * <p>They are thousands, and loading them is most of what the first test of a run waits for. The
 * threads end by themselves and leave nothing behind. A JVM that ends while the engine unpacks its
 * native library waits for that.
 */
final class WarmUp {
  private static final AtomicBoolean BEGUN = new AtomicBoolean();
  private static final CountDownLatch UNPACKED = new CountDownLatch(1);
  private static final long EXIT_SECONDS = 10;
  private static final String TABLE = "warm-up";
  private static final String KEY = "pk";
  private static volatile boolean unpacking;
  private static volatile boolean ending;

  private WarmUp() {}

  /** A part of it. What fails here fails again, and is said, where it is needed. */
  private interface Step {
    void run() throws IOException, ClassNotFoundException;
  }

  /** Begins, unless it has begun in this JVM. */
  static void begin() {
    if (BEGUN.compareAndSet(false, true)) {
      EngineLogs.silence();
      try {
        Runtime.getRuntime().addShutdownHook(new Thread(WarmUp::awaitUnpacked));
      } catch (IllegalStateException e) {
        return; // The JVM ends already.
      }
      start("dovetail-warm-up-classes", WarmUp::loadClasses);
      start("dovetail-warm-up-engine", WarmUp::useEngine);
    }
  }

  private static void start(String name, Step step) {
    Thread thread =
        new Thread(
            () -> {
              try {
                step.run();
              } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
                // An engine that does not start says so itself.
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void loadClasses() throws IOException {
    new JsonMapper().readValue("{}", Map.class);
    proxy(DynamoDbClient.class);
    proxy(DynamoDbAsyncClient.class);
  }

  /** The engine has one of each, and its class is the same. */
  private static void proxy(Class<?> type) {
    Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (client, method, arguments) -> null);
  }

  /**
   * A JVM that ends while the engine unpacks its native library would leave the file: the engine
   * has it deleted at the exit, but only when it is whole.
   */
  private static void awaitUnpacked() {
    ending = true;
    try {
      if (unpacking) {
        UNPACKED.await(EXIT_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void useEngine() throws ClassNotFoundException {
    unpacking = true;
    try {
      if (ending) {
        return;
      }
      // The class unpacks the library when it is initialized.
      Class.forName(DynamoDBEmbedded.class.getName());
    } finally {
      UNPACKED.countDown();
    }
    AmazonDynamoDBLocal engine = DynamoDBEmbedded.create(true);
    try {
      DynamoDbClient client = engine.dynamoDbClient();
      client.createTable(
          table ->
              table
                  .tableName(TABLE)
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(
                      AttributeDefinition.builder()
                          .attributeName(KEY)
                          .attributeType(ScalarAttributeType.S)
                          .build())
                  .keySchema(
                      KeySchemaElement.builder().attributeName(KEY).keyType(KeyType.HASH).build()));
      client.putItem(
          put ->
              put.tableName(TABLE)
                  .item(Map.of(KEY, AttributeValue.fromS("a")))
                  .conditionExpression("attribute_not_exists(pk)"));
      client.query(
          query ->
              query
                  .tableName(TABLE)
                  .keyConditionExpression("#k = :k")
                  .expressionAttributeNames(Map.of("#k", KEY))
                  .expressionAttributeValues(Map.of(":k", AttributeValue.fromS("a"))));
    } finally {
      engine.shutdownNow();
    }
  }
}
