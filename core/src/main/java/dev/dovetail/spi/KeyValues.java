package dev.dovetail.spi;

import dev.dovetail.key.Facet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes the values that a query compares key attributes with. One that is null, or that no key has,
 * is refused with {@link dev.dovetail.InvalidKey}.
 *
 * <p>Each type has a method of its own name: javac takes several times as long to choose between
 * methods of one name, most of all for an argument that is a generic call.
 */
public final class KeyValues {
  private KeyValues() {}

  /** {@return a string} */
  public static AttributeValue string(String name, @Nullable String value) {
    return Attributes.key(name, Facet.required(name, value));
  }

  /** {@return the name of a constant} */
  public static AttributeValue constant(String name, @Nullable Enum<?> value) {
    return AttributeValue.createS(Facet.required(name, value).name());
  }

  /** {@return binary} */
  public static AttributeValue bytes(String name, @Nullable SdkBytes value) {
    return Attributes.key(name, Facet.required(name, value));
  }

  /** {@return a number} */
  public static AttributeValue decimal(String name, @Nullable BigDecimal value) {
    return Attributes.key(name, Facet.required(name, value));
  }

  /** {@return a number} */
  public static AttributeValue bigInteger(String name, @Nullable BigInteger value) {
    return Attributes.key(name, Facet.required(name, value));
  }

  /** {@return a string in the canonical form} */
  public static AttributeValue uuid(String name, @Nullable UUID value) {
    return Attributes.of(name, Facet.required(name, value));
  }

  /** {@return a string that sorts by time} */
  public static AttributeValue instant(String name, @Nullable Instant value) {
    return Attributes.key(name, Facet.required(name, value));
  }

  /** {@return a string in ISO form} */
  public static AttributeValue localDate(String name, @Nullable LocalDate value) {
    return Attributes.key(name, Facet.required(name, value));
  }

  /** {@return a string in ISO form} */
  public static AttributeValue yearMonth(String name, @Nullable YearMonth value) {
    return Attributes.key(name, Facet.required(name, value));
  }
}
