package dev.dovetail.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.dovetail.model.LockModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles a design with a key lock in a folder, and tells what the processor says of the lock. */
final class Locked {
  private static final String NOTHING =
      "{\"format\": 1, \"table\": \"app\", \"entities\": [], \"indexes\": []}";

  private final Path folder;

  Locked(Path folder) {
    this.folder = folder;
  }

  /**
   * What was said of the lock.
   *
   * @param kind error or warning
   * @param place the source from where it points to
   * @param message the text
   */
  record Finding(Diagnostic.Kind kind, String place, String message) {}

  Path file() {
    return folder.resolve("app.lock.json");
  }

  /** What to type, as errors say it. */
  String accept() {
    return "copy META-INF/dovetail/app.lock.json of the compiled classes to " + folder + "/";
  }

  /** Commits the lock of a source. */
  void commit(String source) throws IOException {
    Files.writeString(file(), lockOf(source));
  }

  /** The lock that is written for a source. */
  String lockOf(String source) throws IOException {
    Files.writeString(file(), NOTHING);
    Compilation compilation = compile(source);
    for (JavaFileObject generated : compilation.generatedFiles()) {
      if (generated.getName().endsWith(LockModel.path("app"))) {
        return generated.getCharContent(false).toString();
      }
    }
    throw new IllegalStateException("no lock: " + compilation.diagnostics());
  }

  /** What is said of the lock when a source is compiled, which must have no other error. */
  List<Finding> findings(String source) {
    List<Finding> findings = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : compile(source).diagnostics()) {
      String message = diagnostic.getMessage(Locale.ROOT);
      if (message.startsWith("[KeyLock")) {
        int position = (int) diagnostic.getPosition();
        findings.add(new Finding(diagnostic.getKind(), source.substring(position), message));
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        throw new IllegalStateException(message);
      }
    }
    return findings;
  }

  private Compilation compile(String source) {
    return Compiler.javac()
        .withProcessors(new DovetailProcessor())
        .withOptions("-Adovetail.lock=" + folder)
        .compile(JavaFileObjects.forSourceString("org.example.Design", source));
  }
}
