package dev.dovetail.processor;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic.Kind;

/**
 * Reports errors and warnings at the place in the source that caused them. It never throws, so that
 * one round reports them all, and it reports one cause once.
 */
final class Reporter {
  private final Messager messager;
  private final Set<String> reported = new HashSet<>();
  private final Set<String> warned = new HashSet<>();

  Reporter(Messager messager) {
    this.messager = messager;
  }

  /** The number of errors so far. */
  int count() {
    return reported.size();
  }

  void error(Element element, Diagnostic diagnostic, Object... arguments) {
    String message = diagnostic.message(arguments);
    if (reported.add(element + message)) {
      messager.printMessage(Kind.ERROR, message, positioned(element));
    }
  }

  /** Reports what does not end the compilation. It is not counted as an error. */
  void warning(Annotated place, String attribute, Diagnostic diagnostic, Object... arguments) {
    String message = diagnostic.message(arguments);
    if (warned.add(place.element() + message)) {
      messager.printMessage(
          Kind.WARNING, message, place.element(), place.mirror(), place.valueOrNull(attribute));
    }
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

  void error(Annotated place, String attribute, Diagnostic diagnostic, Object... arguments) {
    String message = diagnostic.message(arguments);
    if (reported.add(place.element() + message)) {
      messager.printMessage(
          Kind.ERROR, message, place.element(), place.mirror(), place.valueOrNull(attribute));
    }
  }
}
