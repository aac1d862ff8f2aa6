package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Narrows kinds by what annotations say, and reports those that make no sense. */
final class JsonConstraints {
  private static final List<String> NAMES = List.of(Names.SIZE, Names.RANGE, Names.FORMAT);

  private final Reporter reporter;

  JsonConstraints(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The annotations that are for one type. */
  record Declared(List<Annotated> annotations) {
    Declared and(Declared others) {
      List<Annotated> all = new ArrayList<>(annotations);
      all.addAll(others.annotations);
      return new Declared(all);
    }
  }

  /** What is on a component. */
  static Declared on(RecordComponentElement component) {
    return of(component, component.getAnnotationMirrors());
  }

  /** What is before the type of an element or value. */
  static Declared on(RecordComponentElement component, TypeMirror type) {
    return of(component, type.getAnnotationMirrors());
  }

  private static Declared of(
      RecordComponentElement component, List<? extends AnnotationMirror> mirrors) {
    List<Annotated> found = new ArrayList<>();
    for (AnnotationMirror mirror : mirrors) {
      if (NAMES.contains(Annotated.nameOf(mirror))) {
        found.add(new Annotated(component, mirror, -1));
      }
    }
    return new Declared(found);
  }

  /** Returns the kind with its bounds, or nothing if an error was reported. */
  Optional<JsonKind> apply(
      TypeElement record,
      RecordComponentElement component,
      TypeMirror type,
      JsonKind kind,
      Declared declared) {
    JsonKind bounded = kind;
    boolean sound = true;
    for (Annotated annotation : declared.annotations()) {
      JsonKind narrowed = narrow(annotation, bounded);
      String problem = narrowed == null ? "" : problem(annotation, narrowed);
      if (narrowed == null) {
        reporter.error(
            component,
            Diagnostic.JSON_CONSTRAINT_TYPE,
            component.getSimpleName(),
            record.getSimpleName(),
            simpleName(annotation),
            JsonKinds.written(type));
        sound = false;
      } else if (!problem.isEmpty()) {
        reporter.error(
            component,
            Diagnostic.JSON_BOUNDS,
            component.getSimpleName(),
            record.getSimpleName(),
            simpleName(annotation),
            problem);
        sound = false;
      } else {
        bounded = narrowed;
      }
    }
    return sound ? Optional.of(bounded) : Optional.empty();
  }

  private static String simpleName(Annotated annotation) {
    return annotation.mirror().getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Returns null if the annotation is not for such values. */
  private static @Nullable JsonKind narrow(Annotated annotation, JsonKind kind) {
    return switch (simpleName(annotation)) {
      case "Size" ->
          sized(annotation.number("min", 0), annotation.number("max", Integer.MAX_VALUE), kind);
      case "Range" -> ranged(annotation, kind);
      default ->
          kind instanceof JsonKind.Text text
              ? new JsonKind.Text(text.min(), text.max(), annotation.text("value", ""))
              : null;
    };
  }

  private static @Nullable JsonKind sized(int min, int max, JsonKind kind) {
    if (kind instanceof JsonKind.Text text) {
      return new JsonKind.Text(min, max, text.format());
    } else if (kind instanceof JsonKind.Items items) {
      return new JsonKind.Items(items.isSet(), items.element(), min, max);
    }
    return kind instanceof JsonKind.MapOf map ? new JsonKind.MapOf(map.value(), min, max) : null;
  }

  private static @Nullable JsonKind ranged(Annotated annotation, JsonKind kind) {
    if (kind instanceof JsonKind.Whole whole) {
      return new JsonKind.Whole(
          whole.width(),
          bound(annotation, "min", whole.min()),
          bound(annotation, "max", whole.max()));
    }
    return kind instanceof JsonKind.Decimal decimal
        ? new JsonKind.Decimal(
            bound(annotation, "min", decimal.min()), bound(annotation, "max", decimal.max()))
        : null;
  }

  private static long bound(Annotated annotation, String attribute, long absent) {
    AnnotationValue value = annotation.valueOrNull(attribute);
    return value == null ? absent : (Long) value.getValue();
  }

  /** What is wrong with the bounds, or nothing. */
  private static String problem(Annotated annotation, JsonKind kind) {
    if (kind instanceof JsonKind.Whole whole) {
      JsonKind.Whole.Width width = whole.width();
      if (whole.min() < width.least() || whole.max() > width.greatest()) {
        return "an %s is from %d to %d"
            .formatted(width.javaName(), width.least(), width.greatest())
            .replaceFirst("^an (?!int)", "a ");
      }
      return order(whole.min(), whole.max());
    } else if (kind instanceof JsonKind.Decimal decimal) {
      return order(decimal.min(), decimal.max());
    } else if (!simpleName(annotation).equals("Size")) {
      return "";
    }
    int min = annotation.number("min", 0);
    return min < 0
        ? "there are no fewer than 0, and min = " + min
        : order(min, annotation.number("max", Integer.MAX_VALUE));
  }

  private static String order(long min, long max) {
    return min > max ? "its min = " + min + " is more than its max = " + max : "";
  }
}
