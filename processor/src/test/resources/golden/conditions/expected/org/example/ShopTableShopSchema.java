package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link ShopTable.Shop} to items and back.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class ShopTableShopSchema extends EntitySchema<ShopTable.Shop> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final ShopTableShopSchema INSTANCE = new ShopTableShopSchema();

  private ShopTableShopSchema() {
    super(
        ShopTable.Shop.class,
        EntityInfo.of("SHOP", "shop", "name"));
  }

  @Override
  public ItemKey key(ShopTable.Shop shop) {
    return ShopTableShopKeys.of(shop.shop());
  }

  @Override
  protected void write(ShopTable.Shop shop, Map<String, AttributeValue> attributes) {
    attributes.put("shop", Attributes.of("shop", shop.shop()));
    attributes.put("name", Attributes.of("name", shop.name()));
  }

  @Override
  protected ShopTable.Shop read(ItemReader item) {
    return new ShopTable.Shop(
        item.string("shop"),
        item.string("name"));
  }
}
