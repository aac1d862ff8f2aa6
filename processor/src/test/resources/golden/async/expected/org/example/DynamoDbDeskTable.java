package org.example;

import dev.dovetail.TableOptions;
import dev.dovetail.spi.AsyncClient;
import dev.dovetail.spi.TableClient;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link DeskTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DynamoDbDeskTable implements DeskTable {
  private final TableClient table;

  private final AsyncClient async;

  private final DynamoDbDeskTableTickets ticketsRepository;

  private final DynamoDbDeskTableDesks desksRepository;

  private DynamoDbDeskTable(TableClient table, AsyncClient async) {
    this.table = table;
    this.async = async;
    this.ticketsRepository = new DynamoDbDeskTableTickets(table, async);
    this.desksRepository = new DynamoDbDeskTableDesks(table, async);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param asyncClient the SDK's client for methods that return a future, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  public static DynamoDbDeskTable on(DynamoDbClient client, DynamoDbAsyncClient asyncClient,
      String tableName) {
    return on(client, asyncClient, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param asyncClient the SDK's client for methods that return a future, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  public static DynamoDbDeskTable on(DynamoDbClient client, DynamoDbAsyncClient asyncClient,
      String tableName, TableOptions options) {
    TableClient table = new TableClient(client, tableName, options);
    return new DynamoDbDeskTable(table, new AsyncClient(table, asyncClient));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  public DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the SDK's asynchronous client, for what repositories do not do}
   */
  public DynamoDbAsyncClient asyncClient() {
    return async.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  public String tableName() {
    return table.name();
  }

  @Override
  public DeskTable.Tickets tickets() {
    return ticketsRepository;
  }

  @Override
  public DeskTable.Desks desks() {
    return desksRepository;
  }
}
