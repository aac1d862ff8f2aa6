package dev.dovetail.testkit;

import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.Projection;
import dev.dovetail.model.TableModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A table as its model wants it, in DynamoDB's terms. */
record TableDefinition(TableModel model, String tableName) {

  CreateTableRequest request() {
    List<GlobalSecondaryIndex> indexes =
        model.indexes().stream().map(TableDefinition::index).toList();
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(tableName)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes())
            .keySchema(schema(model.key()));
    // DynamoDB refuses an empty list of indexes.
    return (indexes.isEmpty() ? request : request.globalSecondaryIndexes(indexes)).build();
  }

  /** Refuses a table that has other keys or indexes than the model. */
  void requireSameAs(TableDescription found) {
    CreateTableRequest wanted = request();
    boolean same =
        wanted.keySchema().equals(found.keySchema())
            && Set.copyOf(wanted.attributeDefinitions())
                .equals(Set.copyOf(found.attributeDefinitions()))
            && Set.copyOf(wanted.globalSecondaryIndexes())
                .equals(new HashSet<>(indexes(found.globalSecondaryIndexes())));
    if (!same) {
      throw new IllegalArgumentException(
          "There is a table \""
              + tableName
              + "\" already, with other keys or indexes than "
              + model.type()
              + " has now. Start from an empty directory, or delete that table first.");
    }
  }

  private List<AttributeDefinition> attributes() {
    Stream<KeyModel> keys =
        Stream.concat(Stream.of(model.key()), model.indexes().stream().map(IndexModel::key));
    return keys.flatMap(key -> Stream.concat(key.partition().stream(), key.sort().stream()))
        .distinct()
        .map(TableDefinition::attribute)
        .toList();
  }

  private static AttributeDefinition attribute(KeyAttribute attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.name())
        .attributeType(attribute.type().name())
        .build();
  }

  private static List<KeySchemaElement> schema(KeyModel key) {
    return Stream.concat(
            key.partition().stream().map(attribute -> element(attribute, KeyType.HASH)),
            key.sort().stream().map(attribute -> element(attribute, KeyType.RANGE)))
        .toList();
  }

  private static KeySchemaElement element(KeyAttribute attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute.name()).keyType(type).build();
  }

  private static GlobalSecondaryIndex index(IndexModel index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(schema(index.key()))
        .projection(p -> p.projectionType(projection(index.projection())))
        .build();
  }

  private static ProjectionType projection(Projection projection) {
    return switch (projection) {
      case ALL -> ProjectionType.ALL;
      case KEYS_ONLY -> ProjectionType.KEYS_ONLY;
    };
  }

  private static List<GlobalSecondaryIndex> indexes(List<GlobalSecondaryIndexDescription> found) {
    return found.stream()
        .map(
            index ->
                GlobalSecondaryIndex.builder()
                    .indexName(index.indexName())
                    .keySchema(index.keySchema())
                    .projection(index.projection())
                    .build())
        .toList();
  }
}
