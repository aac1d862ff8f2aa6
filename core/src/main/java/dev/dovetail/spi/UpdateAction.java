package dev.dovetail.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an update does to one path of an item, other than to set or remove an attribute.
 *
 * @param form what is done
 * @param path names of attributes with dots between them, the second within the first, and so on
 * @param operand what it is done with, or null if it needs nothing
 * @param range what a number must not leave
 */
record UpdateAction(Form form, String path, @Nullable AttributeValue operand, NumberRange range) {
  private static final AttributeValue ZERO = AttributeValue.createN("0");
  private static final AttributeValue NO_ELEMENTS = AttributeValue.createL(List.of());
  private static final AttributeValue MAP = AttributeValue.createS("M");

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

  boolean isNested() {
    return path.indexOf('.') >= 0;
  }

  /** The path of the map that must be there for this one to be. */
  String parent() {
    return path.substring(0, path.lastIndexOf('.'));
  }

  /** The action within its clause. */
  String text(Expressions expressions) {
    String name = name(path, expressions);
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

  /** The condition that the parent is there; anything else makes the request itself invalid. */
  static String parentIsThere(String parent, Expressions expressions) {
    return "attribute_type(" + name(parent, expressions) + ", " + expressions.value(MAP) + ")";
  }

  /** Why an item has no place for a path, or null if it has. */
  static @Nullable String whyNoParent(String parent, Map<String, AttributeValue> item) {
    AttributeValue found = at(parent, item);
    return found != null && found.hasM()
        ? null
        : "It has no "
            + parent
            + ", so nothing within can be changed: set "
            + parent
            + " as a whole first.";
  }

  /** The condition that the result is within the range, or null if it is anyway. */
  @Nullable String staysWithin(Expressions expressions) {
    BigDecimal least = range.least(added());
    BigDecimal most = range.most(added());
    BigDecimal bound = least == null ? most : least;
    if (bound == null) {
      return null;
    }
    String name = name(path, expressions);
    String compared =
        name
            + (least == null ? " <= " : " >= ")
            + expressions.value(AttributeValue.createN(bound.toPlainString()));
    return isWithin(BigDecimal.ZERO)
        ? "(attribute_not_exists(" + name + ") OR " + compared + ")"
        : compared;
  }

  /** Why an item would leave the range, or null if it would not. */
  @Nullable String whyNotWithin(Map<String, AttributeValue> item) {
    if (range == NumberRange.ANY) {
      return null;
    }
    AttributeValue found = at(path, item);
    if (found != null && found.n() == null) {
      return "Its " + path + " is no number.";
    }
    return isWithin(found == null ? BigDecimal.ZERO : new BigDecimal(found.n()))
        ? null
        : "Its " + path + " would leave the range of " + range + ".";
  }

  private boolean isWithin(BigDecimal stored) {
    BigDecimal least = range.least(added());
    BigDecimal most = range.most(added());
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

  private static String name(String path, Expressions expressions) {
    StringBuilder name = new StringBuilder();
    int start = 0;
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
      name.append(expressions.name(path.substring(start, dot))).append('.');
      start = dot + 1;
    }
    return name.append(expressions.name(path.substring(start))).toString();
  }

  private static @Nullable AttributeValue at(String path, Map<String, AttributeValue> item) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return item.get(path);
    }
    AttributeValue first = item.get(path.substring(0, dot));
    return first == null || !first.hasM() ? null : at(path.substring(dot + 1), first.m());
  }
}
