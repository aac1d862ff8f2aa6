package dev.dovetail.examples.json;

import dev.dovetail.lambda.Patch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes legal records of every kind of member. */
final class RandomKinds {
  private static final String[] CHARACTERS = {
    "a", "Z", "0", " ", "\"", "\\", "/", "\u0000", "\n", "\u00e9", "\u2028", "\ud83d\ude00", "~"
  };

  private final Random random;

  RandomKinds(Random random) {
    this.random = random;
  }

  Kinds next() {
    return new Kinds(
        text(0, 12),
        text(2, 5),
        "x" + text(0, 3).replaceAll("[\\p{Cntrl}\u2028]", "") + "y",
        Integer.toString(random.nextInt(1000)),
        Optional.ofNullable(maybe(() -> "id_" + random.nextInt(99))),
        maybe(() -> "https://example.com/" + random.nextInt(99)),
        random.nextBoolean(),
        maybe(random::nextBoolean),
        (short) random.nextInt(),
        random.nextInt(),
        random.nextLong(-5, 6),
        random.nextInt(Integer.MAX_VALUE),
        (short) random.nextInt(),
        random.nextLong(),
        decimal().min(BigDecimal.ONE),
        random.nextBoolean(),
        text(0, 4),
        decimal(),
        Instant.ofEpochSecond(
            random.nextLong(-62_167_219_200L, 253_402_300_800L), random.nextInt(1_000_000_000)),
        Optional.ofNullable(maybe(this::date)),
        maybe(this::uuid),
        shipping(),
        line(),
        maybe(this::delivery),
        list(3, () -> list(3, random::nextInt)),
        Optional.ofNullable(maybe(() -> list(4, this::shipping))),
        set(0, 3, this::uuid),
        map(1, 3, () -> set(0, 3, () -> text(0, 3))),
        maybe(() -> map(0, 3, this::line)),
        patch(() -> text(0, 3)),
        patch(() -> list(4, () -> random.nextLong(0, 10))),
        patch(this::line));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> Patch<T> patch(Supplier<T> value) {
    return switch (random.nextInt(3)) {
      case 0 -> new Patch.Keep<>();
      case 1 -> new Patch.Remove<>();
      default -> new Patch.Set<>(value.get());
    };
  }

  private String text(int min, int max) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(min, max + 1); i > 0; i--) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }

  private BigDecimal decimal() {
    BigInteger digits = new BigInteger(random.nextInt(120), random);
    return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(-80, 80));
  }

  private LocalDate date() {
    return LocalDate.ofEpochDay(random.nextLong(-719_528, 2_932_897));
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private Shipping shipping() {
    return Shipping.values()[random.nextInt(Shipping.values().length)];
  }

  private Delivery delivery() {
    LocalDate a = date();
    LocalDate b = date();
    return a.isBefore(b) ? new Delivery(a, b) : new Delivery(b, a);
  }

  private OrderLine line() {
    return new OrderLine(text(1, 40), random.nextInt(1, 1000), decimal().abs());
  }

  private <T> List<T> list(int max, Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(max + 1); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }

  private <T> Set<T> set(int min, int max, Supplier<T> element) {
    Set<T> set = new LinkedHashSet<>();
    for (int size = random.nextInt(min, max + 1); set.size() < size; ) {
      set.add(element.get());
    }
    return set;
  }

  private <T> Map<String, T> map(int min, int max, Supplier<T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int size = random.nextInt(min, max + 1); map.size() < size; ) {
      map.put(text(0, 6), value.get());
    }
    return map;
  }
}
