package dev.dovetail.testkit.contract;

import dev.dovetail.model.EntityModel;
import dev.dovetail.model.KeyCondition;
import dev.dovetail.model.Operation;
import dev.dovetail.model.PatternModel;
import dev.dovetail.testkit.contract.Call.Argument;
import dev.dovetail.testkit.contract.Call.Kind;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * A condition of the model on one attribute of a key, as what it demands of the attribute.
 *
 * @param attribute the attribute
 * @param fixed how many segments are as those of the item that is asked for; of an attribute that
 *     is a component, 1 where it is to be equal
 * @param lower the text of the lower bound, or an empty one
 * @param upper the text of the upper bound, or an empty one
 * @param start the text that a value is to start with, or an empty one
 */
record KeyText(
    String attribute, int fixed, boolean whole, String lower, String upper, String start) {

  static KeyText of(KeyCondition condition, boolean composed) {
    String value = condition.value();
    String upper = condition.upper() == null ? "" : condition.upper();
    int depth = composed ? segments(value) - 1 : 0;
    String last = value.substring(value.lastIndexOf('#') + 1);
    String name = condition.attribute();
    return switch (condition.operator()) {
      case EQUAL -> new KeyText(name, depth + 1, true, "", "", "");
      case BEGINS_WITH -> new KeyText(name, depth, false, "", "", last);
      case AT_LEAST -> new KeyText(name, depth, false, last, "", "");
      case GREATER -> new KeyText(name, depth, false, last + "$", "", "");
      case AT_MOST ->
          // Of a composed key, the bound itself says whether it is included.
          new KeyText(name, depth, false, "", composed ? last : last + "$", "");
      case LESS -> new KeyText(name, depth, false, "", last, "");
      case BETWEEN -> between(name, depth, composed, last, upper);
    };
  }

  private static KeyText between(
      String name, int depth, boolean composed, String last, String upper) {
    if (!composed) {
      String lower = last.startsWith("{>") ? last + "$" : last;
      return new KeyText(name, 0, false, lower, upper.startsWith("{<") ? upper : upper + "$", "");
    }
    boolean bounded = segments(upper) - 1 == depth;
    String above = bounded ? upper.substring(upper.lastIndexOf('#') + 1) : "";
    return new KeyText(name, depth, false, last, above, "");
  }

  private static int segments(String text) {
    return (int) text.chars().filter(c -> c == '#').count() + 1;
  }

  /** Whether the library composes an attribute of segments. */
  static boolean isComposed(String attribute) {
    return attribute.equals("pk")
        || attribute.equals("sk")
        || (attribute.startsWith("_") && !attribute.equals("_type"));
  }

  static List<KeyText> of(PatternModel pattern) {
    return pattern.keys().stream()
        .map(condition -> of(condition, isComposed(condition.attribute())))
        .toList();
  }

  /** {@return what a parameter is, if it is a bound or a start} */
  static Optional<Argument> bound(
      EntityModel entity, PatternModel pattern, String name, Type type) {
    if (pattern.operation() != Operation.QUERY && pattern.operation() != Operation.COUNT) {
      return Optional.empty();
    }
    for (KeyText text : of(pattern)) {
      if (text.whole()) {
        continue;
      }
      Optional<Kind> kind =
          text.names(text.lower(), name)
              ? Optional.of(Kind.LOWER)
              : text.names(text.upper(), name)
                  ? Optional.of(Kind.UPPER)
                  : text.names(text.start(), name) ? Optional.of(Kind.START) : Optional.empty();
      if (kind.isPresent()) {
        return Optional.of(new Argument(kind.get(), text.component(entity), type));
      }
    }
    return Optional.empty();
  }

  private boolean names(String text, String parameter) {
    return text.replace("$", "").replaceFirst("^\\{[<>]", "{").equals("{" + parameter + "}");
  }

  /** {@return the component that a bound is for} */
  String component(EntityModel entity) {
    if (!isComposed(attribute)) {
      return attribute;
    }
    String segment = Subject.template(entity, attribute).split("#", -1)[fixed];
    return segment.substring(1, segment.length() - 1);
  }

  boolean lowerIncluded() {
    return !lower.endsWith("$");
  }

  boolean upperIncluded() {
    return upper.endsWith("$");
  }
}
