package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Types;

/**
 * Turns an interface with {@code @SingleTable} into its definition, or reports everything that is
 * wrong with it.
 */
final class TableParser {
  private static final String RESERVED_NAME = "functions";

  private final Types types;
  private final AbstractMethods abstractMethods;
  private final RepositoryParser repositories;
  private final Reporter reporter;
  private final Visibility visibility;
  private final VisibleKinds kinds;
  private final List<TableRule> rules;
  private final UsedIndexes usedIndexes;
  private final AliasedQueries aliasedQueries;

  TableParser(Types types, RepositoryParser repositories, Reporter reporter) {
    this.types = types;
    this.abstractMethods = new AbstractMethods(types);
    this.repositories = repositories;
    this.reporter = reporter;
    this.visibility = new Visibility(reporter);
    this.kinds = new VisibleKinds(types, reporter);
    this.rules =
        List.of(
            new DistinctTypes(reporter),
            new DisjointKeys(reporter),
            new IsolatedQueries(reporter),
            new AgreeingIndexes(reporter),
            new LocalIndexLimit(reporter),
            new OneTimeToLive(reporter),
            new AgreeingAttributes(reporter));
    this.usedIndexes = new UsedIndexes(reporter);
    this.aliasedQueries = new AliasedQueries(reporter);
  }

  Optional<TableDefinition> parse(TypeElement element) {
    Annotated annotation = Annotated.find(element, Names.SINGLE_TABLE).orElseThrow();
    String simpleName = element.getSimpleName().toString();
    if (element.getKind() != ElementKind.INTERFACE) {
      reporter.error(annotation, "", Diagnostic.TABLE_NOT_INTERFACE, simpleName, simpleName);
      return Optional.empty();
    }
    String name = annotation.text("name", defaultName(simpleName));
    boolean sound = name.matches("[A-Za-z0-9_-]+") && !name.equals(RESERVED_NAME);
    if (!sound) {
      reporter.error(annotation, "name", Diagnostic.TABLE_NAME, simpleName, name);
    }
    List<ExecutableElement> methods = abstractMethods.of(element);
    if (methods.isEmpty()) {
      reporter.error(annotation, "", Diagnostic.TABLE_EMPTY, simpleName);
      return Optional.empty();
    }
    List<TableDefinition.Accessor> accessors = accessors(element, methods);
    sound &= visibility.check(element, element, element);
    if (!sound || accessors.size() < methods.size()) {
      return Optional.empty();
    }
    TableDefinition table =
        TableDefinition.of(element, name, annotation.flag("stream", false), accessors);
    for (TableRule rule : rules) {
      sound &= rule.check(table);
    }
    if (!sound) {
      return Optional.empty();
    }
    usedIndexes.check(table);
    aliasedQueries.check(table);
    return Optional.of(table);
  }

  private List<TableDefinition.Accessor> accessors(
      TypeElement table, List<ExecutableElement> methods) {
    List<TableDefinition.Accessor> accessors = new ArrayList<>();
    Map<String, ExecutableElement> seen = new HashMap<>();
    for (ExecutableElement method : methods) {
      if (!method.getParameters().isEmpty() || !returnsInterface(method)) {
        if (method.getReturnType().getKind() != TypeKind.ERROR) {
          reporter.error(
              method, Diagnostic.TABLE_METHOD, method.getSimpleName(), table.getSimpleName());
        }
        continue;
      }
      TypeElement repository = (TypeElement) types.asElement(method.getReturnType());
      ExecutableElement other = seen.put(repository.getQualifiedName().toString(), method);
      if (other != null) {
        reporter.error(
            method,
            Diagnostic.TABLE_REPOSITORY_REPEATED,
            other.getSimpleName(),
            method.getSimpleName(),
            table.getSimpleName());
        continue;
      }
      Optional<RepositoryDefinition> definition = repositories.parse(repository, method);
      if (definition.isPresent() && isVisible(method, definition.get(), table)) {
        accessors.add(
            new TableDefinition.Accessor(method.getSimpleName().toString(), definition.get()));
      }
    }
    return accessors;
  }

  private boolean isVisible(
      ExecutableElement method, RepositoryDefinition repository, TypeElement table) {
    boolean visible = visibility.check(method, repository.element(), table);
    for (EntityDefinition entity : repository.entities()) {
      visible = visible && visibility.check(method, entity.element(), table);
    }
    return visible && kinds.check(method, repository, table);
  }

  private boolean returnsInterface(ExecutableElement method) {
    return method.getReturnType().getKind() == TypeKind.DECLARED
        && types.asElement(method.getReturnType()).getKind() == ElementKind.INTERFACE;
  }

  /** "AppTable" is called "app". */
  private static String defaultName(String simpleName) {
    String stem =
        simpleName.endsWith("Table")
            ? simpleName.substring(0, simpleName.length() - 5)
            : simpleName;
    return (stem.isEmpty() ? simpleName : stem).toLowerCase(Locale.ROOT);
  }
}
