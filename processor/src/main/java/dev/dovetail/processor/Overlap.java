package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides whether two templates can give the same text, and shows one.
 *
 * <p>No encoded facet holds the delimiter, so two keys are equal only if they have the same number
 * of segments and each pair of segments is equal. The answer "no" is certain. The answer "yes"
 * ignores that a component which is named twice has one value, so a design that is disjoint only
 * because of that is refused.
 */
final class Overlap {
  private static final Pattern INTEGER = Pattern.compile("[np]\\d{19}");
  private static final Pattern BOOLEAN = Pattern.compile("[01]");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern DECIMAL = Pattern.compile("[np]\\d{38}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
  private static final String SECOND = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d";

  private Overlap() {}

  /** A text that both lists of segments can give, if there is one. */
  static Optional<String> of(
      EntityDefinition first, List<Segment> a, EntityDefinition second, List<Segment> b) {
    if (a.size() != b.size()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      Optional<String> text = of(first, a.get(i), second, b.get(i));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(String.join("#", texts));
  }

  /** A text that a list of segments can give. */
  static String example(EntityDefinition entity, List<Segment> segments) {
    return of(entity, segments, entity, segments).orElseThrow();
  }

  private static Optional<String> of(
      EntityDefinition first, Segment a, EntityDefinition second, Segment b) {
    if (a instanceof Segment.Literal literal) {
      return texts(second, b, literal.text());
    }
    if (b instanceof Segment.Literal literal) {
      return texts(first, a, literal.text());
    }
    for (String example : examples(encoding(first, a))) {
      if (texts(second, b, example).isPresent()) {
        return Optional.of(example);
      }
    }
    for (String example : examples(encoding(second, b))) {
      if (texts(first, a, example).isPresent()) {
        return Optional.of(example);
      }
    }
    return Optional.empty();
  }

  /** The text itself, if a segment can give it. */
  private static Optional<String> texts(EntityDefinition entity, Segment segment, String text) {
    boolean possible =
        segment instanceof Segment.Literal literal
            ? literal.text().equals(text)
            : gives(encoding(entity, segment), text);
    return possible ? Optional.of(text) : Optional.empty();
  }

  private static boolean gives(Encoding encoding, String text) {
    if (encoding instanceof Encoding.Codes codes) {
      return encoded(codes).contains(text);
    }
    if (encoding instanceof Encoding.Decimal) {
      return DECIMAL.matcher(text).matches();
    }
    if (encoding instanceof Encoding.Fixed fixed) {
      return fixed(fixed).matcher(text).matches();
    }
    return true;
  }

  private static Pattern fixed(Encoding.Fixed encoding) {
    return switch (encoding) {
      case BOOLEAN -> BOOLEAN;
      case INTEGER -> INTEGER;
      case UUID -> UUID;
      case INSTANT_SECONDS -> Pattern.compile(SECOND + "Z");
      case INSTANT_MILLIS -> Pattern.compile(SECOND + "\\.\\d{3}Z");
      case INSTANT_MICROS -> Pattern.compile(SECOND + "\\.\\d{6}Z");
      case INSTANT_NANOS -> Pattern.compile(SECOND + "\\.\\d{9}Z");
      case DATE -> DATE;
      case MONTH -> MONTH;
    };
  }

  /**
   * Texts of a facet: all of an enum, otherwise one that no narrower encoding but its own gives.
   */
  private static List<String> examples(Encoding encoding) {
    if (encoding instanceof Encoding.Codes codes) {
      return encoded(codes);
    }
    if (encoding instanceof Encoding.Decimal) {
      return List.of("p00000000000000000000000000000000000001");
    }
    if (!(encoding instanceof Encoding.Fixed fixed)) {
      return List.of("x");
    }
    return switch (fixed) {
      case BOOLEAN -> List.of("0", "1");
      case INTEGER -> List.of("p0000000000000000001");
      case UUID -> List.of("00000000-0000-7000-8000-000000000000");
      case INSTANT_SECONDS -> List.of("2026-01-01T00:00:00Z");
      case INSTANT_MILLIS -> List.of("2026-01-01T00:00:00.000Z");
      case INSTANT_MICROS -> List.of("2026-01-01T00:00:00.000000Z");
      case INSTANT_NANOS -> List.of("2026-01-01T00:00:00.000000000Z");
      case DATE -> List.of("2026-01-01");
      case MONTH -> List.of("2026-01");
    };
  }

  private static List<String> encoded(Encoding.Codes codes) {
    List<String> texts = new ArrayList<>();
    for (String code : codes.codes()) {
      StringBuilder text = new StringBuilder();
      for (char c : code.toCharArray()) {
        text.append(c > '$' ? String.valueOf(c) : String.format(Locale.ROOT, "$%02X", (int) c));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static Encoding encoding(EntityDefinition entity, Segment segment) {
    return Objects.requireNonNull(
        entity.component(((Segment.Facet) segment).component()).orElseThrow().encoding());
  }
}
