package dev.dovetail.examples.conditions;

import dev.dovetail.examples.conditions.Sample.Address;
import dev.dovetail.examples.conditions.Sample.Colour;
import dev.dovetail.examples.conditions.Sample.Money;
import dev.dovetail.examples.conditions.Sample.Street;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;

/** Samples with all components, and with as few as can be. */
final class SampleItems {
  static final UUID ID = UUID.fromString("0190b8a0-0000-7000-8000-0000000000aa");
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
  static final Instant LATER = Instant.parse("2126-11-21T12:00:00Z");
  static final LocalDate DAY = LocalDate.parse("2026-11-21");
  static final Address HOME = new Address("Bonn", 3, new Street("Am Hof", Colour.GREEN));
  static final Address WORK = new Address("Köln", null, new Street("Ring", Colour.RED));

  static final Sample FULL =
      new Sample(
          "full",
          "Two words",
          true,
          7,
          Long.MAX_VALUE,
          0.5,
          0.1f,
          new BigDecimal("5.00"),
          BigInteger.TEN.pow(30),
          ID,
          NOON,
          DAY,
          YearMonth.from(DAY),
          Duration.ofMinutes(90),
          bytes("abc"),
          State.STARTED,
          Colour.RED,
          new Money(1_250),
          Optional.of(3),
          Set.of("a", "b"),
          Set.of(1, 2, 3),
          Set.of(Colour.RED),
          List.of("one", "two"),
          List.of(Colour.GREEN, Colour.RED),
          Map.of("x", 1, "y", 2),
          HOME,
          List.of(WORK, HOME),
          LATER);

  static final Sample BARE =
      new Sample(
          "bare",
          null,
          false,
          -7,
          0,
          0,
          0,
          BigDecimal.ZERO,
          BigInteger.ZERO,
          new UUID(0, 0),
          Instant.EPOCH,
          LocalDate.EPOCH,
          YearMonth.of(1970, 1),
          Duration.ZERO,
          bytes("a"),
          State.OPEN,
          Colour.GREEN,
          new Money(0),
          Optional.empty(),
          Set.of(),
          Set.of(),
          Set.of(),
          List.of(),
          List.of(),
          Map.of(),
          WORK,
          List.of(),
          null);

  private SampleItems() {}

  static Sample expired() {
    return new Sample(
        "expired",
        null,
        false,
        1,
        0,
        0,
        0,
        BigDecimal.ZERO,
        BigInteger.ZERO,
        ID,
        NOON,
        DAY,
        BARE.month(),
        BARE.time(),
        BARE.bytes(),
        State.OPEN,
        Colour.RED,
        BARE.total(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        Set.of(),
        List.of(),
        List.of(),
        Map.of(),
        WORK,
        List.of(),
        Instant.EPOCH.plusSeconds(1));
  }

  static SdkBytes bytes(String text) {
    return SdkBytes.fromString(text, StandardCharsets.US_ASCII);
  }
}
