package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Paths with the methods they have, the most specific path first. */
final class RouteTable<T> {
  private final List<Entry<T>> entries = new ArrayList<>();

  /** Paths that are alike but for the names of parameters, with what each method leads to. */
  record Entry<T>(PathTemplate template, Map<String, Target<T>> targets) {}

  /** What a method leads to, with the path as that route has it. */
  record Target<T>(PathTemplate template, T value) {}

  /** The path of a request. */
  record Match<T>(Entry<T> entry, List<String> segments) {
    /** {@return the target; that of GET serves HEAD too} */
    Optional<T> target(String method) {
      Target<T> target = found(method);
      return target == null ? Optional.empty() : Optional.of(target.value());
    }

    /** {@return the path as the route of a method has it, or any other if there is none} */
    PathTemplate template(String method) {
      Target<T> target = found(method);
      return target == null ? entry.template() : target.template();
    }

    /** {@return the parameters, by the names that the route of a method has for them} */
    Map<String, String> parameters(String method) {
      return template(method).match(segments).orElseThrow();
    }

    private @Nullable Target<T> found(String method) {
      Target<T> target = entry.targets().get(method);
      return target == null && method.equals("HEAD") ? entry.targets().get("GET") : target;
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
    PathTemplate template = PathTemplate.parse(path);
    Target<T> added = new Target<>(template, target);
    if (entryOf(template).targets().putIfAbsent(method, added) != null) {
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
      if (entry.template().match(segments).isPresent()) {
        return Optional.of(new Match<>(entry, segments));
      }
    }
    return Optional.empty();
  }
}
