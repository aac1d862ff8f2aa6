package dev.dovetail.processor;

import dev.dovetail.model.Projection;
import java.util.List;

/** What the indexes of an entity hold, and what is read from them. */
final class IndexProjectionRule {
  private final Reporter reporter;

  IndexProjectionRule(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Checks that each index of an entity includes components if it says so, and only then. */
  boolean check(EntityDefinition entity) {
    boolean sound = true;
    for (String name : entity.indexNames()) {
      sound &= check(entity, name, entity.indexAnnotation(name));
    }
    return sound;
  }

  private boolean check(EntityDefinition entity, String name, Annotated annotation) {
    IndexProjection projection = IndexProjection.of(annotation);
    boolean includes = projection.type() == Projection.INCLUDE;
    if (includes == projection.include().isEmpty()) {
      return wrong(
          entity,
          name,
          includes
              ? "ProjectionType.INCLUDE, but no components to include"
              : "components to include, but not ProjectionType.INCLUDE",
          includes
              ? "Write include = {...}, or ProjectionType.KEYS_ONLY"
              : "Write projection = ProjectionType.INCLUDE");
    }
    if (projection.type() != Projection.ALL && entity.history().version() > 1) {
      return wrong(
          entity,
          name,
          "the projection "
              + projection.type()
              + ", but the entity is of version "
              + entity.history().version()
              + ", and its upgrade may need any attribute of an older item",
          "Write projection = ProjectionType.ALL");
    }
    for (String component : projection.include()) {
      if (entity.component(component).isEmpty()) {
        return wrong(
            entity,
            name,
            "include = \"" + component + "\", but no such component",
            "Components: "
                + String.join(", ", entity.componentNames())
                + "."
                + Suggestion.of(component, entity.componentNames(), "\"", "\""));
      }
    }
    return true;
  }

  private boolean wrong(EntityDefinition entity, String index, String fault, String remedy) {
    Annotated annotation = entity.indexAnnotation(index);
    boolean includes = annotation.valueOrNull(IndexProjection.INCLUDE) != null;
    reporter.error(
        annotation,
        includes ? IndexProjection.INCLUDE : IndexProjection.PROJECTION,
        Diagnostic.INDEX_INCLUDE,
        index,
        entity.name(),
        fault,
        remedy);
    return false;
  }

  /** Checks that the index that a method reads holds what the method returns. */
  boolean holds(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      KeySource source,
      ReadElement element) {
    String index = source.index().orElse("");
    if (index.isEmpty()) {
      return true;
    }
    IndexProjection projection = IndexProjection.of(entity.indexAnnotation(index));
    List<String> lacking = projection.lacking(entity, index, element.components());
    if (lacking.isEmpty()) {
      return true;
    }
    List<String> held =
        entity.componentNames().stream()
            .filter(name -> projection.lacking(entity, index, List.of(name)).isEmpty())
            .toList();
    reporter.error(
        signature.annotation(),
        "index",
        Diagnostic.INDEX_LACKS_COMPONENT,
        signature.name(),
        String.join(", ", lacking),
        index,
        String.join(", ", held),
        entity.name());
    return false;
  }
}
