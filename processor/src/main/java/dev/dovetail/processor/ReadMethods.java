package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Parses the methods with {@code @Get} and {@code @Query}. */
final class ReadMethods {
  private final MethodChecks checks;
  private final Reporter reporter;

  ReadMethods(Types types, Reporter reporter) {
    this.checks = new MethodChecks(types, reporter);
    this.reporter = reporter;
  }

  Optional<RepositoryMethod> get(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound =
        checks.returns(
            signature,
            result,
            checks.isOf(result, "java.util.Optional", entity),
            "Optional<" + entity.name() + ">");
    sound &= checks.parameters(entity, signature.parameters(), signature.name());
    sound &= checks.fullKey(entity, signature);
    if (sound && signature.parameters().size() > entity.keyComponents().size()) {
      reporter.error(
          signature.element(),
          Diagnostic.METHOD_PARAMETERS,
          signature.name(),
          "Get",
          Parameter.list(signature.parameters()),
          "the components of the key and nothing else: "
              + String.join(", ", entity.keyComponents()));
      sound = false;
    }
    boolean consistent = signature.annotation().flag("consistent", false);
    return sound ? Optional.of(new RepositoryMethod.Get(signature, consistent)) : Optional.empty();
  }

  Optional<RepositoryMethod> query(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound =
        checks.returns(
            signature,
            result,
            checks.isOf(result, Names.PAGE_NAME, entity),
            "Page<" + entity.name() + ">");
    List<Parameter> parameters = signature.parameters();
    boolean paged =
        !parameters.isEmpty()
            && checks.isNamed(
                parameters.get(parameters.size() - 1).type(), Names.PAGE_REQUEST_NAME);
    List<Parameter> keys = paged ? parameters.subList(0, parameters.size() - 1) : parameters;
    sound &= checks.values(entity, keys, signature.name());
    String name = signature.annotation().text("index", "");
    Optional<IndexDefinition> index = entity.index(name);
    if (!name.isEmpty() && index.isEmpty()) {
      List<String> names = new ArrayList<>();
      entity.indexes().forEach(i -> names.add(i.name()));
      reporter.error(
          signature.annotation(),
          "index",
          Diagnostic.QUERY_UNKNOWN_INDEX,
          signature.name(),
          name,
          entity.name(),
          names.isEmpty() ? "none" : String.join(", ", names),
          Suggestion.of(name, names, "\"", "\""));
      return Optional.empty();
    }
    boolean consistent = signature.annotation().flag("consistent", false);
    if (consistent && index.isPresent()) {
      reporter.error(
          signature.annotation(),
          "consistent",
          Diagnostic.QUERY_CONSISTENT_INDEX,
          signature.name(),
          name);
      sound = false;
    }
    if (!sound) {
      return Optional.empty();
    }
    int sortParts = served(entity, index, Parameter.names(keys));
    if (sortParts < 0 || !paged) {
      notServed(entity, index, signature);
      return Optional.empty();
    }
    return Optional.of(
        new RepositoryMethod.Query(
            signature,
            index,
            sortParts,
            signature.annotation().flag("descending", false),
            consistent));
  }

  /**
   * Returns how many facets or components of the sort key the parameters give, or -1 if no key
   * serves them.
   */
  private static int served(
      EntityDefinition entity, Optional<IndexDefinition> index, List<String> parameters) {
    Set<String> left = new HashSet<>(parameters);
    Set<String> known = new HashSet<>(partition(entity, index));
    if (!left.containsAll(known)) {
      return -1;
    }
    left.removeAll(known);
    int parts = 0;
    for (String component : sort(entity, index)) {
      if (!left.remove(component) && !known.contains(component)) {
        break;
      }
      known.add(component);
      parts++;
    }
    // Facets of the sort key that the partition key has as well come for free, but are not asked
    // for at the end.
    return left.isEmpty() ? parts : -1;
  }

  private static List<String> partition(EntityDefinition entity, Optional<IndexDefinition> index) {
    return index
        .map(i -> IndexDefinition.names(i.partition()))
        .orElseGet(() -> entity.pk().components());
  }

  private static List<String> sort(EntityDefinition entity, Optional<IndexDefinition> index) {
    return index
        .map(i -> IndexDefinition.names(i.sort()))
        .orElseGet(() -> entity.sk().components());
  }

  private void notServed(
      EntityDefinition entity,
      Optional<IndexDefinition> index,
      RepositoryMethod.Signature signature) {
    List<String> servable = new ArrayList<>();
    List<String> prefix = new ArrayList<>(partition(entity, index));
    servable.add("(" + String.join(", ", prefix) + ")");
    for (String component : sort(entity, index)) {
      if (!prefix.contains(component)) {
        prefix.add(component);
        servable.add("(" + String.join(", ", prefix) + ")");
      }
    }
    String source =
        index
            .map(i -> "the index \"" + i.name() + "\"")
            .orElse("the key (\"" + entity.pk().text() + "\", \"" + entity.sk().text() + "\")");
    reporter.error(
        signature.element(),
        Diagnostic.QUERY_NOT_SERVED,
        signature.name(),
        Parameter.list(signature.parameters()),
        source,
        String.join(", ", servable));
  }
}
