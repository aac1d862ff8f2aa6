package org.example;

import dev.dovetail.spi.TableClient;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link ShopTable.Shop} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbShopTableShops implements ShopTable.Shops {
  private final TableClient table;

  DynamoDbShopTableShops(TableClient table) {
    this.table = table;
  }

  @Override
  public void create(ShopTable.Shop shop) {
    table.create(
        ShopTableShopSchema.INSTANCE,
        new ShopTable.Shop(
            shop.shop(),
            shop.name()));
  }
}
