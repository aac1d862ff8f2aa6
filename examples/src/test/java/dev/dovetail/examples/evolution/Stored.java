package dev.dovetail.examples.evolution;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads and writes items as they are, past all repositories. */
final class Stored {
  private Stored() {}

  /** The attributes of an item, in a map of the caller's own; none if it is not there. */
  static Map<String, AttributeValue> item(
      DynamoDbClient client, String table, String pk, String sk) {
    return new LinkedHashMap<>(
        client
            .getItem(
                get ->
                    get.tableName(table)
                        .consistentRead(true)
                        .key(
                            Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
            .item());
  }

  static void put(DynamoDbClient client, String table, Map<String, AttributeValue> item) {
    client.putItem(put -> put.tableName(table).item(item));
  }
}
