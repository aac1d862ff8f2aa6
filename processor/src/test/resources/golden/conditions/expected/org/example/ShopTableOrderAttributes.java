package org.example;

import dev.dovetail.Attribute;
import dev.dovetail.AttributeType;
import dev.dovetail.DocumentPath;
import dev.dovetail.ListAttribute;
import dev.dovetail.MapAttribute;
import dev.dovetail.NumberAttribute;
import dev.dovetail.OrderedAttribute;
import dev.dovetail.SetAttribute;
import dev.dovetail.StringAttribute;
import dev.dovetail.spi.AttributeTypes;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Codecs;
import dev.dovetail.spi.ItemWriter;
import java.time.Instant;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Has the attributes of {@link ShopTable.Order} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class ShopTableOrderAttributes {
  /**
   * The attribute {@code shop}.
   */
  public static final StringAttribute<ShopTable.Order> SHOP = new StringAttribute<ShopTable.Order>(
      DocumentPath.of("shop"),
      AttributeTypes.<String>plain());

  /**
   * The attribute {@code id}.
   */
  public static final StringAttribute<ShopTable.Order> ID = new StringAttribute<ShopTable.Order>(
      DocumentPath.of("id"),
      AttributeTypes.<String>plain());

  /**
   * The attribute {@code status}.
   */
  public static final Attribute<ShopTable.Order, ShopTable.Status> STATUS = new Attribute<ShopTable.Order, ShopTable.Status>(
      DocumentPath.of("status"),
      AttributeTypes.<ShopTable.Status>plain());

  /**
   * The attribute {@code size}.
   */
  public static final Attribute<ShopTable.Order, ShopTable.Size> SIZE = new Attribute<ShopTable.Order, ShopTable.Size>(
      DocumentPath.of("size"),
      new Types.SizeType());

  /**
   * The attribute {@code total}.
   */
  public static final OrderedAttribute<ShopTable.Order, ShopTable.Money> TOTAL = new OrderedAttribute<ShopTable.Order, ShopTable.Money>(
      DocumentPath.of("total"),
      new Types.TotalType());

  /**
   * The attribute {@code lines}.
   */
  public static final NumberAttribute<ShopTable.Order, Integer> LINES = new NumberAttribute<ShopTable.Order, Integer>(
      DocumentPath.of("lines"),
      AttributeTypes.<Integer>plain());

  /**
   * The attribute {@code note}.
   */
  public static final StringAttribute<ShopTable.Order> NOTE = new StringAttribute<ShopTable.Order>(
      DocumentPath.of("note"),
      AttributeTypes.<String>plain());

  /**
   * The attribute {@code address}.
   */
  public static final Attribute<ShopTable.Order, ShopTable.Address> ADDRESS = new Attribute<ShopTable.Order, ShopTable.Address>(
      DocumentPath.of("address"),
      new Types.AddressType());

  /**
   * The attribute {@code stops}.
   */
  public static final ListAttribute<ShopTable.Order, ShopTable.Address, Attribute<ShopTable.Order, ShopTable.Address>> STOPS = new ListAttribute<ShopTable.Order, ShopTable.Address, Attribute<ShopTable.Order, ShopTable.Address>>(
      new Attribute<ShopTable.Order, ShopTable.Address>(
          DocumentPath.of("stops"),
          new Types.StopsType()));

  /**
   * The attribute {@code counts}.
   */
  public static final MapAttribute<ShopTable.Order, Integer, NumberAttribute<ShopTable.Order, Integer>> COUNTS = new MapAttribute<ShopTable.Order, Integer, NumberAttribute<ShopTable.Order, Integer>>(
      new NumberAttribute<ShopTable.Order, Integer>(
          DocumentPath.of("counts"),
          AttributeTypes.<Integer>plain()));

  /**
   * The attribute {@code sizes}.
   */
  public static final SetAttribute<ShopTable.Order, ShopTable.Size> SIZES = new SetAttribute<ShopTable.Order, ShopTable.Size>(
      DocumentPath.of("sizes"),
      new Types.SizesType());

  /**
   * The attribute {@code until}.
   */
  public static final OrderedAttribute<ShopTable.Order, Instant> UNTIL = new OrderedAttribute<ShopTable.Order, Instant>(
      DocumentPath.of("until"),
      AttributeTypes.epochSeconds());

  /**
   * The attribute {@code version}.
   */
  public static final NumberAttribute<ShopTable.Order, Long> VERSION = new NumberAttribute<ShopTable.Order, Long>(
      DocumentPath.of("version"),
      AttributeTypes.<Long>plain());

  /**
   * The attribute {@code address.city}.
   */
  public static final StringAttribute<ShopTable.Order> ADDRESS_CITY = new StringAttribute<ShopTable.Order>(
      DocumentPath.of("address", "city"),
      AttributeTypes.<String>plain());

  /**
   * The attribute {@code address.floor}.
   */
  public static final NumberAttribute<ShopTable.Order, Integer> ADDRESS_FLOOR = new NumberAttribute<ShopTable.Order, Integer>(
      DocumentPath.of("address", "floor"),
      AttributeTypes.<Integer>plain());

  /**
   * The attribute {@code address.size}.
   */
  public static final Attribute<ShopTable.Order, ShopTable.Size> ADDRESS_SIZE = new Attribute<ShopTable.Order, ShopTable.Size>(
      DocumentPath.of("address", "size"),
      new Types.AddressSizeType());

  private ShopTableOrderAttributes() {
  }

  private static final class Types {
    private static final ShopTable.MoneyCodec MONEY_CODEC = new ShopTable.MoneyCodec();

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

    private static final class SizeType implements AttributeType<ShopTable.Size> {
      @Override
      public AttributeValue stored(String name, ShopTable.Size value) {
        return Attributes.of("size", codeOfSize(value));
      }
    }

    private static final class TotalType implements AttributeType<ShopTable.Money> {
      @Override
      public AttributeValue stored(String name, ShopTable.Money value) {
        return Attributes.of("total", Codecs.stored("total", MONEY_CODEC, value));
      }
    }

    private static final class AddressType implements AttributeType<ShopTable.Address> {
      @Override
      public AttributeValue stored(String name, ShopTable.Address value) {
        return fromAddress(value);
      }
    }

    private static final class StopsType implements AttributeType<ShopTable.Address> {
      @Override
      public AttributeValue stored(String name, ShopTable.Address value) {
        return fromAddress(value);
      }
    }

    private static final class SizesType implements AttributeType<ShopTable.Size> {
      @Override
      public AttributeValue stored(String name, ShopTable.Size value) {
        return Attributes.of("sizes", codeOfSize(value));
      }
    }

    private static final class AddressSizeType implements AttributeType<ShopTable.Size> {
      @Override
      public AttributeValue stored(String name, ShopTable.Size value) {
        return Attributes.of("size", codeOfSize(value));
      }
    }
  }
}
