package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to type instead of a query that its key does not serve. */
final class QueryHint {
  private static final int MAX_COMPONENTS = 3;

  private final EntityDefinition entity;
  private final KeySource source;
  private final List<String> keys;

  /**
   * Makes the hints for a query.
   *
   * @param keys the parameters that are given by equality
   */
  QueryHint(EntityDefinition entity, KeySource source, List<String> keys) {
    this.entity = entity;
    this.source = source;
    this.keys = keys;
  }

  /** Returns a sentence that follows another, or nothing if there is no advice. */
  String of(RepositoryMethod.Signature signature, boolean takesPage) {
    if (ReadMethods.served(source, keys) >= 0) {
      return takesPage
          ? " Let the parameters end with: PageRequest page"
          : " Remove the PageRequest, or return a Page of " + entity.name() + " from @Query";
    }
    if (!RangeParameter.of(signature.parameters()).isEmpty()) {
      return "";
    }
    return other(MethodChecks.operation(signature)).or(this::index).orElse("");
  }

  /** The table or another index that serves it. */
  private Optional<String> other(String operation) {
    List<String> names = new ArrayList<>(entity.indexNames());
    names.add("");
    for (String name : names) {
      Optional<KeySource> other = entity.source(name);
      if (other.isPresent() && ReadMethods.served(other.get(), keys) >= 0) {
        return Optional.of(
            name.isEmpty()
                ? " The key of the table serves it: write @" + operation + " without index"
                : " The index \""
                    + name
                    + "\" serves it: write @"
                    + operation
                    + "(index = \""
                    + name
                    + "\")");
      }
    }
    return Optional.empty();
  }

  /** An index that would serve it. */
  private Optional<String> index() {
    List<Component> parts = new ArrayList<>();
    for (String key : keys) {
      entity.component(key).filter(part -> part.kind().keyType() != null).ifPresent(parts::add);
    }
    if (parts.isEmpty() || parts.size() < keys.size() || parts.size() > MAX_COMPONENTS) {
      return Optional.empty();
    }
    String declaration =
        parts.stream().anyMatch(FacetRules::isFolded) ? composed(parts) : over(parts);
    return freeName(parts)
        .map(
            name ->
                " Give it those, or add to "
                    + entity.name()
                    + String.format(Locale.ROOT, declaration, name));
  }

  private static String over(List<Component> parts) {
    return parts.stream()
        .map(part -> "\"" + part.name() + "\"")
        .collect(Collectors.joining(", ", ": @Index(name = \"%s\", pk = {", "})"));
  }

  /** The facets behind a text of the entity's own, so that no other has these partitions. */
  private String composed(List<Component> parts) {
    return parts.stream()
        .map(part -> "#{" + part.name() + "}")
        .collect(
            Collectors.joining(
                "",
                ": @ComposedIndex(name = \"%s\", pk = \"" + entity.name().toUpperCase(Locale.ROOT),
                "\")"));
  }

  /** The name of the last component, or else of all, if no index has it. */
  private Optional<String> freeName(List<Component> parts) {
    List<String> names =
        parts.stream().map(part -> ComponentReader.capitalised(part.name())).toList();
    return Stream.of(names.get(names.size() - 1), String.join("And", names))
        .map(name -> "by" + name)
        .filter(name -> !entity.indexNames().contains(name))
        .findFirst();
  }
}
