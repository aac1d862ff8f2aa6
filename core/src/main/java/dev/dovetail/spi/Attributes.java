package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.key.InstantText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns the values of components into attribute values; {@link ItemReader} is its inverse.
 *
 * <p>The name of the component in each call is for the message of an error. All methods are pure.
 */
public final class Attributes {
  private static final int MAX_DIGITS = 38;
  private static final int MAX_EXPONENT = 125;
  private static final int MIN_EXPONENT = -130;

  private Attributes() {}

  /** {@return a string; one with half of a surrogate pair is refused} */
  public static AttributeValue of(String name, @Nullable String value) {
    return AttributeValue.createS(whole(name, required(name, value)));
  }

  /** The text itself, unless there are no bytes for it: the SDK would write ? instead. */
  static String whole(String name, String text) {
    if (!Utf8.canWrite(text)) {
      throw new InvalidItem(
          "The component "
              + name
              + " has half of a surrogate pair, which is no character and can't be stored.");
    }
    return text;
  }

  /** {@return a string that is part of an index key, and so can't be empty or no text at all} */
  public static AttributeValue key(String name, @Nullable String value) {
    String text = required(name, value);
    if (text.isEmpty()) {
      throw emptyKey(name, "character");
    }
    return AttributeValue.createS(KeyRange.wellFormed(name, text));
  }

  private static InvalidKey asKey(InvalidItem problem) {
    return new InvalidKey(String.valueOf(problem.getMessage()));
  }

  private static InvalidKey emptyKey(String name, String unit) {
    return new InvalidKey(
        "The component {"
            + name
            + "} is empty, but it is part of an index key, which needs at least one "
            + unit
            + ".");
  }

  /** {@return binary that is part of an index key, and so can't be empty} */
  public static AttributeValue key(String name, @Nullable SdkBytes value) {
    SdkBytes bytes = required(name, value);
    if (bytes.asByteArrayUnsafe().length == 0) {
      throw emptyKey(name, "byte");
    }
    return AttributeValue.createB(bytes);
  }

  /** {@return what {@link #of(String, Instant)} does, for a value that a key is compared with} */
  public static AttributeValue key(String name, @Nullable Instant value) {
    try {
      return of(name, value);
    } catch (InvalidItem e) {
      throw asKey(e);
    }
  }

  /** {@return what {@link #of(String, LocalDate)} does, for a value that a key is compared with} */
  public static AttributeValue key(String name, @Nullable LocalDate value) {
    try {
      return of(name, value);
    } catch (InvalidItem e) {
      throw asKey(e);
    }
  }

  /** {@return what {@link #of(String, YearMonth)} does, for a value that a key is compared with} */
  public static AttributeValue key(String name, @Nullable YearMonth value) {
    try {
      return of(name, value);
    } catch (InvalidItem e) {
      throw asKey(e);
    }
  }

  /**
   * {@return what {@link #of(String, BigDecimal)} does, for a value that a key is compared with}
   */
  public static AttributeValue key(String name, @Nullable BigDecimal value) {
    try {
      return of(name, value);
    } catch (InvalidItem e) {
      throw asKey(e);
    }
  }

  /**
   * {@return what {@link #of(String, BigInteger)} does, for a value that a key is compared with}
   */
  public static AttributeValue key(String name, @Nullable BigInteger value) {
    try {
      return of(name, value);
    } catch (InvalidItem e) {
      throw asKey(e);
    }
  }

  /** {@return a boolean} */
  public static AttributeValue of(String name, boolean value) {
    return AttributeValue.createBool(value);
  }

  /** {@return a number} */
  public static AttributeValue of(String name, long value) {
    return AttributeValue.createN(Long.toString(value));
  }

  /** {@return a number; NaN and the infinities are refused} */
  public static AttributeValue of(String name, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new InvalidItem(
          "The component " + name + " is " + value + ", which DynamoDB can't store as a number.");
    }
    return of(name, BigDecimal.valueOf(value));
  }

  /** {@return a number; the shortest decimal text that the float stands for} */
  public static AttributeValue of(String name, float value) {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      throw new InvalidItem(
          "The component " + name + " is " + value + ", which DynamoDB can't store as a number.");
    }
    return of(name, new BigDecimal(Float.toString(value)));
  }

  /** {@return a number; one that DynamoDB would not keep exactly is refused} */
  public static AttributeValue of(String name, @Nullable BigDecimal value) {
    BigDecimal number = required(name, value).stripTrailingZeros();
    int exponent = number.precision() - number.scale() - 1;
    if (number.precision() > MAX_DIGITS
        || number.signum() != 0 && (exponent > MAX_EXPONENT || exponent < MIN_EXPONENT)) {
      throw new InvalidItem(
          "The component "
              + name
              + " is a number of "
              + number.precision()
              + " digits and exponent "
              + exponent
              + ", but DynamoDB keeps at most 38 digits and exponents from -130 to 125.");
    }
    return AttributeValue.createN(number.toString());
  }

  /** {@return a number; one that DynamoDB would not keep exactly is refused} */
  public static AttributeValue of(String name, @Nullable BigInteger value) {
    return of(name, new BigDecimal(required(name, value)));
  }

  /** {@return a string in the canonical form} */
  public static AttributeValue of(String name, @Nullable UUID value) {
    return AttributeValue.createS(required(name, value).toString());
  }

  /** {@return a string in the form of {@link InstantText}, which sorts by time} */
  public static AttributeValue of(String name, @Nullable Instant value) {
    Instant time = required(name, value);
    if (!InstantText.canWrite(time)) {
      throw new InvalidItem(
          "The component "
              + name
              + " is a time whose year is not from 0 to 9999, as that of a stored time must be.");
    }
    return AttributeValue.createS(InstantText.format(time));
  }

  /** {@return a string in ISO form, {@code uuuu-MM-dd}} */
  public static AttributeValue of(String name, @Nullable LocalDate value) {
    LocalDate date = required(name, value);
    int year = date.getYear();
    if (year < 0 || year > 9999) {
      throw new InvalidItem(
          "The component "
              + name
              + " is a date whose year is not from 0 to 9999, as that of a stored date must be.");
    }
    return AttributeValue.createS(date.toString());
  }

  /** {@return a string in ISO form, {@code uuuu-MM}} */
  public static AttributeValue of(String name, @Nullable YearMonth value) {
    YearMonth month = required(name, value);
    int year = month.getYear();
    if (year < 0 || year > 9999) {
      throw new InvalidItem(
          "The component "
              + name
              + " is a month whose year is not from 0 to 9999, as that of a stored month must be.");
    }
    return AttributeValue.createS(month.toString());
  }

  /** {@return a string in ISO form, such as {@code PT1H30M}} */
  public static AttributeValue of(String name, @Nullable Duration value) {
    return AttributeValue.createS(required(name, value).toString());
  }

  /** {@return a string, the constant's name} */
  public static AttributeValue of(String name, @Nullable Enum<?> value) {
    return AttributeValue.createS(required(name, value).name());
  }

  /** {@return binary} */
  public static AttributeValue of(String name, @Nullable SdkBytes value) {
    return AttributeValue.createB(required(name, value));
  }

  /**
   * {@return the element of a collection itself}
   *
   * @throws InvalidItem if it is null
   */
  public static <T> T element(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidItem(
          "The component " + name + " has an element that is null, which can't be stored.");
    }
    return value;
  }

  /**
   * {@return the value itself}
   *
   * @throws InvalidItem if it is null
   */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidItem(
          "The component "
              + name
              + " is null, but an item needs it. A component that may be absent is an Optional or has"
              + " @Nullable.");
    }
    return value;
  }
}
