package org.example;

import dev.dovetail.TableOptions;
import dev.dovetail.spi.TableClient;
import dev.dovetail.spi.TableIndexes;
import java.util.List;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link BlogTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbBlogTable implements BlogTable {
  private final TableClient table;

  private final DynamoDbArticles articlesRepository;

  private final DynamoDbCounters countersRepository;

  private DynamoDbBlogTable(TableClient table) {
    this.table = table;
    this.articlesRepository = new DynamoDbArticles(table);
    this.countersRepository = new DynamoDbCounters(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbBlogTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbBlogTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbBlogTable(new TableClient(client, tableName, options, TableIndexes.NONE
            .and("byTitle", List.of("_type", "title"), List.of("likes"))
            .and("byCount", List.of("_type", "title"), List.of("count"))));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  String tableName() {
    return table.name();
  }

  @Override
  public Articles articles() {
    return articlesRepository;
  }

  @Override
  public Counters counters() {
    return countersRepository;
  }
}
