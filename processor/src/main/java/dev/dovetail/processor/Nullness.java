package dev.dovetail.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Tells which components may be null: those with an annotation called Nullable, and those that the
 * schema of an entity lists, as older compilers do not see type annotations in class files.
 */
final class Nullness {
  private final Elements elements;
  private final Set<String> sources = new HashSet<>();
  private Set<String> listed = Set.of();

  Nullness(Elements elements) {
    this.elements = elements;
  }

  /**
   * Takes note of types that are compiled from source, whose schemas may be of an earlier build.
   */
  void addSources(Set<? extends Element> roots) {
    roots.forEach(root -> sources.add(root.toString()));
  }

  /** Reads what the schema of a record lists, if the record comes from a class file. */
  void startRecord(TypeElement record) {
    TypeElement schema =
        isSource(record)
            ? null
            : elements.getTypeElement(EntityDefinition.schema(record).toString());
    listed =
        schema == null
            ? Set.of()
            : Annotated.find(schema, Names.NULLABLE_COMPONENTS.toString())
                .map(annotation -> Set.copyOf(annotation.texts("value")))
                .orElse(Set.of());
  }

  boolean isNullable(TypeElement record, RecordComponentElement component) {
    return isAnnotated(component)
        || listed.contains(name(record, component.getSimpleName().toString()));
  }

  /** Whether an element or its type has an annotation called Nullable, whoever made it. */
  static boolean isAnnotated(Element element) {
    return isAnnotated(element.getAnnotationMirrors())
        || isAnnotated(element.asType().getAnnotationMirrors());
  }

  static boolean isAnnotated(List<? extends AnnotationMirror> annotations) {
    return annotations.stream()
        .anyMatch(a -> a.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }

  /** The components of an entity and of records within it that may be null. */
  static Set<String> of(EntityDefinition entity) {
    Set<String> names = new TreeSet<>();
    collect(entity.element(), entity.components(), names);
    return names;
  }

  private static void collect(TypeElement record, List<Component> components, Set<String> names) {
    for (Component component : components) {
      if (component.presence() == Component.Presence.NULLABLE) {
        names.add(name(record, component.name()));
      }
      component.kind().nested().ifPresent(n -> collect(n.type(), n.components(), names));
    }
  }

  private static String name(TypeElement record, String component) {
    return record.getQualifiedName() + "." + component;
  }

  /** Whether a record is compiled from source, and not read from a class file. */
  boolean isSource(TypeElement record) {
    for (Element element = record; element != null; element = element.getEnclosingElement()) {
      if (sources.contains(element.toString())) {
        return true;
      }
    }
    return false;
  }
}
