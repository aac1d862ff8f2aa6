package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One annotation on one element, read by name: the processor does not need the annotation's class.
 *
 * @param element the element
 * @param mirror the annotation
 * @param repeated its number among several of its type, from 0, or -1 if it is the only one
 */
record Annotated(Element element, AnnotationMirror mirror, int repeated) {
  private static final int ONLY = -1;

  /** One that is known to be the only one of its type. */
  static Annotated of(Element element, AnnotationMirror mirror) {
    return new Annotated(element, mirror, ONLY);
  }

  static Optional<Annotated> find(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (nameOf(mirror).equals(annotation)) {
        return Optional.of(of(element, mirror));
      }
    }
    return Optional.empty();
  }

  /** Finds an annotation that may be repeated, in the order of the source. */
  static List<Annotated> findAll(Element element, String annotation, String container) {
    List<Annotated> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (nameOf(mirror).equals(annotation)) {
        found.add(new Annotated(element, mirror, ONLY));
      } else if (nameOf(mirror).equals(container)) {
        for (Object value : listOf(new Annotated(element, mirror, ONLY).valueOrNull("value"))) {
          found.add(
              new Annotated(
                  element, (AnnotationMirror) ((AnnotationValue) value).getValue(), found.size()));
        }
      }
    }
    return found;
  }

  static boolean has(Element element, String annotation) {
    return find(element, annotation).isPresent();
  }

  String text(String attribute, String absent) {
    AnnotationValue value = valueOrNull(attribute);
    return value == null ? absent : value.getValue().toString();
  }

  boolean flag(String attribute, boolean absent) {
    AnnotationValue value = valueOrNull(attribute);
    return value == null ? absent : (Boolean) value.getValue();
  }

  int number(String attribute, int absent) {
    AnnotationValue value = valueOrNull(attribute);
    return value == null ? absent : (Integer) value.getValue();
  }

  List<String> texts(String attribute) {
    List<String> texts = new ArrayList<>();
    for (Object value : listOf(valueOrNull(attribute))) {
      texts.add(((AnnotationValue) value).getValue().toString());
    }
    return texts;
  }

  /** The classes that an attribute names. */
  List<TypeMirror> types(String attribute) {
    List<TypeMirror> types = new ArrayList<>();
    for (Object value : listOf(valueOrNull(attribute))) {
      if (((AnnotationValue) value).getValue() instanceof TypeMirror type) {
        types.add(type);
      }
    }
    return types;
  }

  /** The class that an attribute names, or null if it names none that exists. */
  @Nullable TypeMirror type(String attribute) {
    AnnotationValue value = valueOrNull(attribute);
    return value != null && value.getValue() instanceof TypeMirror type ? type : null;
  }

  @Nullable AnnotationValue valueOrNull(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static List<?> listOf(@Nullable AnnotationValue value) {
    return value != null && value.getValue() instanceof List<?> list ? list : List.of();
  }

  static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }
}
