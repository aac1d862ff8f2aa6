package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with {@code {name}} for a segment and, at its end, {@code {name+}} for all the rest. */
final class PathTemplate implements Comparable<PathTemplate> {
  private final String text;
  private final List<String> segments;

  private PathTemplate(String text, List<String> segments) {
    this.text = text;
    this.segments = segments;
  }

  static PathTemplate parse(String text) {
    return new PathTemplate(text, split(text));
  }

  /** Splits a path into its segments; one slash at the end makes no difference. */
  static List<String> split(String path) {
    String relative = path.startsWith("/") ? path.substring(1) : path;
    List<String> segments = new ArrayList<>();
    int start = 0;
    for (int slash = relative.indexOf('/'); slash >= 0; slash = relative.indexOf('/', start)) {
      segments.add(relative.substring(start, slash));
      start = slash + 1;
    }
    if (start < relative.length()) {
      segments.add(relative.substring(start));
    }
    return List.copyOf(segments);
  }

  int length() {
    return segments.size();
  }

  boolean greedy() {
    return !segments.isEmpty() && segments.get(segments.size() - 1).endsWith("+}");
  }

  /** {@return the parameters, or nothing if the path is another} */
  Optional<Map<String, String>> match(List<String> path) {
    int fixed = greedy() ? segments.size() - 1 : segments.size();
    if (greedy() ? path.size() < segments.size() : path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < fixed; i++) {
      String segment = segments.get(i);
      if (isParameter(segment) && !path.get(i).isEmpty()) {
        parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    if (greedy()) {
      String last = segments.get(fixed);
      String rest = String.join("/", path.subList(fixed, path.size()));
      parameters.put(last.substring(1, last.length() - 2), rest);
    }
    return Optional.of(parameters);
  }

  /** {@return whether the two match the same paths} */
  boolean sameShape(PathTemplate other) {
    if (compareTo(other) != 0) {
      return false;
    }
    for (int i = 0; i < length(); i++) {
      String segment = segments.get(i);
      if (!isParameter(segment) && !segment.equals(other.segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Orders the more specific before the less: literal segments, then parameters, then the rest. */
  @Override
  public int compareTo(PathTemplate other) {
    for (int i = 0; i < Math.min(length(), other.length()); i++) {
      int order = Integer.compare(rank(segments.get(i)), rank(other.segments.get(i)));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(other.length(), length());
  }

  private static int rank(String segment) {
    if (!isParameter(segment)) {
      return 0;
    }
    return segment.endsWith("+}") ? 2 : 1;
  }

  private static boolean isParameter(String segment) {
    return segment.length() > 2 && segment.startsWith("{") && segment.endsWith("}");
  }

  @Override
  public String toString() {
    return text;
  }
}
