package dev.dovetail.infra.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;

/** Creates the table of a template, which has DynamoDB's own names for everything. */
final class TemplateTable {
  private TemplateTable() {}

  static CreateTableRequest request(String name, JsonNode table) {
    List<LocalSecondaryIndex> local =
        items(table.path("LocalSecondaryIndexes")).stream().map(TemplateTable::localIndex).toList();
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(table.path("BillingMode").asText())
        .keySchema(schema(table))
        .attributeDefinitions(
            items(table.path("AttributeDefinitions")).stream()
                .map(
                    attribute ->
                        AttributeDefinition.builder()
                            .attributeName(attribute.path("AttributeName").asText())
                            .attributeType(attribute.path("AttributeType").asText())
                            .build())
                .toList())
        .globalSecondaryIndexes(
            items(table.path("GlobalSecondaryIndexes")).stream()
                .map(TemplateTable::globalIndex)
                .toList())
        // DynamoDB refuses an empty list.
        .localSecondaryIndexes(local.isEmpty() ? null : local)
        .build();
  }

  private static GlobalSecondaryIndex globalIndex(JsonNode index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.path("IndexName").asText())
        .keySchema(schema(index))
        .projection(p -> p.projectionType(index.at("/Projection/ProjectionType").asText()))
        .build();
  }

  private static LocalSecondaryIndex localIndex(JsonNode index) {
    return LocalSecondaryIndex.builder()
        .indexName(index.path("IndexName").asText())
        .keySchema(schema(index))
        .projection(p -> p.projectionType(index.at("/Projection/ProjectionType").asText()))
        .build();
  }

  private static List<KeySchemaElement> schema(JsonNode owner) {
    return items(owner.path("KeySchema")).stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.path("AttributeName").asText())
                    .keyType(key.path("KeyType").asText())
                    .build())
        .toList();
  }

  private static List<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
