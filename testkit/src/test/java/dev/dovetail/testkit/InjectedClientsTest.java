package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A test can have all the SDK's clients, all of one engine. */
class InjectedClientsTest {
  private static final Note MILK = new Note("ann", "1", "home", 1, "Buy milk");

  private static final TableSchema<EnhancedDocument> SCHEMA =
      TableSchema.documentSchemaBuilder()
          .addIndexPartitionKey(TableMetadata.primaryIndexName(), "pk", AttributeValueType.S)
          .addIndexSortKey(TableMetadata.primaryIndexName(), "sk", AttributeValueType.S)
          .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
          .build();

  @Nested
  @DynamoDbTest(transport = Transport.DIRECT)
  class Direct extends Clients {}

  @Nested
  @DynamoDbTest(transport = Transport.WIRE)
  class Wire extends Clients {}

  abstract static class Clients {
    @AllowScan("looks at all that is stored")
    @Test
    void clients_ofOneTest_areOfOneEngine(
        Notes notes,
        DynamoDbClient client,
        DynamoDbAsyncClient asyncClient,
        DynamoDbEnhancedClient enhanced,
        DynamoDbEnhancedAsyncClient enhancedAsync) {
      notes.create(MILK);

      DynamoDbTable<EnhancedDocument> table = enhanced.table("notes", SCHEMA);
      DynamoDbAsyncTable<EnhancedDocument> asyncTable = enhancedAsync.table("notes", SCHEMA);
      EnhancedDocument key =
          EnhancedDocument.builder()
              .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
              .putString("pk", "OWNER#ann")
              .putString("sk", "NOTE#1")
              .build();
      assertThat(table.getItem(key).getString("text")).isEqualTo("Buy milk");
      assertThat(asyncTable.getItem(key).join().getString("text")).isEqualTo("Buy milk");
      asyncTable.deleteItem(key).join();
      assertThat(client.scan(b -> b.tableName("notes").consistentRead(true)).items()).isEmpty();
      assertThat(asyncClient.listTables().join().tableNames()).containsExactly("notes");
    }

    @Test
    void streamsClient_ofATest_readsTheStreamsOfItsEngine(
        Notes notes, LocalDynamoDb db, DynamoDbStreamsClient streams) {
      db.stream("notes");
      notes.create(MILK);

      assertThat(streams.listStreams(b -> b.tableName("notes")).streams()).hasSize(1);
      String arn = streams.listStreams(b -> b.tableName("notes")).streams().get(0).streamArn();
      assertThat(streams.describeStream(b -> b.streamArn(arn)).streamDescription().shards())
          .isNotEmpty();
    }
  }
}
