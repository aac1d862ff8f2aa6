package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A key template in its segments.
 *
 * @param text the template as written
 * @param segments its segments, never empty
 */
record Template(String text, List<Segment> segments) {
  private static final char LOWEST_LITERAL = '$' + 1;

  Template {
    segments = List.copyOf(segments);
  }

  /** Thrown by {@link #parse}; the reason completes the sentence "The template ...". */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    MalformedException(String reason) {
      super(reason);
      this.reason = reason;
    }

    /** What completes the sentence. */
    String reason() {
      return reason;
    }
  }

  static Template parse(String text) throws MalformedException {
    List<Segment> segments = new ArrayList<>();
    for (String part : text.split("#", -1)) {
      segments.add(segment(part));
    }
    return new Template(text, segments);
  }

  private static Segment segment(String part) throws MalformedException {
    if (part.isEmpty()) {
      throw new MalformedException("has an empty segment");
    }
    if (part.startsWith("{")
        && part.endsWith("}")
        && part.length() > 2
        && isPlain(part.substring(1, part.length() - 1))) {
      return new Segment.Facet(part.substring(1, part.length() - 1));
    }
    if (!isPlain(part)) {
      throw new MalformedException(
          "has the segment \"" + part + "\", which is neither plain text nor one facet");
    }
    return new Segment.Literal(part);
  }

  /** Whether a text can be a segment that stands for itself. */
  static boolean isLiteral(String text) {
    return !text.isEmpty() && isPlain(text);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= LOWEST_LITERAL && c < 0x7F && c != '{' && c != '}');
  }

  /** The components of the facets, in order; a component that is named twice is there twice. */
  List<String> components() {
    List<String> components = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment instanceof Segment.Facet facet && !facet.component().equals(ShardSegment.NAME)) {
        components.add(facet.component());
      }
    }
    return components;
  }

  /** The segments up to, not including, the facet after a number of facets. */
  List<Segment> upToFacet(int facets) {
    int seen = 0;
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i) instanceof Segment.Facet && seen++ == facets) {
        return segments.subList(0, i);
      }
    }
    return segments;
  }

  static String text(List<Segment> segments) {
    return segments.stream()
        .map(
            s ->
                s instanceof Segment.Literal literal
                    ? literal.text()
                    : "{" + ((Segment.Facet) s).component() + "}")
        .collect(Collectors.joining("#"));
  }
}
