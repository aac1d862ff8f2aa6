package dev.dovetail.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * What a request reads, and how.
 *
 * @param tables the tables it reads; none if it is no read
 * @param isEventual whether it may see the table as it was
 * @param isGlobalIndex whether it reads a global index
 */
record ReadTarget(List<String> tables, boolean isEventual, boolean isGlobalIndex) {
  private static final ReadTarget NONE = new ReadTarget(List.of(), false, false);

  static ReadTarget of(Object request, DynamoDbClient engine) {
    if (request instanceof GetItemRequest get) {
      return of(get.tableName(), get.consistentRead(), false);
    } else if (request instanceof QueryRequest query) {
      return of(
          query.tableName(),
          query.consistentRead(),
          isGlobal(engine, query.tableName(), query.indexName()));
    } else if (request instanceof ScanRequest scan) {
      return of(
          scan.tableName(),
          scan.consistentRead(),
          isGlobal(engine, scan.tableName(), scan.indexName()));
    } else if (request instanceof BatchGetItemRequest batch) {
      boolean consistent =
          batch.requestItems().values().stream()
              .anyMatch(keys -> Boolean.TRUE.equals(keys.consistentRead()));
      return new ReadTarget(List.copyOf(batch.requestItems().keySet()), !consistent, false);
    }
    return NONE;
  }

  private static ReadTarget of(String table, @Nullable Boolean consistent, boolean global) {
    return new ReadTarget(List.of(table), !Boolean.TRUE.equals(consistent), global);
  }

  private static boolean isGlobal(DynamoDbClient engine, String table, @Nullable String index) {
    return index != null
        && engine.describeTable(b -> b.tableName(table)).table().globalSecondaryIndexes().stream()
            .anyMatch(each -> index.equals(each.indexName()));
  }
}
