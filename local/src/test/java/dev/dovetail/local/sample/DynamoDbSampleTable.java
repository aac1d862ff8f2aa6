package dev.dovetail.local.sample;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public final class DynamoDbSampleTable implements SampleTable {
  private final DynamoDbClient client;
  private final String tableName;

  private DynamoDbSampleTable(DynamoDbClient client, String tableName) {
    this.client = client;
    this.tableName = tableName;
  }

  public static DynamoDbSampleTable on(DynamoDbClient client, String tableName) {
    return new DynamoDbSampleTable(client, tableName);
  }

  @Override
  public Notes notes() {
    return new Notes() {
      @Override
      public void create(String owner, String id, String text) {
        Map<String, AttributeValue> item =
            Map.of(
                "pk", AttributeValue.fromS("OWNER#" + owner),
                "sk", AttributeValue.fromS("NOTE#" + id),
                "text", AttributeValue.fromS(text));
        client.putItem(
            b -> b.tableName(tableName).item(item).conditionExpression("attribute_not_exists(pk)"));
      }

      @Override
      public Optional<String> get(String owner, String id) {
        Map<String, AttributeValue> key =
            Map.of(
                "pk", AttributeValue.fromS("OWNER#" + owner),
                "sk", AttributeValue.fromS("NOTE#" + id));
        return Optional.ofNullable(
                client.getItem(b -> b.tableName(tableName).key(key)).item().get("text"))
            .map(AttributeValue::s);
      }
    };
  }
}
