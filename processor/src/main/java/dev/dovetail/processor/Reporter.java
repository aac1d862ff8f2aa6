package dev.dovetail.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Reports errors and warnings at the place in the source that caused them. It never throws, so that
 * one round reports them all, and it reports one cause once.
 */
final class Reporter {
  private final Messager messager;
  private final boolean eclipse;
  private final Optional<TreePlaces> trees;
  private final Set<String> reported = new HashSet<>();
  private final Set<String> warned = new HashSet<>();
  private final Set<String> compiled = new HashSet<>();

  Reporter(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    this.eclipse = environment.getClass().getName().startsWith("org.eclipse.");
    this.trees = eclipse ? Optional.empty() : TreePlaces.of(environment);
  }

  /** The number of errors so far. */
  int count() {
    return reported.size();
  }

  /** Learns which types are compiled now, and so have a place in the source. */
  void startRound(Set<? extends Element> roots) {
    for (Element root : roots) {
      compiled.add(root.toString());
    }
  }

  void error(Element element, Diagnostic diagnostic, Object... arguments) {
    String message = diagnostic.message(arguments);
    if (reported.add(element + message)) {
      print(Kind.ERROR, element, message);
    }
  }

  void error(Annotated place, String attribute, Diagnostic diagnostic, Object... arguments) {
    String message = diagnostic.message(arguments);
    if (reported.add(place.element() + message)) {
      print(Kind.ERROR, place, attribute, message);
    }
  }

  private void print(Kind kind, Element element, String message) {
    if (isWithoutPosition(element)) {
      messager.printMessage(kind, located(message, element));
    } else {
      messager.printMessage(kind, message, positioned(element));
    }
  }

  private void print(Kind kind, Annotated place, String attribute, String message) {
    if (isWithoutPosition(place.element())) {
      print(kind, place.element(), message);
    } else if (!printInTrees(kind, place, attribute, message)) {
      messager.printMessage(
          kind, message, place.element(), place.mirror(), place.valueOrNull(attribute));
    }
  }

  private boolean printInTrees(Kind kind, Annotated place, String attribute, String message) {
    return place.repeated() >= 0
        && trees.isPresent()
        && trees.get().print(kind, place, attribute, message);
  }

  /** Javac knows no position of a record component, but that of its field. */
  private static Element positioned(Element element) {
    Element record = element.getEnclosingElement();
    if (element.getKind() == ElementKind.RECORD_COMPONENT && record != null) {
      for (Element member : record.getEnclosedElements()) {
        if (member.getKind() == ElementKind.FIELD
            && member.getSimpleName().equals(element.getSimpleName())) {
          return member;
        }
      }
    }
    return element;
  }

  /** Eclipse's compiler knows no position of records and of what is in their header. */
  private boolean isWithoutPosition(Element element) {
    return eclipse
        && (element.getKind() == ElementKind.RECORD
            || element.getKind() == ElementKind.RECORD_COMPONENT);
  }

  private static String located(String message, Element element) {
    Element record = element.getEnclosingElement();
    return element.getKind() == ElementKind.RECORD
        ? message + " (at " + element + ")"
        : message + " (at " + record + "." + element.getSimpleName() + ")";
  }

  /**
   * Warns of something that makes no error of a table, unless {@code @SuppressWarnings} with the
   * diagnostic's id is on the annotated element, on a type around it, or on the table. What is of
   * another compilation has no place of its own, and is shown at the table.
   */
  void warning(
      Annotated place,
      String attribute,
      TypeElement table,
      Diagnostic diagnostic,
      Object... arguments) {
    String message = diagnostic.message(arguments);
    if (isSuppressed(place.element(), diagnostic)
        || isSuppressed(table, diagnostic)
        || !warned.add(place.element() + message)) {
      return;
    }
    if (isCompiled(place.element())) {
      print(Kind.WARNING, place, attribute, message);
    } else {
      print(Kind.WARNING, table, message);
    }
  }

  /** Warns of something that makes no error of an element, unless it is suppressed there. */
  void warning(Element element, Diagnostic diagnostic, Object... arguments) {
    String message = diagnostic.message(arguments);
    if (!isSuppressed(element, diagnostic) && warned.add(element + message)) {
      print(Kind.WARNING, element, message);
    }
  }

  private boolean isCompiled(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (compiled.contains(e.toString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSuppressed(Element element, Diagnostic diagnostic) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppress = e.getAnnotation(SuppressWarnings.class);
      if (suppress != null && List.of(suppress.value()).contains(diagnostic.id())) {
        return true;
      }
    }
    return false;
  }
}
