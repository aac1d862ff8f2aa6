package dev.dovetail.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project on disk whose build compares its table {@code app} with a committed key lock. */
final class LockFolder {
  private static final String WRITTEN = "target/classes/META-INF/dovetail/app.lock.json";
  private static final String COMMITTED = "src/main/dovetail/app.lock.json";

  private final Path project;

  LockFolder(Path project) {
    this.project = project;
  }

  /** Commits a lock. */
  void commit(String lock) throws IOException {
    Path committed = project.resolve(COMMITTED);
    Files.createDirectories(project.resolve("src/main/dovetail"));
    Files.writeString(committed, lock);
  }

  /** Commits the lock of sources. */
  void commit(Map<String, String> sources) throws IOException {
    compile(sources);
    commit(Files.readString(project.resolve(WRITTEN)));
  }

  /** Compiles sources, and returns what javac says with paths that begin in the project. */
  List<String> compile(Map<String, String> sources) throws IOException {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              diagnostics,
              List.of(
                  "-Xlint:all,-processing,-classfile,-path",
                  "-d",
                  classes.toString(),
                  "-Adovetail.lock=" + project.resolve("src/main/dovetail")),
              null,
              ErrorPage.files(sources));
      task.setProcessors(List.of(new DovetailProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(diagnostic -> ErrorPage.squeezed(diagnostic.getMessage(Locale.ROOT)))
        .map(message -> message.replace(project + "/", ""))
        .toList();
  }

  /** Types a command into a shell, in the project. */
  void type(String command) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", command).directory(project.toFile()).inheritIO().start();
    if (shell.waitFor() != 0) {
      throw new IllegalStateException(command);
    }
  }
}
