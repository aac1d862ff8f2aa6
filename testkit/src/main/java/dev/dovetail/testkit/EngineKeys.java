package dev.dovetail.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<String, TableDescription> tables = new ConcurrentHashMap<>();

  EngineKeys(DynamoDbClient engine) {
    this.engine = engine;
  }

  @Override
  public Optional<String> of(String table, @Nullable String index) {
    TableDescription description;
    try {
      description = tables.computeIfAbsent(table, this::described);
      if (index != null && !hasIndex(description, index)) {
        description = described(table); // It may be new.
        tables.put(table, description);
      }
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

  private TableDescription described(String table) {
    return engine.describeTable(b -> b.tableName(table)).table();
  }

  private static boolean hasIndex(TableDescription table, String index) {
    return table.globalSecondaryIndexes().stream().anyMatch(e -> index.equals(e.indexName()))
        || table.localSecondaryIndexes().stream().anyMatch(e -> index.equals(e.indexName()));
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
