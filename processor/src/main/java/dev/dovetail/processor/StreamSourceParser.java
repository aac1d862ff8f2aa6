package dev.dovetail.processor;

import dev.dovetail.model.ChangeEvent;
import dev.dovetail.model.StreamSourceModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the {@code @OnChange} of one function, or reports what is wrong with it. */
final class StreamSourceParser {
  private final Elements elements;
  private final Types types;
  private final Reporter reporter;
  private @Nullable StreamSourceModel model;

  StreamSourceParser(Elements elements, Types types, Reporter reporter) {
    this.elements = elements;
    this.types = types;
    this.reporter = reporter;
  }

  /** {@return whether all is well, with the annotation or without} */
  boolean parse(TypeElement handler, boolean routed) {
    Optional<Annotated> found = Annotated.find(handler, Names.ON_CHANGE);
    if (found.isEmpty()) {
      return true;
    }
    Annotated onChange = found.get();
    String function = handler.getSimpleName().toString();
    boolean sound = !routed;
    if (routed) {
      reporter.error(onChange, "", Diagnostic.ON_CHANGE_ROUTE, function);
    }
    List<ChangeEvent> events = events(onChange);
    if (events.isEmpty()) {
      reporter.error(onChange, "events", Diagnostic.ON_CHANGE_NO_EVENTS, function);
      sound = false;
    }
    List<String> entities = new ArrayList<>();
    for (TypeMirror type : classes(onChange)) {
      if (type.getKind() == TypeKind.DECLARED
          && Annotated.has(types.asElement(type), Names.ENTITY)) {
        Element entity = types.asElement(type);
        entities.add(elements.getBinaryName((TypeElement) entity).toString());
      } else {
        reporter.error(onChange, "entities", Diagnostic.ON_CHANGE_NOT_ENTITY, function, type);
        sound = false;
      }
    }
    model = new StreamSourceModel(entities, events);
    return sound;
  }

  /** {@return what was read, or null if the function has no such annotation} */
  @Nullable StreamSourceModel model() {
    return model;
  }

  /** An event is the same however often it is named, and in whatever order. */
  private static List<ChangeEvent> events(Annotated onChange) {
    if (onChange.valueOrNull("events") == null) {
      return List.of(ChangeEvent.values());
    }
    List<String> named = onChange.texts("events");
    return Arrays.stream(ChangeEvent.values())
        .filter(event -> named.contains(event.name()))
        .toList();
  }

  private static List<TypeMirror> classes(Annotated onChange) {
    AnnotationValue value = onChange.valueOrNull("entities");
    List<TypeMirror> classes = new ArrayList<>();
    if (value != null && value.getValue() instanceof List<?> list) {
      for (Object element : list) {
        if (((AnnotationValue) element).getValue() instanceof TypeMirror type) {
          classes.add(type);
        }
      }
    }
    return classes;
  }
}
