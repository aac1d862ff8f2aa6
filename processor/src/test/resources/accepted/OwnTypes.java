package org.example;

import dev.dovetail.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Codecs for every stored type, on components and on types, and through supertypes. */
final class OwnTypes {
  /** The other direction is the same in all of them. */
  abstract static class Base<T, S> implements ValueCodec<T, S> {
    abstract S there(T value);

    abstract T back(S stored);

    @Override
    public S encode(T value) {
      return there(value);
    }

    @Override
    public T decode(S stored) {
      return back(stored);
    }
  }

  static final class IntText extends Base<Integer, String> {
    @Override
    String there(Integer value) {
      return value.toString();
    }

    @Override
    Integer back(String stored) {
      return Integer.valueOf(stored);
    }
  }

  static final class Raw extends Base<byte[], SdkBytes> {
    @Override
    SdkBytes there(byte[] value) {
      return SdkBytes.fromByteArray(value);
    }

    @Override
    byte[] back(SdkBytes stored) {
      return stored.asByteArray();
    }
  }

  static final class Words extends Base<List<String>, String> {
    @Override
    String there(List<String> value) {
      return String.join(" ", value);
    }

    @Override
    List<String> back(String stored) {
      return List.of(stored.split(" "));
    }
  }

  static final class Years extends Base<Year, Short> {
    @Override
    Short there(Year value) {
      return (short) value.getValue();
    }

    @Override
    Year back(Short stored) {
      return Year.of(stored);
    }
  }

  static final class Zoned extends Base<ZonedDateTime, Instant> {
    @Override
    Instant there(ZonedDateTime value) {
      return value.toInstant();
    }

    @Override
    ZonedDateTime back(Instant stored) {
      return stored.atZone(ZoneOffset.UTC);
    }
  }

  static final class Cents extends Base<Money, BigDecimal> {
    @Override
    BigDecimal there(Money value) {
      return BigDecimal.valueOf(value.cents(), 2);
    }

    @Override
    Money back(BigDecimal stored) {
      return new Money(stored.unscaledValue().longValue());
    }
  }

  /** Another codec of the same name. */
  static final class Other {
    static final class Cents extends Base<Money, BigInteger> {
      @Override
      BigInteger there(Money value) {
        return BigInteger.valueOf(value.cents());
      }

      @Override
      Money back(BigInteger stored) {
        return new Money(stored.longValue());
      }
    }
  }

  static final class Instance extends Base<Side, Boolean> {
    @Override
    Boolean there(Side value) {
      return value == Side.LEFT;
    }

    @Override
    Side back(Boolean stored) {
      return stored ? Side.LEFT : Side.RIGHT;
    }
  }

  @Codec(Cents.class)
  record Money(long cents) {}

  @Codec(Instance.class)
  enum Side {
    LEFT,
    RIGHT
  }

  @Entity(
      type = "OWN",
      pk = "OWN#{number}#{words}#{year}",
      sk = "{at}#{money}#{side}#{other}#{boxed}#{boxed}")
  @Index(
      name = "byMoney",
      pk = {"raw", "number"},
      sk = {"at", "money", "other", "maybe"})
  record Own(
      @Codec(IntText.class) int number,
      @Codec(Words.class) @CaseInsensitive List<String> words,
      @Codec(Years.class) Year year,
      @Codec(Zoned.class) @Precision(ChronoUnit.MILLIS) ZonedDateTime at,
      @Scale(2) Money money,
      Side side,
      @Codec(Other.Cents.class) Money other,
      @Codec(IntText.class) Integer boxed,
      @Codec(Raw.class) byte[] raw,
      @Nullable Money maybe,
      Optional<Money> optional,
      @Codec(Other.Cents.class) Optional<Money> optionalOther,
      Set<Money> set,
      Map<String, Side> map,
      @Codec(Words.class) @Nullable List<String> line,
      @Codec(Words.class) List<List<String>> lines) {}

  interface Owns {
    @Create
    Own create(Own own);

    @Create
    Own add(
        int number,
        List<String> words,
        Year year,
        ZonedDateTime at,
        Money money,
        Side side,
        Money other,
        Integer boxed,
        byte[] raw);

    @Query
    Page<Own> of(int number, List<String> words, Year year, ZonedDateTime at, PageRequest page);

    @Query(index = "byMoney")
    Page<Own> worth(
        byte[] raw,
        int number,
        ZonedDateTime at,
        Money money,
        Money other,
        Money maybe,
        PageRequest page);

    @Update
    Own change(
        int number,
        List<String> words,
        Year year,
        ZonedDateTime at,
        Money money,
        Side side,
        Money other,
        Integer boxed,
        byte[] raw,
        @Nullable Money maybe,
        Optional<Money> optional,
        Set<Money> set,
        List<List<String>> lines);
  }

  @SingleTable
  interface OwnTable {
    Owns owns();
  }

}
