package dev.dovetail.key;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import dev.dovetail.InvalidKey;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** All encodings of facets, by the names that models have for them. */
final class Encodings {
  /** Names that begin alike, and one that has to be escaped. */
  enum State {
    OPEN,
    OPEN_AGAIN,
    OPEN$,
    O,
    ÖFFEN,
    done
  }

  private final Randomness random;
  private final Texts texts;
  private final Numbers numbers;
  private final Times times;

  Encodings(Randomness random) {
    this.random = random;
    this.texts = new Texts(random);
    this.numbers = new Numbers(random);
    this.times = new Times(random);
  }

  List<Encoding<?>> all() {
    List<Encoding<?>> all = new ArrayList<>();
    all.add(strings("string", value -> value, Facet::encode, Facet::decodeString));
    all.add(
        strings("string(nfc)", Texts::composed, Facet::encodeNormalized, Facet::decodeNormalized));
    all.add(
        strings(
            "string(folded)",
            Texts::folded,
            Facet::encodeCaseInsensitive,
            Facet::decodeCaseInsensitive));
    all.add(states());
    all.add(integers("long", Long.MIN_VALUE, Long.MAX_VALUE, Facet::decodeLong));
    all.add(integers("int", Integer.MIN_VALUE, Integer.MAX_VALUE, f -> (long) Facet.decodeInt(f)));
    all.add(integers("short", Short.MIN_VALUE, Short.MAX_VALUE, f -> (long) Facet.decodeShort(f)));
    all.add(integers("byte", Byte.MIN_VALUE, Byte.MAX_VALUE, f -> (long) Facet.decodeByte(f)));
    all.add(
        of(
            "decimal(0) of BigInteger",
            new Values<>(numbers::big, numbers::near),
            naturalOrder(),
            value -> Facet.encode("v", value),
            Facet::decodeBigInteger));
    for (int scale : new int[] {0, 2, 19, 38}) {
      all.add(decimals(scale));
    }
    all.add(
        of(
            "boolean",
            new Values<>(random::coin, value -> !value),
            naturalOrder(),
            value -> Facet.encode("v", value.booleanValue()),
            Facet::decodeBoolean));
    all.add(uuids());
    for (ChronoUnit precision :
        List.of(ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS)) {
      all.add(
          of(
              "instant(" + precision + ")",
              new Values<>(() -> times.instant(precision), time -> times.near(time, precision)),
              naturalOrder(),
              value -> Facet.encode("v", value, precision),
              facet -> Facet.decodeInstant(facet, precision)));
    }
    all.add(
        of(
            "date",
            new Values<>(times::date, times::near),
            Comparator.<java.time.LocalDate, Long>comparing(date -> date.toEpochDay()),
            value -> Facet.encode("v", value),
            Facet::decodeDate));
    all.add(
        of(
            "month",
            new Values<>(times::month, times::near),
            naturalOrder(),
            value -> Facet.encode("v", value),
            Facet::decodeMonth));
    return all;
  }

  private record Values<T>(java.util.function.Supplier<T> any, UnaryOperator<T> near) {}

  private interface TextEncoder {
    String encode(String name, String value);
  }

  private static <T> Encoding<T> of(
      String name,
      Values<T> values,
      Comparator<T> order,
      Function<T, String> encode,
      Function<String, T> decode) {
    return new Encoding<>(name, values.any(), values.near(), value -> value, order, encode, decode);
  }

  private Encoding<String> strings(
      String name,
      UnaryOperator<String> canonical,
      TextEncoder encoder,
      Function<String, String> decode) {
    return new Encoding<>(
        name,
        texts::any,
        texts::near,
        canonical,
        comparing(canonical, Texts.ORDER),
        value -> encoder.encode("v", value),
        decode);
  }

  private Encoding<State> states() {
    return of(
        "enum",
        new Values<>(() -> random.oneOf(List.of(State.values())), state -> state),
        comparing(State::name, Texts.ORDER),
        value -> Facet.encode("v", value),
        facet -> {
          String name = Facet.decodeString(facet);
          for (State state : State.values()) {
            if (state.name().equals(name)) {
              return state;
            }
          }
          throw new InvalidKey(name);
        });
  }

  private Encoding<Long> integers(String name, long min, long max, Function<String, Long> decode) {
    return of(
        "integer of " + name,
        new Values<>(() -> numbers.any(min, max), value -> numbers.near(value, min, max)),
        naturalOrder(),
        value -> Facet.encode("v", value.longValue()),
        decode);
  }

  private Encoding<BigDecimal> decimals(int scale) {
    return new Encoding<>(
        "decimal(" + scale + ")",
        () -> numbers.decimal(scale),
        value -> numbers.near(value, scale),
        value -> value.setScale(scale),
        naturalOrder(),
        value -> Facet.encode("v", value, scale),
        facet -> Facet.decodeDecimal(facet, scale));
  }

  private Encoding<UUID> uuids() {
    return of(
        "uuid",
        new Values<>(
            () -> new UUID(any(), any()),
            id ->
                random.coin()
                    ? new UUID(id.getMostSignificantBits(), any())
                    : new UUID(any(), id.getLeastSignificantBits())),
        Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned),
        value -> Facet.encode("v", value),
        Facet::decodeUuid);
  }

  private long any() {
    return numbers.any(Long.MIN_VALUE, Long.MAX_VALUE);
  }
}
