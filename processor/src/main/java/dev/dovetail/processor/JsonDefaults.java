package dev.dovetail.processor;

import java.math.BigDecimal;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Reads the values of {@code @Default}, and reports those that the component can't have. */
final class JsonDefaults {
  private static final String ALWAYS_THERE =
      "with a default it is always there: declare it without Optional, Patch and @Nullable.";

  private final Reporter reporter;

  JsonDefaults(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Returns the value, or nothing if an error was reported. */
  Optional<JsonDefault> parse(
      TypeElement record,
      RecordComponentElement component,
      String text,
      JsonKind kind,
      JsonMember.Presence presence) {
    Found found =
        presence == JsonMember.Presence.REQUIRED
            ? of(text, kind)
            : new Found(
                null,
                presence == JsonMember.Presence.EMPTY
                    ? "a collection that is left out is empty."
                    : ALWAYS_THERE);
    if (found.value() == null) {
      reporter.error(
          component,
          Diagnostic.JSON_DEFAULT,
          component.getSimpleName(),
          record.getSimpleName(),
          text,
          found.problem());
    }
    return Optional.ofNullable(found.value());
  }

  /** A default, or why there is none. */
  private record Found(@org.jspecify.annotations.Nullable JsonDefault value, String problem) {
    static Found legal(CodeBlock code, Object json) {
      return new Found(new JsonDefault(code, json), "");
    }

    static Found wrong(String problem) {
      return new Found(null, problem);
    }
  }

  private static Found of(String text, JsonKind kind) {
    if (kind instanceof JsonKind.Text bounds) {
      return text(text, bounds);
    } else if (kind instanceof JsonKind.Whole bounds) {
      return whole(text, bounds);
    } else if (kind instanceof JsonKind.Decimal bounds) {
      return decimal(text, bounds);
    } else if (kind instanceof JsonKind.Codes codes) {
      return code(text, codes.constants());
    } else if (kind.equals(new JsonKind.Plain(JsonKind.Plain.Form.BOOL))) {
      boolean truth = text.equals("true");
      return truth || text.equals("false")
          ? Found.legal(CodeBlock.of("$L", truth), truth)
          : Found.wrong("it must be true or false.");
    }
    return Found.wrong("only strings, numbers, booleans and enums have defaults.");
  }

  private static Found text(String text, JsonKind.Text bounds) {
    int length = text.codePointCount(0, text.length());
    if (bounds.format() != null) {
      return Found.wrong("a string with @Format has none.");
    }
    return length < bounds.min() || length > bounds.max()
        ? Found.wrong("it must have %d to %d characters.".formatted(bounds.min(), bounds.max()))
        : Found.legal(CodeBlock.of("$S", text), text);
  }

  private static Found whole(String text, JsonKind.Whole bounds) {
    String range = "it must be a whole number from " + bounds.min() + " to " + bounds.max() + ".";
    try {
      long number = Long.parseLong(text);
      if (number < bounds.min() || number > bounds.max()) {
        return Found.wrong(range);
      }
      return Found.legal(
          switch (bounds.width()) {
            case SHORT -> CodeBlock.of("(short) $L", number);
            case INT -> CodeBlock.of("$L", number);
            case LONG -> CodeBlock.of("$LL", number);
          },
          number);
    } catch (NumberFormatException e) {
      return Found.wrong(range);
    }
  }

  private static Found decimal(String text, JsonKind.Decimal bounds) {
    try {
      BigDecimal number = new BigDecimal(text);
      boolean inside =
          number.precision() <= 38
              && Math.abs((long) number.scale()) <= 38
              && (bounds.min() == Long.MIN_VALUE
                  || number.compareTo(BigDecimal.valueOf(bounds.min())) >= 0)
              && (bounds.max() == Long.MAX_VALUE
                  || number.compareTo(BigDecimal.valueOf(bounds.max())) <= 0);
      return inside
          ? Found.legal(CodeBlock.of("new $T($S)", BigDecimal.class, text), number)
          : Found.wrong("it must be a number of at most 38 digits that the component can have.");
    } catch (NumberFormatException e) {
      return Found.wrong("it must be a number.");
    }
  }

  private static Found code(String text, Kind.Enumeration enumeration) {
    for (Kind.Enumeration.Constant constant : enumeration.constants()) {
      if (constant.code().equals(text)) {
        return Found.legal(
            CodeBlock.of(
                "$T.$N", PrivateMethods.name(enumeration.type().asType()), constant.name()),
            text);
      }
    }
    return Found.wrong(
        "it must be one of "
            + String.join(", ", enumeration.codes())
            + "."
            + Suggestion.of(text, enumeration.codes(), "\"", "\""));
  }
}
