package dev.dovetail.testkit;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Describes a table that is like another. */
final class TableCopy {
  private TableCopy() {}

  static CreateTableRequest of(TableDescription table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.tableName())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(table.attributeDefinitions())
            .keySchema(table.keySchema());
    // DynamoDB refuses an empty list of indexes.
    if (!table.globalSecondaryIndexes().isEmpty()) {
      request.globalSecondaryIndexes(
          table.globalSecondaryIndexes().stream()
              .map(
                  index ->
                      GlobalSecondaryIndex.builder()
                          .indexName(index.indexName())
                          .keySchema(index.keySchema())
                          .projection(index.projection())
                          .build())
              .toList());
    }
    if (!table.localSecondaryIndexes().isEmpty()) {
      request.localSecondaryIndexes(
          table.localSecondaryIndexes().stream()
              .map(
                  index ->
                      LocalSecondaryIndex.builder()
                          .indexName(index.indexName())
                          .keySchema(index.keySchema())
                          .projection(index.projection())
                          .build())
              .toList());
    }
    return request.build();
  }

  /** {@return the same table without its global indexes} */
  static CreateTableRequest withoutGlobalIndexes(CreateTableRequest table) {
    return table.toBuilder().globalSecondaryIndexes(List.of()).build();
  }
}
