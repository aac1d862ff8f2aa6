package dev.dovetail.spi;

import dev.dovetail.InvalidKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The values of one key attribute that a query reads.
 *
 * <p>DynamoDB has no condition with two bounds of which one is excluded, and none that leaves out
 * values by another. So an excluded bound beside another one is replaced by its neighbour, and one
 * that has more bytes than any key by the nearest that a key can have: the range stays the same.
 *
 * @param attribute the key attribute
 * @param lower the lower bound, or null if there is none
 * @param upper the upper bound, or null if there is none
 * @param empty whether no value lies within
 */
record KeyRange(String attribute, @Nullable Bound lower, @Nullable Bound upper, boolean empty) {
  /**
   * One end of a range.
   *
   * @param value a string or a number
   * @param included whether the value itself is within
   */
  record Bound(AttributeValue value, boolean included) {}

  /** A bound that a caller gave as the value of an attribute. */
  static Bound bound(String attribute, AttributeValue value, boolean included) {
    if (value.s() != null) {
      wellFormed(attribute, value.s());
    }
    return new Bound(value, included);
  }

  /** The text itself, unless there are no bytes for it, and so nothing that it is next to. */
  static String wellFormed(String attribute, String text) {
    if (!Utf8.canWrite(text)) {
      throw new InvalidKey(
          "The component {" + attribute + "} has half of a surrogate pair, which is no character.");
    }
    return text;
  }

  static Bound included(String text) {
    return new Bound(AttributeValue.createS(text), true);
  }

  static Bound excluded(String text) {
    return new Bound(AttributeValue.createS(text), false);
  }

  /**
   * Makes the range between two bounds, of which one may be null.
   *
   * @param limit the most bytes of UTF-8 that a text has there
   * @param oneLength whether all texts have the same length
   */
  static KeyRange of(
      String attribute,
      @Nullable Bound lower,
      @Nullable Bound upper,
      int limit,
      boolean oneLength) {
    boolean both = lower != null && upper != null;
    Bound first = lower == null ? null : lower(lower, limit, both);
    Bound last = upper == null ? null : upper(upper, limit, both, oneLength);
    boolean empty =
        lower != null && first == null
            || upper != null && last == null
            || first != null && last != null && compare(first.value(), last.value()) > 0;
    return new KeyRange(attribute, first, last, empty);
  }

  private static @Nullable Bound lower(Bound bound, int limit, boolean inclusive) {
    boolean excluded = inclusive && !bound.included();
    if (bound.value().s() != null) {
      String text = excluded ? bound.value().s().concat("\0") : bound.value().s();
      String fitting = TextOrder.atLeast(text, limit);
      boolean same = text.equals(fitting);
      return fitting == null
          ? null
          : new Bound(AttributeValue.createS(fitting), inclusive || !same || bound.included());
    }
    return excluded ? number(NumberOrder.above(number(bound.value()))) : bound;
  }

  private static @Nullable Bound upper(
      Bound bound, int limit, boolean inclusive, boolean oneLength) {
    boolean excluded = inclusive && !bound.included();
    if (bound.value().s() != null) {
      String text = bound.value().s();
      String fitting =
          !excluded
              ? TextOrder.atMost(text, limit)
              : oneLength ? TextOrder.belowOfLength(text, limit) : TextOrder.below(text, limit);
      boolean same = text.equals(fitting);
      return fitting == null
          ? null
          : new Bound(AttributeValue.createS(fitting), inclusive || !same || bound.included());
    }
    return excluded ? number(NumberOrder.below(number(bound.value()))) : bound;
  }

  private static @Nullable Bound number(@Nullable BigDecimal number) {
    return number == null ? null : new Bound(AttributeValue.createN(number.toString()), true);
  }

  private static BigDecimal number(AttributeValue value) {
    return new BigDecimal(value.n());
  }

  private static int compare(AttributeValue a, AttributeValue b) {
    return a.s() != null ? TextOrder.compare(a.s(), b.s()) : number(a).compareTo(number(b));
  }

  /** Whether a value lies within; one of another type does not. */
  boolean contains(@Nullable AttributeValue value) {
    Bound any = lower == null ? upper : lower;
    if (value == null || any != null && value.type() != any.value().type()) {
      return false;
    }
    return !empty
        && (lower == null || isWithin(lower, compare(value, lower.value())))
        && (upper == null || isWithin(upper, compare(upper.value(), value)));
  }

  private static boolean isWithin(Bound bound, int order) {
    return order > 0 || order == 0 && bound.included();
  }

  /** The key condition; only for a range that is not empty. */
  String condition(Expressions expressions) {
    String name = expressions.name(attribute);
    if (lower != null && upper != null) {
      return name
          + " BETWEEN "
          + expressions.value(lower.value())
          + " AND "
          + expressions.value(upper.value());
    }
    if (lower != null) {
      return name + (lower.included() ? " >= " : " > ") + expressions.value(lower.value());
    }
    return upper == null
        ? ""
        : name + (upper.included() ? " <= " : " < ") + expressions.value(upper.value());
  }
}
