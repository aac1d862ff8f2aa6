package dev.dovetail.processor;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes sources and resources, and reports those that can't be written. */
final class Output {
  private final Filer filer;
  private final PackageTypes packageTypes;
  private final Reporter reporter;
  private final Map<String, String> subjects = new HashMap<>();

  Output(Filer filer, Elements elements, Reporter reporter) {
    this.filer = filer;
    this.packageTypes = new PackageTypes(elements);
    this.reporter = reporter;
  }

  /**
   * Writes a class, unless it was written already: the attributes of an entity that two
   * repositories ask for have one class. Returns whether there is the class.
   *
   * @param subject the user's type that the class is for
   * @param place where to report if it can't be written
   */
  boolean source(JavaFile file, TypeElement subject, Element place) {
    String name = file.name();
    boolean first = !subjects.containsKey(name);
    if (!isFor(subject, name, place)) {
      return false;
    }
    if (!first) {
      return true;
    }
    try {
      file.writeTo(filer, packageTypes);
      return true;
    } catch (FilerException e) {
      nameTaken(place, name, subject, "a class of this name already");
    } catch (IOException e) {
      reporter.error(place, Diagnostic.MODEL_NOT_WRITTEN, file.typeSpec().name() + ".java", e);
    }
    return false;
  }

  /**
   * Whether the class of a name is the one for a user's type; it is for the first that asks. An
   * error is reported if it is for another.
   */
  boolean isFor(TypeElement subject, String name, Element place) {
    String other = subjects.putIfAbsent(name, subject.toString());
    if (other == null || subject.toString().equals(other)) {
      return true;
    }
    nameTaken(place, name, subject, "the one for " + other);
    return false;
  }

  private void nameTaken(Element place, String name, TypeElement subject, String other) {
    reporter.error(place, Diagnostic.CLASS_NAME_TAKEN, name, subject, other, subject);
  }

  /** Writes a file beside the classes, and returns where it is. */
  Optional<URI> resource(String path, String text, Element... origins) {
    try {
      FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origins);
      try (Writer writer = file.openWriter()) {
        writer.write(text);
      }
      return Optional.of(file.toUri());
    } catch (IOException e) {
      reporter.error(origins[0], Diagnostic.MODEL_NOT_WRITTEN, path, e);
      return Optional.empty();
    }
  }
}
