package org.example;

import dev.dovetail.TableOptions;
import dev.dovetail.spi.TableClient;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link ClickTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbClickTable implements ClickTable {
  private final TableClient table;

  private final DynamoDbClicks clicksRepository;

  private DynamoDbClickTable(TableClient table) {
    this.table = table;
    this.clicksRepository = new DynamoDbClicks(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbClickTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbClickTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbClickTable(new TableClient(client, tableName, options));
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
  public Clicks clicks() {
    return clicksRepository;
  }
}
