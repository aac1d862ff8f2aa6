package dev.dovetail.processor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two entities can write the same texts, and finds such texts.
 *
 * <p>Each component of each entity is an unknown. Segments that must be equal join the classes of
 * their unknowns; what a class must be at once is its domain. All can be equal if and only if no
 * domain is empty, as classes have nothing else in common. See {@code docs/proofs.md}.
 */
final class Unifier {
  /** A component of one of the two entities. */
  private record Unknown(int side, String component) {}

  private final List<KeyPattern> sides;
  private final Map<Unknown, Unknown> parents = new HashMap<>();
  private final Map<Unknown, Domain> domains = new LinkedHashMap<>();

  private Unifier(KeyPattern first, KeyPattern second) {
    this.sides = List.of(first, second);
  }

  /** A key that both can have. */
  static Optional<Witness> sameKey(KeyPattern first, KeyPattern second) {
    return areApart(first.pk(), second.pk()) || areApart(first.sk(), second.sk())
        ? Optional.empty()
        : solve(first, second, second.sk());
  }

  /**
   * A key of another entity that a query reads: those with one partition key, and with a sort key
   * that starts with a prefix and the delimiter, or is the prefix if that is a whole sort key.
   *
   * @param reader the keys of the entity that is queried
   * @param prefix how many segments of its sort key are given
   * @param other the other entity
   */
  static Optional<Witness> foreignKey(KeyPattern reader, int prefix, KeyPattern other) {
    boolean whole = prefix > 0 && prefix == reader.sk().size();
    if (whole) {
      return sameKey(reader, other);
    }
    // A sort key that ends where the prefix does lacks the delimiter after it.
    if (prefix > 0 && other.sk().size() <= prefix) {
      return Optional.empty();
    }
    return areApart(reader.pk(), other.pk()) || differ(reader.sk(), other.sk(), prefix)
        ? Optional.empty()
        : solve(reader.upTo(prefix), other, other.sk().subList(0, prefix));
  }

  private static Optional<Witness> solve(
      KeyPattern first, KeyPattern second, List<Segment> secondSk) {
    return new Unifier(first, second)
        .equal(first.pk(), second.pk())
        .equal(first.sk(), secondSk)
        .solution();
  }

  private Unifier equal(List<Segment> first, List<Segment> second) {
    for (int i = 0; i < first.size(); i++) {
      equal(first.get(i), second.get(i));
    }
    return this;
  }

  /** Whether the number of segments or a literal is another: most are, which needs no classes. */
  private static boolean areApart(List<Segment> first, List<Segment> second) {
    return first.size() != second.size() || differ(first, second, first.size());
  }

  private static boolean differ(List<Segment> first, List<Segment> second, int segments) {
    for (int i = 0; i < segments; i++) {
      if (first.get(i) instanceof Segment.Literal a
          && second.get(i) instanceof Segment.Literal b
          && !a.equals(b)) {
        return true;
      }
    }
    return false;
  }

  private void equal(Segment a, Segment b) {
    if (a instanceof Segment.Literal literal) {
      if (b instanceof Segment.Facet) {
        restrict(unknown(1, b), Domain.of(literal.text()));
      }
    } else if (b instanceof Segment.Literal literal) {
      restrict(unknown(0, a), Domain.of(literal.text()));
    } else {
      join(unknown(0, a), unknown(1, b));
    }
  }

  private void join(Unknown a, Unknown b) {
    Unknown root = root(a);
    Unknown child = root(b);
    if (!root.equals(child)) {
      Domain domain = domain(child);
      parents.put(child, root);
      restrict(root, domain);
    }
  }

  private void restrict(Unknown unknown, Domain domain) {
    Unknown root = root(unknown);
    domains.put(root, domain(root).and(domain));
  }

  private Domain domain(Unknown root) {
    return domains.computeIfAbsent(root, this::own);
  }

  private Domain own(Unknown unknown) {
    return Domain.of(sides.get(unknown.side()).encoding(unknown.component()));
  }

  private Unknown root(Unknown unknown) {
    Unknown root = unknown;
    for (@Nullable Unknown up = parents.get(root); up != null; up = parents.get(root)) {
      root = up;
    }
    return root;
  }

  private static Unknown unknown(int side, Segment facet) {
    return new Unknown(side, ((Segment.Facet) facet).component());
  }

  private Optional<Witness> solution() {
    Optional<Map<String, String>> first = facets(0);
    Optional<Map<String, String>> second = facets(1);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Witness(sides.get(0), first.get(), sides.get(1), second.get()));
  }

  /** The facets of one side's components, unless there are none that fit. */
  private Optional<Map<String, String>> facets(int side) {
    Map<String, String> facets = new LinkedHashMap<>();
    for (List<Segment> key : List.of(sides.get(side).pk(), sides.get(side).sk())) {
      for (Segment segment : key) {
        if (segment instanceof Segment.Facet facet) {
          Optional<String> text = domain(root(unknown(side, facet))).example();
          if (text.isEmpty()) {
            return Optional.empty();
          }
          facets.put(facet.component(), text.get());
        }
      }
    }
    return Optional.of(facets);
  }
}
