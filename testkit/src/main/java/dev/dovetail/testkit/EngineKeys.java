package dev.dovetail.testkit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Knows the partition keys of the tables of an engine. Safe for use by any number of threads. */
final class EngineKeys implements AccessReader.PartitionKeys {
  private final DynamoDbClient engine;

  EngineKeys(DynamoDbClient engine) {
    this.engine = engine;
  }

  @Override
  public Optional<String> of(String table, @Nullable String index) {
    TableDescription description;
    try {
      // Each time: it may have a new index, or be another table of that name.
      description = engine.describeTable(b -> b.tableName(table)).table();
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
    if (index == null) {
      return single(description.keySchema());
    }
    for (GlobalSecondaryIndexDescription each : description.globalSecondaryIndexes()) {
      if (index.equals(each.indexName())) {
        return single(each.keySchema());
      }
    }
    for (LocalSecondaryIndexDescription each : description.localSecondaryIndexes()) {
      if (index.equals(each.indexName())) {
        return single(each.keySchema());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> single(List<KeySchemaElement> schema) {
    List<String> partition =
        schema.stream()
            .filter(element -> element.keyType() == KeyType.HASH)
            .map(KeySchemaElement::attributeName)
            .toList();
    return partition.size() == 1 ? Optional.of(partition.get(0)) : Optional.empty();
  }
}
