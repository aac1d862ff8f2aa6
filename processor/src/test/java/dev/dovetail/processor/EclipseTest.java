package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The processor in Eclipse's compiler: what is written is the same, and so is what is refused. This
 * compiler knows no positions of records and their components; there the message names the place.
 */
class EclipseTest {
  private static final String NO_POSITION = "0:";

  /** Which of two of a name comes first, and is right, is up to the compiler. */
  private static final Set<String> BY_ORDER =
      Set.of(
          Diagnostic.CLASS_NAME_TAKEN.id() + ".java",
          Diagnostic.TABLE_NAME_DUPLICATE.id() + ".java");

  @TempDir private Path output;

  static Stream<Path> goldenCases() {
    return GoldenTest.cases();
  }

  static Stream<Path> rejectedFiles() {
    return RejectedTest.files().filter(file -> !BY_ORDER.contains(file.getFileName().toString()));
  }

  @ParameterizedTest
  @MethodSource("goldenCases")
  void compile_goldenInput_writesTheSameFilesAsInJavac(Path folder) throws IOException {
    List<String> messages = compile(Cases.sources(folder.resolve("input")));

    assertThat(messages).isEmpty();
    assertThat(written()).isEqualTo(GoldenTest.expected(folder.resolve("expected")));
  }

  @ParameterizedTest
  @MethodSource("rejectedFiles")
  void compile_rejectedSource_hasTheSameMessagesAsInJavac(Path file) throws IOException {
    List<String> expected = RejectedTest.expected(Cases.read(file));

    List<String> messages = compile(List.of(Cases.source(file)));

    assertThat(messages).hasSameSizeAs(expected);
    for (String error : expected) {
      assertThat(messages).as(error).anyMatch(message -> isSame(message, error));
    }
  }

  @Test
  void compile_namesOfWhatGeneratedCodeNames_succeeds(@TempDir Path folder) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    Random random = new Random(NamesTest.SEED);
    for (int i = 0; i < 5; i++) {
      for (JavaFileObject source : NamedDesign.draw(random, "org.example.design" + i)) {
        Path file = folder.resolve(source.getName().substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.getCharContent(false));
        sources.add(Cases.source(file));
      }
    }

    assertThat(compile(sources))
        .as("seed %d", NamesTest.SEED)
        .noneMatch(message -> message.contains(": ERROR "));
    assertThat(written()).hasSizeGreaterThan(50);
  }

  private static boolean isSame(String shown, String marked) {
    // Types are shown without their annotations.
    String message = shown.replace("@Nullable ", "");
    String expected = marked.replace("@Nullable ", "");
    if (message.startsWith(NO_POSITION)) {
      return message.substring(1).startsWith(expected.substring(expected.indexOf(':')))
          && message.endsWith(")")
          && message.contains(" (at org.example.");
    }
    return message.startsWith(expected);
  }

  /** Returns the processor's messages and all errors, each as its line and text. */
  private List<String> compile(List<JavaFileObject> sources) throws IOException {
    EclipseCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(collector, Locale.ROOT, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              files,
              collector,
              List.of(
                  "--release",
                  "17",
                  "-classpath",
                  System.getProperty("java.class.path"),
                  "-d",
                  output.toString(),
                  "-s",
                  output.toString()),
              null,
              sources);
      task.setProcessors(List.of(new DovetailProcessor()));
      task.call();
    }
    List<String> messages = new ArrayList<>();
    for (javax.tools.Diagnostic<? extends JavaFileObject> diagnostic : collector.getDiagnostics()) {
      String text = diagnostic.getMessage(Locale.ROOT);
      if (diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR || text.startsWith("[")) {
        String kind = diagnostic.getKind().name().replace("MANDATORY_", "");
        messages.add(diagnostic.getLineNumber() + ": " + kind + " " + text);
      }
    }
    return messages;
  }

  private Map<String, String> written() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : Cases.files(output)) {
      if (!file.toString().endsWith(".class")) {
        files.put(output.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }
}
