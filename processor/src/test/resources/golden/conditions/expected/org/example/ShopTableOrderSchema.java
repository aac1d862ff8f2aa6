package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Codecs;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link ShopTable.Order} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class ShopTableOrderSchema extends EntitySchema<ShopTable.Order> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final ShopTableOrderSchema INSTANCE = new ShopTableOrderSchema();

  private static final ShopTable.MoneyCodec MONEY_CODEC = new ShopTable.MoneyCodec();

  private ShopTableOrderSchema() {
    super(
        ShopTable.Order.class,
        EntityInfo.of("ORDER", "shop", "id", "status", "size", "total", "lines", "note", "address", "stops", "counts", "sizes", "until", "version")
            .index("byStatus", "_type:S shop:S", "status:S")
            .version("version")
            .timeToLive("until"));
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String shop, String id) {
    return new ItemKey(pk(shop), sk(id));
  }

  /**
   * {@return the partition key, {@code SHOP#{shop}}}
   */
  public static String pk(String shop) {
    return "SHOP#".concat(Facet.encode("shop", shop));
  }

  /**
   * {@return the sort key, {@code ORDER#{id}}}
   */
  public static String sk(String id) {
    return "ORDER#".concat(Facet.encode("id", id));
  }

  @Override
  public ItemKey key(ShopTable.Order order) {
    return key(order.shop(), order.id());
  }

  @Override
  protected void write(ShopTable.Order order, ItemWriter item) {
    item.keyString("shop", order.shop());
    item.string("id", order.id());
    item.constant("status", order.status());
    item.put("size", Attributes.of("size", codeOfSize(Attributes.required("size", order.size()))));
    item.put("total", Attributes.of("total", Codecs.stored("total", MONEY_CODEC, order.total())));
    item.integer("lines", order.lines());
    if (Attributes.required("note", order.note()).isPresent()) {
      item.string("note", order.note().get());
    }
    item.put("address", fromAddress(Attributes.required("address", order.address())));
    item.put("stops", fromStops(Attributes.required("stops", order.stops())));
    item.put("counts", fromCounts(Attributes.required("counts", order.counts())));
    if (!Attributes.required("sizes", order.sizes()).isEmpty()) {
      item.put("sizes", fromSizes(order.sizes()));
    }
    if (Attributes.required("until", order.until()).isPresent()) {
      item.put("until", EpochSeconds.of("until", order.until().get()));
    }
    item.longInteger("version", order.version());
  }

  @Override
  protected ShopTable.Order read(ItemReader item) {
    return new ShopTable.Order(
        item.string("shop"),
        item.string("id"),
        toStatus(item, "status", item.string("status")),
        toSize(item, "size", item.string("size")),
        item.decoded("total", MONEY_CODEC, item.longInteger("total")),
        item.integer("lines"),
        item.has("note") ? Optional.of(item.string("note")) : Optional.empty(),
        toAddress(item.nested("address", item.attribute("address"))),
        item.has("stops") ? toStops(item, item.attribute("stops")) : List.of(),
        item.has("counts") ? toCounts(item, item.attribute("counts")) : Map.of(),
        item.has("sizes") ? toSizes(item, item.attribute("sizes")) : Set.of(),
        item.has("until") ? Optional.of(EpochSeconds.read("until", item)) : Optional.empty(),
        item.longInteger("version"));
  }

  private static String codeOfSize(ShopTable.Size value) {
    return switch (value) {
      case SMALL -> "s";
      case LARGE -> "l";
    };
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

  private static AttributeValue fromStops(List<ShopTable.Address> value) {
    List<AttributeValue> elements = new ArrayList<>(value.size());
    for (ShopTable.Address element : value) {
      elements.add(fromAddress(Attributes.element("stops", element)));
    }
    return AttributeValue.createL(elements);
  }

  private static AttributeValue fromCounts(Map<String, Integer> value) {
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> entry : value.entrySet()) {
      entries.put(Elements.mapKey("counts", entry.getKey()), Attributes.of("counts", Attributes.element("counts", entry.getValue())));
    }
    return AttributeValue.createM(entries);
  }

  private static AttributeValue fromSizes(Set<ShopTable.Size> value) {
    List<String> elements = new ArrayList<>(value.size());
    for (ShopTable.Size element : value) {
      elements.add(Attributes.of("sizes", codeOfSize(Attributes.element("sizes", element))).s());
    }
    return AttributeValue.createSs(Elements.distinct(elements));
  }

  private static ShopTable.Status toStatus(ItemReader item, String name, String code) {
    return switch (code) {
      case "OPEN" -> ShopTable.Status.OPEN;
      case "SENT" -> ShopTable.Status.SENT;
      default -> throw item.unknownConstant(name, "Status");
    };
  }

  private static ShopTable.Size toSize(ItemReader item, String name, String code) {
    return switch (code) {
      case "s" -> ShopTable.Size.SMALL;
      case "l" -> ShopTable.Size.LARGE;
      default -> throw item.unknownConstant(name, "Size");
    };
  }

  private static ShopTable.Address toAddress(ItemReader item) {
    return new ShopTable.Address(
        item.string("city"),
        item.has("floor") ? Optional.of(item.integer("floor")) : Optional.empty(),
        toSize(item, "size", item.string("size")));
  }

  private static List<ShopTable.Address> toStops(ItemReader item, AttributeValue value) {
    List<ShopTable.Address> elements = new ArrayList<>();
    for (AttributeValue element : item.list("stops", value)) {
      elements.add(toAddress(item.nested("stops", element)));
    }
    return List.copyOf(elements);
  }

  private static Map<String, Integer> toCounts(ItemReader item, AttributeValue value) {
    Map<String, Integer> entries = new LinkedHashMap<>();
    for (Map.Entry<String, AttributeValue> entry : item.map("counts", value).entrySet()) {
      entries.put(entry.getKey(), item.integer("counts", entry.getValue()));
    }
    return Map.copyOf(entries);
  }

  private static Set<ShopTable.Size> toSizes(ItemReader item, AttributeValue value) {
    Set<ShopTable.Size> elements = new LinkedHashSet<>();
    for (String text : item.strings("sizes", value)) {
      elements.add(toSize(item, "sizes", item.string("sizes", AttributeValue.createS(text))));
    }
    return Set.copyOf(elements);
  }
}
