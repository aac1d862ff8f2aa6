package dev.dovetail.processor;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes the expression of one facet: the only place that knows how a component becomes text. */
final class FacetCode {
  private FacetCode() {}

  /**
   * An expression of a facet, such as {@code Facet.encode("userId", userId)}.
   *
   * @param value an expression of the component's value, which may be null
   */
  static CodeBlock of(EntityDefinition entity, Component component, CodeBlock value) {
    return of(component, value, CodeBlock.of("$T.", entity.schema()));
  }

  /**
   * An expression of a facet.
   *
   * @param value an expression of the component's value, which may be null
   * @param keys what leads to the methods of the schema
   */
  static CodeBlock of(Component component, CodeBlock value, CodeBlock keys) {
    if (hasMethod(component)) {
      return CodeBlock.of("$L$N($L)", keys, method(component), value);
    }
    CodeBlock present =
        KeyCode.isBox(component)
            ? CodeBlock.of("$T.required($S, $L)", Names.FACET, component.name(), value)
            : value;
    return encode(component, present);
  }

  /** Whether the schema has a method for the facet, as it takes more than one call. */
  static boolean hasMethod(Component component) {
    return component.kind() instanceof Kind.Converted
        || component.kind() instanceof Kind.Enumeration enumeration && enumeration.isCoded();
  }

  /** The name of this method. */
  static String method(Component component) {
    return component.name() + "Facet";
  }

  /** What this method returns, if its parameter has the name of the component. */
  static CodeBlock body(PrivateMethods methods, Component component) {
    CodeBlock value = CodeBlock.of("$N", component.name());
    CodeBlock present =
        component.kind() instanceof Kind.Converted
            ? value
            : CodeBlock.of("$T.required($S, $L)", Names.FACET, component.name(), value);
    return encode(
        component, StoredCode.of(methods, component.name(), component.kind(), present, "key"));
  }

  private static CodeBlock encode(Component component, CodeBlock stored) {
    CodeBlock more = CodeBlock.of("");
    if (component.kind().scalar() == Scalar.DECIMAL
        && component.encoding() instanceof Encoding.Decimal decimal) {
      more = CodeBlock.of(", $L", decimal.scale());
    } else if (component.encoding() instanceof Encoding.Fixed fixed
        && fixed != Encoding.Fixed.INSTANT_NANOS) {
      ChronoUnit unit = unit(fixed);
      more = unit == null ? more : CodeBlock.of(", $T.$N", ChronoUnit.class, unit.name());
    }
    CodeBlock facet =
        CodeBlock.of(
            "$T.$N($S, $L$L)",
            Names.FACET,
            suffixed("encode", component),
            component.name(),
            stored,
            more);
    return atMost(component, facet);
  }

  /** A facet whose size is checked, if the component declares a bound. */
  static CodeBlock atMost(Component component, CodeBlock facet) {
    return component.maxBytes() == null
        ? facet
        : CodeBlock.of(
            "$T.atMost($S, $L, $L)", Names.FACET, component.name(), facet, component.maxBytes());
  }

  /** The name of a method of {@code Facet} that is apart for each form of a text. */
  static String suffixed(String method, Component component) {
    if (!(component.encoding() instanceof Encoding.Text text)) {
      return method;
    }
    return switch (text.form()) {
      case AS_IS -> method;
      case NORMALIZED -> method + "Normalized";
      case CASE_INSENSITIVE -> method + "CaseInsensitive";
    };
  }

  /** The precision of a time, or null if the text is none. */
  static @Nullable ChronoUnit unit(Encoding.Fixed fixed) {
    return switch (fixed) {
      case INSTANT_SECONDS -> ChronoUnit.SECONDS;
      case INSTANT_MILLIS -> ChronoUnit.MILLIS;
      case INSTANT_MICROS -> ChronoUnit.MICROS;
      case INSTANT_NANOS -> ChronoUnit.NANOS;
      default -> null;
    };
  }
}
