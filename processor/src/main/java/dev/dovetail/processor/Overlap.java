package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z");
  private static final Pattern LOCAL_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

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
    Kind left = kind(first, a);
    for (String example : examples(left)) {
      if (texts(second, b, example).isPresent()) {
        return Optional.of(example);
      }
    }
    for (String example : examples(kind(second, b))) {
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
            : gives(kind(entity, segment), text);
    return possible ? Optional.of(text) : Optional.empty();
  }

  private static boolean gives(Kind kind, String text) {
    if (kind instanceof Kind.Enumeration enumeration) {
      return encoded(enumeration).contains(text);
    }
    return switch (((Kind.Single) kind).scalar()) {
      case STRING -> true;
      case BOOLEAN -> BOOLEAN.matcher(text).matches();
      case LONG, INT, SHORT, BYTE -> INTEGER.matcher(text).matches();
      case UUID -> UUID.matcher(text).matches();
      case INSTANT -> INSTANT.matcher(text).matches();
      case LOCAL_DATE -> LOCAL_DATE.matcher(text).matches();
      default -> throw new IllegalArgumentException(kind + " is no facet");
    };
  }

  /** Texts of a kind: all of an enum, otherwise one that no narrower kind but its own gives. */
  private static List<String> examples(Kind kind) {
    if (kind instanceof Kind.Enumeration enumeration) {
      return encoded(enumeration);
    }
    return switch (((Kind.Single) kind).scalar()) {
      case STRING -> List.of("x");
      case BOOLEAN -> List.of("0", "1");
      case LONG, INT, SHORT, BYTE -> List.of("p0000000000000000001");
      case UUID -> List.of("00000000-0000-7000-8000-000000000000");
      case INSTANT -> List.of("2026-01-01T00:00:00.000000000Z");
      case LOCAL_DATE -> List.of("2026-01-01");
      default -> throw new IllegalArgumentException(kind + " is no facet");
    };
  }

  private static List<String> encoded(Kind.Enumeration enumeration) {
    List<String> texts = new ArrayList<>();
    enumeration.constants().forEach(constant -> texts.add(constant.replace("$", "$24")));
    return texts;
  }

  private static Kind kind(EntityDefinition entity, Segment segment) {
    return entity.component(((Segment.Facet) segment).component()).orElseThrow().kind();
  }
}
