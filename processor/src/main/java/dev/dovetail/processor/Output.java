package dev.dovetail.processor;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes sources and resources, and reports those that can't be written. */
final class Output {
  private final Filer filer;
  private final Reporter reporter;

  Output(Filer filer, Reporter reporter) {
    this.filer = filer;
    this.reporter = reporter;
  }

  void source(JavaFile file, Element origin) {
    try {
      file.writeTo(filer);
    } catch (IOException e) {
      reporter.error(origin, Diagnostic.MODEL_NOT_WRITTEN, file.typeSpec().name() + ".java", e);
    }
  }

  void resource(String path, String text, Element... origins) {
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origins).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      reporter.error(origins[0], Diagnostic.MODEL_NOT_WRITTEN, path, e);
    }
  }
}
