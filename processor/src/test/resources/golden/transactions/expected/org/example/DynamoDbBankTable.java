package org.example;

import dev.dovetail.TableOptions;
import dev.dovetail.spi.TableClient;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link BankTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DynamoDbBankTable implements BankTable {
  private final TableClient table;

  private final DynamoDbBankTableAccounts accountsRepository;

  private DynamoDbBankTable(TableClient table) {
    this.table = table;
    this.accountsRepository = new DynamoDbBankTableAccounts(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  public static DynamoDbBankTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  public static DynamoDbBankTable on(DynamoDbClient client, String tableName,
      TableOptions options) {
    return new DynamoDbBankTable(new TableClient(client, tableName, options));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  public DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  public String tableName() {
    return table.name();
  }

  @Override
  public BankTable.Accounts accounts() {
    return accountsRepository;
  }
}
