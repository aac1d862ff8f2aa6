package org.example;

import dev.dovetail.TableOptions;
import dev.dovetail.spi.TableClient;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link SampleTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbSampleTable implements SampleTable {
  private final TableClient table;

  private final DynamoDbSamples clientRepository;

  private DynamoDbSampleTable(TableClient table) {
    this.table = table;
    this.clientRepository = new DynamoDbSamples(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbSampleTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbSampleTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbSampleTable(new TableClient(client, tableName, options));
  }

  /**
   * {@return the table's physical name or ARN}
   */
  String tableName() {
    return table.name();
  }

  @Override
  public Samples client() {
    return clientRepository;
  }
}
