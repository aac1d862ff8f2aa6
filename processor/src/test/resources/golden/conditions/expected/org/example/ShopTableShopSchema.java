package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link ShopTable.Shop} to items and back, and writes and reads their keys.
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

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String shop) {
    return new ItemKey(pk(shop), sk());
  }

  /**
   * {@return the partition key, {@code SHOP#{shop}}}
   */
  public static String pk(String shop) {
    return "SHOP#".concat(Facet.encode("shop", shop));
  }

  /**
   * {@return the sort key, {@code SHOP}}
   */
  public static String sk() {
    return "SHOP";
  }

  @Override
  public ItemKey key(ShopTable.Shop shop) {
    return key(shop.shop());
  }

  @Override
  protected void write(ShopTable.Shop shop, ItemWriter item) {
    item.string("shop", shop.shop());
    item.string("name", shop.name());
  }

  @Override
  protected ShopTable.Shop read(ItemReader item) {
    return new ShopTable.Shop(
        item.string("shop"),
        item.string("name"));
  }
}
