package dev.dovetail.examples.conditions;

import dev.dovetail.Code;
import dev.dovetail.Codec;
import dev.dovetail.Condition;
import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Expect;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Slice;
import dev.dovetail.TimeToLive;
import dev.dovetail.Update;
import dev.dovetail.ValueCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** A component of every kind. */
@SuppressWarnings("HotPartition")
@Entity(type = "SAMPLE", pk = "SAMPLES", sk = "{id}")
record Sample(
    String id,
    @Nullable String text,
    boolean flag,
    int number,
    long big,
    double ratio,
    float part,
    BigDecimal price,
    BigInteger huge,
    UUID uuid,
    Instant at,
    LocalDate day,
    YearMonth month,
    Duration time,
    SdkBytes bytes,
    State state,
    Colour colour,
    Money total,
    Optional<Integer> rank,
    Set<String> labels,
    Set<Integer> numbers,
    Set<Colour> colours,
    List<String> lines,
    List<Colour> palette,
    Map<String, Integer> counts,
    Address address,
    List<Address> stops,
    @TimeToLive @Nullable Instant until) {

  /** An enum with codes. */
  enum Colour {
    @Code("r")
    RED,
    @Code("g")
    GREEN
  }

  /** A record within the record. */
  record Address(String city, @Nullable Integer floor, Street street) {}

  /** A record within that. */
  record Street(String name, Colour colour) {}

  /** A type of the team. */
  @Codec(MoneyCodec.class)
  record Money(long cents) {}

  /** Stores it as a number. */
  static final class MoneyCodec implements ValueCodec<Money, Long> {
    @Override
    public Long encode(Money value) {
      return value.cents();
    }

    @Override
    public Money decode(Long stored) {
      return new Money(stored);
    }
  }

  /** Every kind of expectation. */
  interface Samples {
    @Create
    Sample create(Sample sample);

    @Query(includeExpired = true)
    Slice<Sample> matching(Condition<Sample> condition, PageRequest page);

    @Query
    Slice<Sample> alive(Condition<Sample> condition, PageRequest page);

    @Update
    void check(
        String id,
        boolean flag,
        @Expect("text") @Nullable String oldText,
        @Expect int number,
        @Expect double ratio,
        @Expect Instant at,
        @Expect State state,
        @Expect Colour colour,
        @Expect Money total,
        @Expect Optional<Integer> rank,
        @Expect Set<Colour> colours,
        @Expect List<Colour> palette,
        @Expect Map<String, Integer> counts,
        @Expect Address address,
        @Expect @Nullable Instant until);
  }
}
