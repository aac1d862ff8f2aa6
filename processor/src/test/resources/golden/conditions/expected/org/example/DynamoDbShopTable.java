package org.example;

import dev.dovetail.TableOptions;
import dev.dovetail.spi.TableClient;
import dev.dovetail.spi.TableIndexes;
import java.util.List;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link ShopTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DynamoDbShopTable implements ShopTable {
  private final TableClient table;

  private final DynamoDbShopTableOrders ordersRepository;

  private final DynamoDbShopTableShops shopsRepository;

  private DynamoDbShopTable(TableClient table) {
    this.table = table;
    this.ordersRepository = new DynamoDbShopTableOrders(table);
    this.shopsRepository = new DynamoDbShopTableShops(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  public static DynamoDbShopTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  public static DynamoDbShopTable on(DynamoDbClient client, String tableName,
      TableOptions options) {
    return new DynamoDbShopTable(new TableClient(client, tableName, options, TableIndexes.NONE
            .and("byStatus", List.of("_type", "shop"), List.of("status"))));
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
  public ShopTable.Orders orders() {
    return ordersRepository;
  }

  @Override
  public ShopTable.Shops shops() {
    return shopsRepository;
  }
}
