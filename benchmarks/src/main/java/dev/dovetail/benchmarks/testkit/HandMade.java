package dev.dovetail.benchmarks.testkit;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What a team writes itself that has no testkit: a client, and a table by hand. */
final class HandMade {
  static final String TABLE = "notes";

  private HandMade() {}

  /** {@return a client of a server, with the fastest HTTP client of the SDK for it} */
  static DynamoDbClient client(URI uri) {
    return client(uri, Apache5HttpClient.builder());
  }

  static DynamoDbClient client(URI uri, SdkHttpClient.Builder<?> http) {
    return DynamoDbClient.builder()
        .endpointOverride(uri)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClientBuilder(http)
        .build();
  }

  static NotesTable createTable(DynamoDbClient client) {
    client.createTable(
        b ->
            b.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    text("pk"), text("sk"), text("_byFolder_pk"), text("_byFolder_sk"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .globalSecondaryIndexes(
                    GlobalSecondaryIndex.builder()
                        .indexName("byFolder")
                        .keySchema(
                            key("_byFolder_pk", KeyType.HASH), key("_byFolder_sk", KeyType.RANGE))
                        .projection(p -> p.projectionType(ProjectionType.ALL))
                        .build()));
    return DynamoDbNotesTable.on(client, TABLE);
  }

  static void dropTable(DynamoDbClient client) {
    client.deleteTable(b -> b.tableName(TABLE));
  }

  /** Waits for a server that makes tables later. */
  static void awaitTable(DynamoDbClient client) {
    while (client.describeTable(b -> b.tableName(TABLE)).table().tableStatus()
        != TableStatus.ACTIVE) {
      Thread.onSpinWait();
    }
  }

  /** Waits for a server that drops tables later. */
  static void awaitNoTable(DynamoDbClient client) {
    while (!client.listTables().tableNames().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
