package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Paths with the methods they have, the most specific path first. */
final class RouteTable<T> {
  private final List<Entry<T>> entries = new ArrayList<>();

  /** A path, with what each method leads to. */
  record Entry<T>(PathTemplate template, Map<String, T> targets) {}

  /** The path of a request, with its parameters. */
  record Match<T>(Entry<T> entry, Map<String, String> parameters) {
    /** {@return the target; that of GET serves HEAD too} */
    Optional<T> target(String method) {
      T target = entry.targets().get(method);
      return target == null && method.equals("HEAD")
          ? Optional.ofNullable(entry.targets().get("GET"))
          : Optional.ofNullable(target);
    }

    /** {@return the answer to a method that the path does not have} */
    Response refuse(String method) {
      Set<String> allowed = new TreeSet<>(entry.targets().keySet());
      allowed.add("OPTIONS");
      if (allowed.contains("GET")) {
        allowed.add("HEAD");
      }
      Response response =
          method.equals("OPTIONS") ? Response.noContent() : Response.problem(Problem.of(405));
      return response.withHeader("Allow", String.join(", ", allowed));
    }
  }

  void add(String method, String path, T target) {
    if (entryOf(PathTemplate.parse(path)).targets().putIfAbsent(method, target) != null) {
      throw new IllegalArgumentException(
          "The route "
              + method
              + " "
              + path
              + " leads to two targets. Every path and method may lead to one.");
    }
  }

  private Entry<T> entryOf(PathTemplate template) {
    int place = 0;
    for (Entry<T> known : entries) {
      if (known.template().sameShape(template)) {
        return known;
      }
      place += known.template().compareTo(template) <= 0 ? 1 : 0;
    }
    Entry<T> entry = new Entry<>(template, new LinkedHashMap<>());
    entries.add(place, entry);
    return entry;
  }

  List<Entry<T>> entries() {
    return entries;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  Optional<Match<T>> find(List<String> segments) {
    for (Entry<T> entry : entries) {
      Optional<Map<String, String>> parameters = entry.template().match(segments);
      if (parameters.isPresent()) {
        return Optional.of(new Match<>(entry, parameters.get()));
      }
    }
    return Optional.empty();
  }
}
