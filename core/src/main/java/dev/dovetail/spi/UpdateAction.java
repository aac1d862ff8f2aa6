package dev.dovetail.spi;

import dev.dovetail.DocumentPath;
import dev.dovetail.NumberRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an update does to one path of an item, other than to set or remove an attribute.
 *
 * @param form what is done
 * @param path where it is done
 * @param operand what it is done with, or null if it needs nothing
 * @param range what a number must not leave
 */
record UpdateAction(
    Form form, DocumentPath path, @Nullable AttributeValue operand, NumberRange range) {
  private static final AttributeValue ZERO = AttributeValue.createN("0");
  private static final AttributeValue NO_ELEMENTS = AttributeValue.createL(List.of());
  private static final AttributeValue MAP = AttributeValue.createS("M");
  private static final AttributeValue LIST = AttributeValue.createS("L");

  /** The clause of an update expression that an action is part of. */
  enum Clause {
    SET,
    REMOVE,
    ADD,
    DELETE
  }

  /** Ways to change what is stored. */
  enum Form {
    PUT(Clause.SET),
    REMOVE(Clause.REMOVE),
    PLUS(Clause.SET),
    MINUS(Clause.SET),
    APPEND(Clause.SET),
    PREPEND(Clause.SET),
    ADD_TO_SET(Clause.ADD),
    DELETE_FROM_SET(Clause.DELETE),
    IF_ABSENT(Clause.SET);

    private final Clause clause;

    Form(Clause clause) {
      this.clause = clause;
    }
  }

  Clause clause() {
    return form.clause;
  }

  /** What must be there for the path to be, or null if it is a whole component. */
  @Nullable DocumentPath parent() {
    return path.parent().orElse(null);
  }

  /** Whether the operand itself may be stored. */
  boolean mayBecomeOperand() {
    return form == Form.PUT || form == Form.IF_ABSENT;
  }

  /** Whether the item has all of the operand afterwards. */
  private boolean storesOperand() {
    return switch (form) {
      case PUT, APPEND, PREPEND, ADD_TO_SET -> true;
      default -> false;
    };
  }

  /**
   * The size of operands.
   *
   * @param stored whether of those that an item has afterwards, or of the others
   */
  static int bytes(List<UpdateAction> actions, boolean stored) {
    int bytes = 0;
    for (UpdateAction action : actions) {
      AttributeValue value = action.operand();
      bytes += value == null || action.storesOperand() != stored ? 0 : ItemSize.of(value);
    }
    return bytes;
  }

  /** The action within its clause. */
  String text(Expressions expressions) {
    String name = path.expression(expressions);
    if (operand == null) {
      return name;
    }
    String value = expressions.value(operand);
    return switch (form) {
      case PUT -> name + " = " + value;
      case IF_ABSENT -> name + " = " + orElse(name, value);
      case PLUS -> name + " = " + orElse(name, expressions.value(ZERO)) + " + " + value;
      case MINUS -> name + " = " + orElse(name, expressions.value(ZERO)) + " - " + value;
      case APPEND -> name + " = " + joined(orElse(name, expressions.value(NO_ELEMENTS)), value);
      case PREPEND -> name + " = " + joined(value, orElse(name, expressions.value(NO_ELEMENTS)));
      case REMOVE, ADD_TO_SET, DELETE_FROM_SET -> name + " " + value;
    };
  }

  private static String orElse(String name, String otherwise) {
    return "if_not_exists(" + name + ", " + otherwise + ")";
  }

  private static String joined(String first, String second) {
    return "list_append(" + first + ", " + second + ")";
  }

  /** The condition that the parent is there; without it, the request itself would be invalid. */
  String parentIsThere(DocumentPath parent, Expressions expressions) {
    return "attribute_type("
        + parent.expression(expressions)
        + ", "
        + expressions.value(path.isPlace() ? LIST : MAP)
        + ")";
  }

  /** Why an item does not meet what the action demands, or null if it does. */
  @Nullable String unmet(Map<String, AttributeValue> item) {
    DocumentPath parent = parent();
    if (parent == null) {
      return whyNotWithin(item);
    }
    AttributeValue found = parent.in(item).orElse(null);
    boolean there = found != null && (path.isPlace() ? found.hasL() : found.hasM());
    return there
        ? whyNotWithin(item)
        : "It has no "
            + parent
            + ", so nothing within can be changed: set "
            + parent
            + " as a whole first.";
  }

  /** The condition that the result is within the range, or null if it is anyway. */
  @Nullable String staysWithin(Expressions expressions) {
    BigDecimal least = range.least(added()).orElse(null);
    BigDecimal most = range.most(added()).orElse(null);
    BigDecimal bound = least == null ? most : least;
    if (bound == null) {
      return null;
    }
    String name = path.expression(expressions);
    String compared =
        name
            + (least == null ? " <= " : " >= ")
            + expressions.value(AttributeValue.createN(bound.toPlainString()));
    return isWithin(BigDecimal.ZERO)
        ? "(attribute_not_exists(" + name + ") OR " + compared + ")"
        : compared;
  }

  private @Nullable String whyNotWithin(Map<String, AttributeValue> item) {
    if (range == NumberRange.ANY) {
      return null;
    }
    AttributeValue found = path.in(item).orElse(null);
    if (found != null && found.n() == null) {
      return "Its " + path + " is no number.";
    }
    return isWithin(found == null ? BigDecimal.ZERO : new BigDecimal(found.n()))
        ? null
        : "Its " + path + " would leave the range of " + range + ".";
  }

  private boolean isWithin(BigDecimal stored) {
    BigDecimal least = range.least(added()).orElse(null);
    BigDecimal most = range.most(added()).orElse(null);
    return (least == null || stored.compareTo(least) >= 0)
        && (most == null || stored.compareTo(most) <= 0);
  }

  private BigDecimal added() {
    if (operand == null || operand.n() == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal number = new BigDecimal(operand.n());
    return form == Form.MINUS ? number.negate() : number;
  }
}
