package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

final class Design {
  record Money(long cents) {}

  static final class Other implements ValueCodec<Integer, Long> {
    @Override
    public Long encode(Integer value) {
      return value.longValue();
    }

    @Override
    public Integer decode(Long stored) {
      return stored.intValue();
    }
  }

  static final class Lists implements ValueCodec<Money, List<Long>> {
    @Override
    public List<Long> encode(Money value) {
      return List.of(value.cents());
    }

    @Override
    public Money decode(List<Long> stored) {
      return new Money(stored.get(0));
    }
  }

  @Codec(Other.class)
  record Weight(int grams) {}

  @Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
  record Note(
      String owner,
      int id,
      // ERROR [CodecType] The codec Other of component money implements ValueCodec<Integer,Long>, but the component has values of type Design.Money. Declare it as: final class Other implements ValueCodec<Design.Money, S>
      @Codec(Other.class) Money money,
      // ERROR [CodecType] The codec Other of component text implements ValueCodec<Integer,Long>, but the component has values of type String.
      @Codec(Other.class) List<String> text,
      // ERROR [CodecType] The codec Lists of component other implements ValueCodec<Design.Money,List<Long>>, but the component has values of type Design.Money.
      @Codec(Lists.class) Money other,
      // ERROR [CodecType] The codec Other of component weight implements ValueCodec<Integer,Long>, but the component has values of type Design.Weight.
      Weight weight,
      // ERROR [RoleType] The component version of record Note has @Version, but is of type @Codec long. It must be a long.
      @Codec(Longs.class) @Version long version) {}

  static final class Longs implements ValueCodec<Long, String> {
    @Override
    public String encode(Long value) {
      return value.toString();
    }

    @Override
    public Long decode(String stored) {
      return Long.valueOf(stored);
    }
  }
}
