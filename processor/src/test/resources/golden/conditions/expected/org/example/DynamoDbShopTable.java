package org.example;

import dev.dovetail.Condition;
import dev.dovetail.PageRequest;
import dev.dovetail.Slice;
import dev.dovetail.TableOptions;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.ItemCondition;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.ItemWriter;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.SliceReader;
import dev.dovetail.spi.TableClient;
import dev.dovetail.spi.TableIndexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  /**
   * Keeps {@link ShopTable.Order} items in a DynamoDB table.
   */
  private static final class DynamoDbShopTableOrders implements ShopTable.Orders {
    private final TableClient table;

    DynamoDbShopTableOrders(TableClient table) {
      this.table = table;
    }

    @Override
    public ShopTable.Order create(ShopTable.Order order) {
      return table.create(
          ShopTableOrderSchema.INSTANCE,
          new ShopTable.Order(
              order.shop(),
              order.id(),
              order.status(),
              order.size(),
              order.total(),
              order.lines(),
              order.note(),
              order.address(),
              order.stops(),
              order.counts(),
              order.sizes(),
              order.until(),
              1));
    }

    @Override
    public Slice<ShopTable.Order> some(String shop, Condition<ShopTable.Order> condition,
        PageRequest page) {
      ItemCondition filter = new ItemCondition();
      filter.and("condition", condition);
      return SliceReader.read(
          table,
          ShopTableOrderSchema.INSTANCE,
          ItemQuery.ofTable("ShopTableOrders.some", ShopTableOrderSchema.pk(shop))
              .sortPrefix("ORDER#"),
          filter,
          page);
    }

    @Override
    public Slice<ShopTable.Order> sized(String shop, ShopTable.Status status, ShopTable.Size size,
        Optional<String> text, PageRequest page) {
      ItemCondition filter = new ItemCondition();
      filter.expect("size", Attributes.of("size", codeOfSize(Attributes.required("size", size))));
      if (Attributes.required("note", text).isPresent()) {
        filter.expect("note", Attributes.of("note", text.get()));
      } else {
        filter.expectAbsent("note");
      }
      return SliceReader.read(
          table,
          ShopTableOrderSchema.INSTANCE,
          ItemQuery.ofIndex("ShopTableOrders.sized", "byStatus", "ORDER")
              .where("shop", KeyValues.string("shop", shop))
              .where("status", KeyValues.constant("status", status))
              .includingExpired(),
          filter,
          page);
    }

    @Override
    public ShopTable.Order replace(ShopTable.Order order, Condition<ShopTable.Order> condition) {
      ItemCondition guard = new ItemCondition();
      guard.and("condition", condition);
      return table.replace(
          ShopTableOrderSchema.INSTANCE,
          order,
          new ItemUpdate().count("version", order.version()).where(guard));
    }

    @Override
    public void send(String shop, String id, ShopTable.Status status, ShopTable.Status from,
        List<ShopTable.Address> stops, Condition<ShopTable.Order> condition) {
      ItemUpdate update = new ItemUpdate();
      update.set("status", Attributes.of("status", status));
      update.count("version");
      ItemCondition guard = new ItemCondition();
      guard.expect("status", Attributes.of("status", from));
      guard.expectElements("stops", fromStops(Attributes.required("stops", stops)));
      guard.and("condition", condition);
      update.where(guard);
      table.update(ShopTableOrderSchema.INSTANCE, ShopTableOrderSchema.key(shop, id), update);
    }

    @Override
    public Optional<ShopTable.Order> delete(String shop, String id, long version,
        Set<ShopTable.Size> sizes) {
      ItemCondition guard = new ItemCondition();
      if (!Attributes.required("sizes", sizes).isEmpty()) {
        guard.expect("sizes", fromSizes(sizes));
      } else {
        guard.expectAbsent("sizes");
      }
      return table.delete(
          ShopTableOrderSchema.INSTANCE,
          ShopTableOrderSchema.key(shop, id),
          new ItemUpdate().count("version", version).where(guard));
    }

    @Override
    public void deleteIf(String shop, String id, Condition<ShopTable.Order> condition) {
      ItemCondition guard = new ItemCondition();
      guard.and("condition", condition);
      table.delete(
          ShopTableOrderSchema.INSTANCE,
          ShopTableOrderSchema.key(shop, id),
          new ItemUpdate().where(guard));
    }

    private static String codeOfSize(ShopTable.Size value) {
      return switch (value) {
        case SMALL -> "s";
        case LARGE -> "l";
      };
    }

    private static AttributeValue fromStops(List<ShopTable.Address> value) {
      List<AttributeValue> elements = new ArrayList<>(value.size());
      for (ShopTable.Address element : value) {
        elements.add(fromAddress(Attributes.element("stops", element)));
      }
      return AttributeValue.createL(elements);
    }

    private static AttributeValue fromAddress(ShopTable.Address value) {
      ItemWriter item = new ItemWriter();
      item.string("city", value.city());
      if (Attributes.required("floor", value.floor()).isPresent()) {
        item.integer("floor", value.floor().get());
      }
      item.put("size", Attributes.of("size", codeOfSize(Attributes.required("size", value.size()))));
      return item.toMap();
    }

    private static AttributeValue fromSizes(Set<ShopTable.Size> value) {
      List<String> elements = new ArrayList<>(value.size());
      for (ShopTable.Size element : value) {
        elements.add(Attributes.of("sizes", codeOfSize(Attributes.element("sizes", element))).s());
      }
      return AttributeValue.createSs(Elements.distinct(elements));
    }
  }

  /**
   * Keeps {@link ShopTable.Shop} items in a DynamoDB table.
   */
  private static final class DynamoDbShopTableShops implements ShopTable.Shops {
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
}
