package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds the components with {@code @Unique}, or reports those that can't be. */
final class UniqueParser {
  private static final String SCOPE = "scope";

  private final Reporter reporter;

  UniqueParser(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Checks that an entity does not have the type of the items that guard values. */
  boolean checkType(Annotated entity, String name, String type) {
    boolean free = !type.equals(Names.UNIQUE_TYPE);
    if (!free) {
      String example = name.toUpperCase(Locale.ROOT);
      reporter.error(entity, "type", Diagnostic.ENTITY_TYPE_RESERVED, name, type, example);
    }
    return free;
  }

  /** Checks that an entity whose items are kept unique had no other type before. */
  boolean checkAliases(
      Annotated entity, String name, EntityHistory history, List<UniqueDefinition> uniques) {
    if (uniques.isEmpty() || history.aliases().isEmpty()) {
      return true;
    }
    String unique = uniques.get(0).component().name();
    String alias = history.aliases().get(0);
    reporter.error(entity, "aliases", Diagnostic.UNIQUE_ALIAS, name, unique, alias);
    return false;
  }

  /**
   * Returns the definitions in the order of the record, or null if an error was reported, also one
   * of roles.
   */
  @Nullable List<UniqueDefinition> parse(
      TypeElement record,
      List<Component> components,
      @Nullable Map<AttributeRole, Component> roles) {
    if (roles == null) {
      return null;
    }
    List<UniqueDefinition> uniques = new ArrayList<>();
    boolean sound = true;
    for (Component component : components) {
      Optional<Annotated> annotation = Annotated.find(component.element(), Names.UNIQUE);
      if (annotation.isPresent()) {
        List<Component> scope = new ArrayList<>();
        sound &= check(annotation.get(), record, component, roles);
        sound &= scope(annotation.get(), record, component, components, roles, scope);
        uniques.add(new UniqueDefinition(component, scope));
      }
    }
    return sound ? uniques : null;
  }

  private boolean scope(
      Annotated annotation,
      TypeElement record,
      Component unique,
      List<Component> components,
      Map<AttributeRole, Component> roles,
      List<Component> scope) {
    boolean sound = true;
    for (String name : annotation.texts(SCOPE)) {
      Optional<Component> part =
          components.stream().filter(component -> component.name().equals(name)).findFirst();
      if (part.isEmpty() || part.get() == unique || scope.contains(part.get())) {
        List<String> others = new ArrayList<>(IndexDefinition.names(components));
        others.remove(unique.name());
        reporter.error(
            annotation.element(),
            Diagnostic.UNIQUE_SCOPE,
            unique.name(),
            record.getSimpleName(),
            name,
            part.isEmpty() ? "the record does not have" : "is named already",
            String.join(", ", others),
            part.isEmpty() ? Suggestion.of(name, others, "\"", "\"") : "");
        sound = false;
      } else {
        sound &= check(annotation, record, part.get(), roles);
        scope.add(part.get());
      }
    }
    return sound;
  }

  private boolean check(
      Annotated annotation,
      TypeElement record,
      Component component,
      Map<AttributeRole, Component> roles) {
    boolean managed =
        component.equals(roles.get(AttributeRole.VERSION))
            || component.equals(roles.get(AttributeRole.CREATED_AT))
            || component.equals(roles.get(AttributeRole.UPDATED_AT));
    if (!managed && component.encoding() != null) {
      return true;
    }
    reporter.error(
        annotation.element(),
        Diagnostic.UNIQUE_TYPE,
        annotation.element().getSimpleName(),
        record.getSimpleName(),
        component.name(),
        managed ? "the library sets" : "is of type " + KindResolver.written(component.type()));
    return false;
  }
}
