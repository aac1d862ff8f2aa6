package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Parses the indexes of a record whose keys the library composes: {@code @ComposedIndex} and
 * {@code @LocalIndex}.
 */
final class ComposedIndexParser {
  /** DynamoDB's 255 for the name of a key attribute, less {@code _} and {@code _pk}. */
  private static final int MAX_NAME = 251;

  private final Reporter reporter;
  private final Templates templates;

  ComposedIndexParser(Reporter reporter, Templates templates) {
    this.reporter = reporter;
    this.templates = templates;
  }

  /** Parses a template, or reports what is wrong with it and returns null. */
  interface Templates {
    @Nullable Template parse(
        Annotated annotation, String key, List<Component> components, boolean mayBeAbsent);
  }

  /**
   * Returns the indexes in the order of the source, or null if an error was reported.
   *
   * @param pk the template of the entity's partition key, or null if it has an error of its own
   */
  @Nullable List<ComposedIndexDefinition> parse(
      TypeElement record, List<Component> components, @Nullable Template pk) {
    Set<String> names = new HashSet<>();
    for (Annotated index : Annotated.findAll(record, Names.INDEX, Names.INDEX_LIST)) {
      names.add(index.text("name", ""));
    }
    Set<String> methods = new HashSet<>();
    List<ComposedIndexDefinition> indexes = new ArrayList<>();
    boolean sound = true;
    for (Annotated annotation :
        Annotated.findAll(record, Names.COMPOSED_INDEX, Names.COMPOSED_INDEX_LIST)) {
      sound &= checkName(record, annotation, names);
      Optional<ComposedIndexDefinition> index = global(annotation, components, methods);
      index.ifPresent(indexes::add);
      sound &= index.isPresent();
    }
    for (Annotated annotation :
        Annotated.findAll(record, Names.LOCAL_INDEX, Names.LOCAL_INDEX_LIST)) {
      sound &= checkName(record, annotation, names);
      Template sk = templates.parse(annotation, Names.SK, components, true);
      if (pk == null || sk == null) {
        sound = false;
        continue;
      }
      String name = annotation.text("name", "");
      indexes.add(ComposedIndexDefinition.local(annotation, name, method(name, methods), pk, sk));
    }
    return sound ? indexes : null;
  }

  private Optional<ComposedIndexDefinition> global(
      Annotated annotation, List<Component> components, Set<String> methods) {
    boolean sorted = !annotation.text(Names.SK, "").isEmpty();
    Template pk = templates.parse(annotation, Names.PK, components, true);
    Template sk = sorted ? templates.parse(annotation, Names.SK, components, true) : null;
    if (pk == null || sorted && sk == null) {
      return Optional.empty();
    }
    String name = annotation.text("name", "");
    return Optional.of(
        ComposedIndexDefinition.global(
            annotation, name, method(name, methods), pk, Optional.ofNullable(sk)));
  }

  private boolean checkName(TypeElement record, Annotated annotation, Set<String> names) {
    String name = annotation.text("name", "");
    boolean sound = true;
    if (!name.matches("[a-zA-Z0-9_.-]{3," + MAX_NAME + "}")) {
      reporter.error(annotation, "name", Diagnostic.INDEX_NAME, name, MAX_NAME);
      sound = false;
    }
    if (!names.add(name)) {
      reporter.error(annotation, "name", Diagnostic.INDEX_REPEATED, record.getSimpleName(), name);
      sound = false;
    }
    return sound;
  }

  /** The name of an index as methods start with it, other than those of earlier indexes. */
  private static String method(String name, Set<String> methods) {
    StringBuilder method = new StringBuilder();
    for (String word : name.split("[.-]+")) {
      if (!word.isEmpty()) {
        method
            .append(
                method.isEmpty()
                    ? word.substring(0, 1)
                    : word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    if (method.isEmpty() || !Character.isJavaIdentifierStart(method.charAt(0))) {
      method.insert(0, "index");
    }
    while (!methods.add(method.toString())) {
      method.append('_');
    }
    return method.toString();
  }
}
