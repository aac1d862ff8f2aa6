package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Turns a record with {@code @Projection} into its definition, or reports everything that is wrong
 * with it.
 */
final class ProjectionParser {
  private final Types types;
  private final EntityParser entities;
  private final Nullness nullness;
  private final VisibleKinds kinds;
  private final Visibility visibility;
  private final Reporter reporter;
  private final Map<String, Optional<ProjectionDefinition>> parsed = new HashMap<>();

  ProjectionParser(Types types, EntityParser entities, Nullness nullness, Reporter reporter) {
    this.types = types;
    this.entities = entities;
    this.nullness = nullness;
    this.kinds = new VisibleKinds(types, reporter);
    this.visibility = new Visibility(reporter);
    this.reporter = reporter;
  }

  /** Forgets what was parsed: types that did not exist may do so now. */
  void startRound() {
    parsed.clear();
  }

  /** Returns the definition, or nothing if an error was reported or a type does not exist. */
  Optional<ProjectionDefinition> parse(TypeElement element) {
    String name = element.getQualifiedName().toString();
    Optional<ProjectionDefinition> known = parsed.get(name);
    if (known == null) {
      known = Annotated.find(element, Names.PROJECTION).flatMap(a -> parse(element, a));
      parsed.put(name, known);
    }
    return known;
  }

  private Optional<ProjectionDefinition> parse(TypeElement element, Annotated annotation) {
    TypeMirror of = annotation.type("of");
    if (of == null || Unresolved.in(of)) {
      return Optional.empty();
    }
    boolean entity =
        of.getKind() == TypeKind.DECLARED && Annotated.has(types.asElement(of), Names.ENTITY);
    boolean record = element.getKind() == ElementKind.RECORD;
    if (!entity || !record || !element.getTypeParameters().isEmpty()) {
      reporter.error(
          annotation,
          entity ? "" : "of",
          Diagnostic.PROJECTION_TYPE,
          KindResolver.written(of),
          element.getSimpleName(),
          !entity
              ? "but " + KindResolver.written(of) + " is no record with @Entity"
              : record ? "which has type parameters" : "which is no record",
          entity ? KindResolver.written(of) + ".class" : "...",
          element.getSimpleName());
      return Optional.empty();
    }
    return entities
        .parse((TypeElement) types.asElement(of))
        .flatMap(definition -> parse(element, definition));
  }

  private Optional<ProjectionDefinition> parse(TypeElement element, EntityDefinition entity) {
    List<Component> components = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      component(element, component, entity).ifPresent(components::add);
    }
    boolean sound = components.size() == element.getRecordComponents().size();
    sound &= visibility.check(element, element, element);
    sound &= visibility.check(element, entity.element(), element);
    return sound && kinds.check(element, components, element)
        ? Optional.of(new ProjectionDefinition(element, entity, components))
        : Optional.empty();
  }

  private Optional<Component> component(
      TypeElement record, RecordComponentElement element, EntityDefinition entity) {
    if (Unresolved.in(element.asType())) {
      return Optional.empty();
    }
    String name = element.getSimpleName().toString();
    Optional<Component> found = entity.component(name);
    if (found.isEmpty()) {
      return wrong(
          record,
          element,
          "but record " + entity.name() + " has no such component",
          "Components: "
              + String.join(", ", entity.componentNames())
              + "."
              + Suggestion.of(name, entity.componentNames(), "", ""));
    }
    String type = KindResolver.written(found.get().type());
    if (!types.isSameType(element.asType(), found.get().type())) {
      return wrong(
          record,
          element,
          "of type "
              + KindResolver.written(element.asType())
              + ", but in record "
              + entity.name()
              + " it is of type "
              + type,
          "Declare it as: " + type + " " + name);
    }
    if (found.get().presence() == Component.Presence.NULLABLE
        && nullness.isSource(record)
        && !Nullness.isAnnotated(element)) {
      return wrong(
          record,
          element,
          "which in record " + entity.name() + " may be null",
          "Declare it as: @Nullable " + type + " " + name);
    }
    return found;
  }

  private Optional<Component> wrong(
      TypeElement record, RecordComponentElement element, String fault, String remedy) {
    reporter.error(
        element,
        Diagnostic.PROJECTION_COMPONENT,
        record.getSimpleName(),
        element.getSimpleName(),
        fault,
        remedy);
    return Optional.empty();
  }
}
