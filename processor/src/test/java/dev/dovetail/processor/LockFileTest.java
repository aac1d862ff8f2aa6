package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
  private static final String TABLE =
      """
      package org.example;

      import dev.dovetail.*;

      @SingleTable
      interface AppTable {
        @Entity(type = "NOTE", pk = "NOTE#{id}", sk = "NOTE")
        record Note(String id) {}

        interface Notes { @Replace Note replace(Note note); }

        Notes notes();
      }
      """;

  @TempDir Path folder;

  @Test
  void accept_asTyped_commitsTheLockAndSatisfiesJavac() throws Exception {
    String command = acceptOf(compile());
    assertThat(command).startsWith("mkdir -p ").contains(" && cp ");

    Process shell = new ProcessBuilder("sh", "-c", command).inheritIO().start();

    assertThat(shell.waitFor()).isZero();
    assertThat(folder.resolve("the locks/app.lock.json")).exists();
    assertThat(compile()).isEmpty();
  }

  @Test
  void accept_belowWhereTheBuildStarted_hasRelativePaths() {
    Path start = Path.of("").toAbsolutePath();
    URI written = start.resolve("target/classes/META-INF/dovetail/app.lock.json").toUri();

    assertThat(LockFile.of("src/test/java", "app", written).accept())
        .isEqualTo("cp target/classes/META-INF/dovetail/app.lock.json src/test/java/");
    assertThat(LockFile.of(start.toString(), "app", written).accept())
        .isEqualTo("cp target/classes/META-INF/dovetail/app.lock.json ./");
    assertThat(LockFile.of(start + "/src/none", "app", written).accept())
        .isEqualTo(
            "mkdir -p src/none && cp target/classes/META-INF/dovetail/app.lock.json src/none/");
  }

  /** Compiles into a folder whose name a shell would split, and returns the messages. */
  private List<String> compile() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("it's compiled"));
    Path source = Files.writeString(folder.resolve("AppTable.java"), TABLE);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              diagnostics,
              List.of("-d", classes.toString(), "-Adovetail.lock=" + folder + "/the locks"),
              null,
              files.getJavaFileObjects(source));
      task.setProcessors(List.of(new DovetailProcessor()));
      task.call();
    }
    List<String> messages = new ArrayList<>();
    diagnostics
        .getDiagnostics()
        .forEach(diagnostic -> messages.add(diagnostic.getMessage(Locale.ROOT)));
    return messages;
  }

  private static String acceptOf(List<String> messages) {
    assertThat(messages).hasSize(1).allMatch(message -> message.startsWith("[KeyLockMissing]"));
    String marker = "commit it: ";
    return messages.get(0).substring(messages.get(0).indexOf(marker) + marker.length());
  }
}
