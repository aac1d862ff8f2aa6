package dev.dovetail.examples.hostile;

import static dev.dovetail.examples.hostile.Attacked.SECRET;

import dev.dovetail.Changes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A value of a component that is no part of the key.
 *
 * @param what the component
 * @param legal whether DynamoDB can store it
 * @param with gives it to a parcel
 * @param changes gives it to a stored parcel
 */
record Value(
    String what, boolean legal, UnaryOperator<Parcel> with, Supplier<Changes<Parcel>> changes) {

  static Value random(Random random) {
    Texts texts = new Texts(random);
    return switch (random.nextInt(9)) {
      case 0 -> name(texts.any(20));
      case 1 -> state(random.nextInt(3) == 0 ? "" : texts.any(20));
      case 2 -> size(decimal(random));
      case 3 -> values(decimal(random), decimal(random));
      case 4 -> group(SECRET + texts.any(5), SECRET + texts.any(5));
      case 5 -> comment(random, SECRET + texts.any(9));
      case 6 -> map(random, texts.any(6), SECRET + texts.any(6));
      case 7 -> times(HostileKeysTest.instant(random), HostileKeysTest.day(random));
      default -> number(random);
    };
  }

  private static Value name(String hostile) {
    String name = hostile.isEmpty() ? "" : SECRET + hostile;
    return new Value(
        "name",
        Texts.isWhole(name),
        parcel -> parcel.withName(name),
        () -> ParcelAttributes.NAME.set(name));
  }

  /** The key of an index that parcels are not in, though their items can't tell. */
  private static Value state(String hostile) {
    String state = hostile.isEmpty() ? "" : SECRET + hostile;
    return new Value(
        "state",
        Texts.isWhole(state) && !state.isEmpty(),
        parcel -> parcel.withState(state),
        () -> ParcelAttributes.STATE.set(state));
  }

  private static Value size(BigDecimal size) {
    return new Value(
        "size",
        isLegal(size),
        parcel -> parcel.withSize(size),
        () -> ParcelAttributes.SIZE.set(size));
  }

  /** Two numbers which may be equal, though not for Java. */
  private static Value values(BigDecimal first, BigDecimal second) {
    Set<BigDecimal> values = new LinkedHashSet<>(List.of(first, second));
    if (first.scale() > -500 && first.scale() < 500) {
      values.add(first.setScale(first.scale() + 1));
    }
    return new Value(
        "values",
        isLegal(first) && isLegal(second),
        parcel -> parcel.withValues(values),
        () -> ParcelAttributes.VALUES.set(values));
  }

  private static Value group(String first, String second) {
    Set<String> group = new LinkedHashSet<>(List.of(first, second));
    return new Value(
        "group",
        Texts.isWhole(first) && Texts.isWhole(second),
        parcel -> parcel.withGroup(group),
        () -> ParcelAttributes.GROUP.addToSet(group));
  }

  private static Value comment(Random random, String line) {
    List<String> comment = new ArrayList<>(List.of("first", line));
    boolean hole = random.nextInt(8) == 0;
    if (hole) {
      comment.add(null);
    }
    return new Value(
        "comment",
        Texts.isWhole(line) && !hole,
        parcel -> parcel.withComment(comment),
        () -> ParcelAttributes.COMMENT.append(comment.subList(1, comment.size())));
  }

  private static Value map(Random random, String start, String text) {
    String key = start.isEmpty() ? "" : SECRET + start;
    if (random.nextInt(50) == 0) {
      key = SECRET + "k".repeat(65_535 - SECRET.length() + random.nextInt(3) + 1);
    }
    Map<String, String> map = Collections.singletonMap(key, text);
    String name = key;
    return new Value(
        "map",
        !key.isEmpty() && Texts.isWhole(key) && Texts.bytes(key) < 65_536 && Texts.isWhole(text),
        parcel -> parcel.withMap(map),
        random.nextBoolean()
            ? () -> ParcelAttributes.MAP.at(name).set(text)
            : () -> ParcelAttributes.MAP.set(new HashMap<>(map)));
  }

  private static Value times(Instant at, LocalDate date) {
    return new Value(
        "times",
        HostileKeysTest.isWritten(at) && isWritten(date.getYear()),
        parcel -> parcel.withTimes(at, date),
        () -> ParcelAttributes.AT.set(at).and(ParcelAttributes.DATE.set(date)));
  }

  private static boolean isWritten(int year) {
    return year >= 0 && year <= 9999;
  }

  private static Value number(Random random) {
    double number =
        List.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                -0.0,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.MIN_NORMAL,
                9.9e125,
                1e126,
                1e-130,
                9.9e-131,
                random.nextGaussian())
            .get(random.nextInt(12));
    return new Value(
        "number",
        Double.isFinite(number)
            && (number == 0 || Math.abs(number) >= 1e-130 && Math.abs(number) < 1e126),
        parcel -> parcel.withNumber(number),
        () -> ParcelAttributes.NUMBER.set(number));
  }

  private static boolean isLegal(BigDecimal number) {
    BigDecimal digits = number.stripTrailingZeros();
    return digits.signum() == 0
        || digits.precision() <= 38
            && digits.abs().compareTo(new BigDecimal("1E-130")) >= 0
            && digits.abs().compareTo(new BigDecimal("1E+126")) < 0;
  }

  private static BigDecimal decimal(Random random) {
    BigInteger digits =
        BigInteger.TEN.pow(random.nextInt(3) + 36).subtract(BigInteger.valueOf(random.nextInt(2)));
    int scale = List.of(0, 2, 38, -87, -88, -89, 165, 166, 167, 168).get(random.nextInt(10));
    return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), scale);
  }
}
