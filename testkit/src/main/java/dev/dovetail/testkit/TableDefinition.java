package dev.dovetail.testkit;

import dev.dovetail.model.IndexModel;
import dev.dovetail.model.IndexScope;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.StreamView;
import dev.dovetail.model.TableModel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** A table as its model wants it, in DynamoDB's terms. */
record TableDefinition(TableModel model, String tableName) {

  CreateTableRequest request() {
    List<GlobalSecondaryIndex> global =
        indexes(IndexScope.GLOBAL).map(TableDefinition::globalIndex).toList();
    List<LocalSecondaryIndex> local =
        indexes(IndexScope.LOCAL).map(TableDefinition::localIndex).toList();
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(tableName)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes())
            .keySchema(schema(model.key()));
    StreamView stream = model.stream();
    if (stream != null) {
      request.streamSpecification(s -> s.streamEnabled(true).streamViewType(stream.name()));
    }
    // DynamoDB refuses an empty list of indexes.
    if (!global.isEmpty()) {
      request.globalSecondaryIndexes(global);
    }
    if (!local.isEmpty()) {
      request.localSecondaryIndexes(local);
    }
    return request.build();
  }

  /** What makes the engine delete items that have expired, if some do. */
  Optional<UpdateTimeToLiveRequest> timeToLive() {
    return Optional.ofNullable(model.timeToLive())
        .map(
            attribute ->
                UpdateTimeToLiveRequest.builder()
                    .tableName(tableName)
                    .timeToLiveSpecification(s -> s.attributeName(attribute).enabled(true))
                    .build());
  }

  /** Refuses a table that has other keys or indexes than the model. */
  void requireSameAs(TableDescription found) {
    CreateTableRequest wanted = request();
    boolean same =
        wanted.keySchema().equals(found.keySchema())
            && Set.copyOf(wanted.attributeDefinitions())
                .equals(Set.copyOf(found.attributeDefinitions()))
            && Set.copyOf(wanted.globalSecondaryIndexes())
                .equals(Set.copyOf(globalIndexes(found.globalSecondaryIndexes())))
            && Set.copyOf(wanted.localSecondaryIndexes())
                .equals(Set.copyOf(localIndexes(found.localSecondaryIndexes())));
    if (!same) {
      throw new IllegalArgumentException(
          "There is a table \""
              + tableName
              + "\" already, with other keys or indexes than "
              + model.type()
              + " has now. Start from an empty directory, or delete that table first.");
    }
  }

  private Stream<IndexModel> indexes(IndexScope scope) {
    return model.indexes().stream().filter(index -> index.scope() == scope);
  }

  /** Each once, though several keys have it. */
  private Collection<AttributeDefinition> attributes() {
    Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
    add(model.key(), attributes);
    for (IndexModel index : model.indexes()) {
      add(index.key(), attributes);
    }
    return attributes.values();
  }

  private static void add(KeyModel key, Map<String, AttributeDefinition> attributes) {
    for (KeyAttribute attribute : key.partition()) {
      attributes.putIfAbsent(attribute.name(), attribute(attribute));
    }
    for (KeyAttribute attribute : key.sort()) {
      attributes.putIfAbsent(attribute.name(), attribute(attribute));
    }
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

  private static GlobalSecondaryIndex globalIndex(IndexModel index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(schema(index.key()))
        .projection(projection(index))
        .build();
  }

  private static LocalSecondaryIndex localIndex(IndexModel index) {
    return LocalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(schema(index.key()))
        .projection(projection(index))
        .build();
  }

  private static Projection projection(IndexModel index) {
    return sorted(
        Projection.builder()
            .projectionType(index.projection().name())
            .nonKeyAttributes(index.include())
            .build());
  }

  /** Attributes of a projection have no order. */
  private static Projection sorted(Projection projection) {
    return projection.hasNonKeyAttributes()
        ? projection.toBuilder()
            .nonKeyAttributes(projection.nonKeyAttributes().stream().sorted().toList())
            .build()
        : projection;
  }

  private static List<GlobalSecondaryIndex> globalIndexes(
      List<GlobalSecondaryIndexDescription> found) {
    return found.stream()
        .map(
            index ->
                GlobalSecondaryIndex.builder()
                    .indexName(index.indexName())
                    .keySchema(index.keySchema())
                    .projection(sorted(index.projection()))
                    .build())
        .toList();
  }

  private static List<LocalSecondaryIndex> localIndexes(
      List<LocalSecondaryIndexDescription> found) {
    return found.stream()
        .map(
            index ->
                LocalSecondaryIndex.builder()
                    .indexName(index.indexName())
                    .keySchema(index.keySchema())
                    .projection(sorted(index.projection()))
                    .build())
        .toList();
  }
}
