package org.example;

import dev.dovetail.Code;
import dev.dovetail.Codec;
import dev.dovetail.Condition;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.Expect;
import dev.dovetail.Filter;
import dev.dovetail.Index;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.Slice;
import dev.dovetail.TimeToLive;
import dev.dovetail.Update;
import dev.dovetail.ValueCodec;
import dev.dovetail.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@SingleTable
public interface ShopTable {
  enum Status {
    OPEN,
    SENT
  }

  enum Size {
    @Code("s")
    SMALL,
    @Code("l")
    LARGE
  }

  record Address(String city, Optional<Integer> floor, Size size) {}

  @Codec(MoneyCodec.class)
  record Money(long cents) {}

  final class MoneyCodec implements ValueCodec<Money, Long> {
    @Override
    public Long encode(Money value) {
      return value.cents();
    }

    @Override
    public Money decode(Long stored) {
      return new Money(stored);
    }
  }

  @Entity(type = "ORDER", pk = "SHOP#{shop}", sk = "ORDER#{id}")
  @Index(name = "byStatus", pk = "shop", sk = "status")
  record Order(
      String shop,
      String id,
      Status status,
      Size size,
      Money total,
      int lines,
      Optional<String> note,
      Address address,
      List<Address> stops,
      Map<String, Integer> counts,
      Set<Size> sizes,
      @TimeToLive Optional<Instant> until,
      @Version long version) {}

  @Entity(type = "SHOP", pk = "SHOP#{shop}", sk = "SHOP")
  record Shop(String shop, String name) {}

  interface Orders {
    @Create
    Order create(Order order);

    @Query
    Slice<Order> some(String shop, Condition<Order> condition, PageRequest page);

    @Query(index = "byStatus", includeExpired = true)
    Slice<Order> sized(
        String shop,
        Status status,
        @Filter Size size,
        @Filter("note") Optional<String> text,
        PageRequest page);

    @Replace
    Order replace(Order order, Condition<Order> condition);

    @Update
    void send(
        String shop,
        String id,
        Status status,
        @Expect("status") Status from,
        @Expect List<Address> stops,
        Condition<Order> condition);

    @Delete
    Optional<Order> delete(String shop, String id, long version, @Expect Set<Size> sizes);

    @Delete
    void deleteIf(String shop, String id, Condition<Order> condition);
  }

  interface Shops {
    @Create
    void create(Shop shop);
  }

  Orders orders();

  Shops shops();
}
