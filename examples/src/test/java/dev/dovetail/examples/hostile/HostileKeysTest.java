package dev.dovetail.examples.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values of key components: each is stored and found as it is, or refused unsent. */
@DynamoDbTest
class HostileKeysTest {
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 10_000);
  private static final BigInteger MOST = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);
  private static final Place ORDINARY =
      new Place(
          "text",
          1,
          "folded",
          "normal",
          Instant.EPOCH,
          LocalDate.EPOCH,
          BigDecimal.ONE,
          BigInteger.ONE);

  private final Map<ItemKey, Place> keys = new HashMap<>();

  @Test
  void key_hostileComponents_areStoredAsTheyAreOrRefusedUnsent(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    int stored = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Place place = random(random);
      String said = "seed " + seed + ", round " + round;
      if (isLegal(place)) {
        assertOwnKey(said, place);
        if (stored++ % 4 == 0) {
          assertStored(said, attacked.table().places(), place);
        }
      } else {
        refused++;
        attacked.refused(said, InvalidKey.class, () -> attacked.table().places().create(place));
        attacked.refused(said, InvalidKey.class, () -> get(attacked.table().places(), place));
      }
    }
    assertThat(attacked.items()).hasSize(2);
    assertThat(List.of(stored, refused)).allMatch(some -> some > ROUNDS / 5);
  }

  @Test
  void key_ofTheMostBytes_isTaken_andOneMoreIsRefused(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Places places = attacked.table().places();
    int left = 2048 - ("PLACE#" + "#p0000000000000000001").length();
    for (String unit : List.of("x", "\u00e9", "\u20ac", "\ud83d\ude00", "#", "\0")) {
      int bytes = unit.charAt(0) <= '$' ? 3 : Texts.bytes(unit);
      String longest = unit.repeat(left / bytes) + "y".repeat(left % bytes);
      assertStored(unit, places, withText(longest));
      attacked.refused(unit, InvalidKey.class, () -> places.create(withText(longest + "y")));
      attacked.refused(unit, InvalidKey.class, () -> get(places, withText(longest + unit)));
    }
    ItemKey key =
        PlaceSchema.key(
            "text", 1, "f", "n", Instant.EPOCH, LocalDate.EPOCH, BigDecimal.ONE, BigInteger.ONE);
    String longest = "n".repeat(1024 - key.sk().length() + 1);
    assertStored("sort key", places, withSort("f", longest));
    attacked.refused(
        "sort key", InvalidKey.class, () -> places.create(withSort("f", longest + "n")));
    attacked.refused("sort key", InvalidKey.class, () -> get(places, withSort("ff", longest)));
  }

  private static void assertStored(String said, Places places, Place place) {
    Place created = places.create(place);
    assertThat(get(places, place)).as(said).contains(created);
    assertThat(created.text()).as(said).isEqualTo(place.text());
    assertThat(created.folded()).as(said).isEqualTo(place.folded());
    assertThat(created.normal()).as(said).isEqualTo(place.normal());
    assertThat(created.at()).as(said).isEqualTo(place.at());
    assertThat(created.day()).as(said).isEqualTo(place.day());
    assertThat(created.amount()).as(said).isEqualByComparingTo(place.amount());
    assertThat(created.count()).as(said).isEqualTo(place.count());
    assertThat(
            places.delete(
                place.text(),
                place.number(),
                place.folded(),
                place.normal(),
                place.at(),
                place.day(),
                place.amount(),
                place.count()))
        .as(said)
        .contains(created);
  }

  private static Optional<Place> get(Places places, Place place) {
    return places.get(
        place.text(),
        place.number(),
        place.folded(),
        place.normal(),
        place.at(),
        place.day(),
        place.amount(),
        place.count());
  }

  /** No two places have one key, but those that differ in what the key leaves out. */
  private void assertOwnKey(String said, Place place) {
    ItemKey key =
        PlaceSchema.key(
            place.text(),
            place.number(),
            place.folded(),
            place.normal(),
            place.at(),
            place.day(),
            place.amount(),
            place.count());
    assertThat(key.pk().chars().filter(c -> c == '#').count()).as(said).isEqualTo(2);
    assertThat(key.sk().chars().filter(c -> c == '#').count()).as(said).isEqualTo(6);
    Place other = keys.put(key, place);
    if (other != null) {
      assertThat(List.of(other.text(), other.number(), other.at(), other.day(), other.count()))
          .as(said)
          .isEqualTo(List.of(place.text(), place.number(), place.at(), place.day(), place.count()));
      assertThat(other.amount()).as(said).isEqualByComparingTo(place.amount());
    }
  }

  private static boolean isLegal(Place place) {
    for (String text : List.of(place.text(), place.folded(), place.normal())) {
      if (text.isEmpty() || !Texts.isWhole(text)) {
        return false;
      }
    }
    BigDecimal amount = place.amount().stripTrailingZeros();
    return isWritten(place.at())
        && isWritten(place.day().getYear())
        && amount.scale() <= 2
        && (long) amount.precision() - amount.scale() + 2 <= 38
        && place.count().abs().compareTo(MOST) <= 0;
  }

  static boolean isWritten(Instant time) {
    return !time.isBefore(Instant.parse("0000-01-01T00:00:00Z"))
        && time.isBefore(Instant.parse("9999-12-31T23:59:59.999999999Z").plusNanos(1));
  }

  private static boolean isWritten(int year) {
    return year >= 0 && year <= 9999;
  }

  /** Ordinary but for one or two components. */
  private static Place random(Random random) {
    Texts texts = new Texts(random);
    boolean[] odd = new boolean[8];
    odd[random.nextInt(8)] = true;
    odd[random.nextInt(8)] = true;
    return new Place(
        odd[0] ? texts.any(12) : ORDINARY.text(),
        odd[1] ? random.nextLong() >> random.nextInt(64) : 1,
        odd[2] ? texts.any(5) : ORDINARY.folded(),
        odd[3] ? texts.any(5) : ORDINARY.normal(),
        odd[4] ? instant(random) : ORDINARY.at(),
        odd[5] ? day(random) : ORDINARY.day(),
        odd[6] ? decimal(random) : ORDINARY.amount(),
        odd[7] ? integer(random) : ORDINARY.count());
  }

  static Instant instant(Random random) {
    Instant edge =
        List.of(
                Instant.MIN,
                Instant.parse("0000-01-01T00:00:00Z"),
                Instant.EPOCH,
                Instant.parse("9999-12-31T23:59:59.999999999Z"),
                Instant.MAX)
            .get(random.nextInt(5));
    boolean inside = edge.equals(Instant.MIN) || edge.equals(Instant.MAX);
    return inside ? edge : edge.plusNanos(random.nextInt(5) - 2);
  }

  static LocalDate day(Random random) {
    LocalDate edge =
        List.of(
                LocalDate.of(Year.MIN_VALUE, 1, 5),
                LocalDate.of(0, 1, 1),
                LocalDate.EPOCH,
                LocalDate.of(9999, 12, 31),
                LocalDate.of(Year.MAX_VALUE, 12, 1))
            .get(random.nextInt(5));
    return edge.plusDays(random.nextInt(5) - 2);
  }

  static BigDecimal decimal(Random random) {
    BigDecimal edge =
        List.of(
                new BigDecimal(BigInteger.TEN.pow(38)),
                new BigDecimal(BigInteger.TEN.pow(36), 2),
                new BigDecimal("9".repeat(36) + ".99"),
                new BigDecimal("1E+2147483647"),
                new BigDecimal("1E-2147483646"),
                new BigDecimal("0E-2147483647"),
                new BigDecimal("1.500"),
                new BigDecimal("0.01"))
            .get(random.nextInt(8));
    BigDecimal signed = random.nextBoolean() ? edge : edge.negate();
    return Math.abs((long) signed.scale()) > 1000
        ? signed
        : signed.add(new BigDecimal(BigInteger.valueOf(random.nextInt(3) - 1), random.nextInt(5)));
  }

  private static BigInteger integer(Random random) {
    BigInteger edge =
        List.of(MOST, BigInteger.ZERO, BigInteger.valueOf(Long.MAX_VALUE), MOST.pow(20))
            .get(random.nextInt(4))
            .add(BigInteger.valueOf(random.nextInt(5) - 2));
    return random.nextBoolean() ? edge : edge.negate();
  }

  private static Place withText(String text) {
    return new Place(
        text,
        1,
        ORDINARY.folded(),
        ORDINARY.normal(),
        ORDINARY.at(),
        ORDINARY.day(),
        ORDINARY.amount(),
        ORDINARY.count());
  }

  private static Place withSort(String folded, String normal) {
    return new Place(
        "text",
        1,
        folded,
        normal,
        ORDINARY.at(),
        ORDINARY.day(),
        ORDINARY.amount(),
        ORDINARY.count());
  }
}
