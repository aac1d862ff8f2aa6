package dev.dovetail.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated, byte for byte: {@code golden/<case>/input} is compiled, {@code
 * golden/<case>/expected} must come out. {@code mvn test -pl processor -am -Dgolden.update}
 * rewrites the expected files, for a review of the difference.
 */
class GoldenTest {
  static Stream<Path> cases() {
    return Cases.folders(Cases.ROOT.resolve("golden")).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compile_goldenInput_writesTheExpectedFiles(Path folder) throws IOException {
    Compilation compilation = Cases.compile(Cases.sources(folder.resolve("input")));
    assertThat(compilation).succeededWithoutWarnings();

    Map<String, String> generated = generated(compilation);
    Path expected = folder.resolve("expected");
    if (System.getProperty("golden.update") != null) {
      write(expected, generated);
    }
    assertThat(generated).isEqualTo(expected(expected));
  }

  private static Map<String, String> generated(Compilation compilation) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        String name = file.getName().replaceFirst("^/?(SOURCE|CLASS)_OUTPUT/", "");
        files.put(name, file.getCharContent(false).toString());
      }
    }
    return files;
  }

  static Map<String, String> expected(Path folder) {
    Map<String, String> files = new TreeMap<>();
    for (Path file : Cases.files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      files.put(name, Cases.read(file));
    }
    return files;
  }

  private static void write(Path folder, Map<String, String> generated) throws IOException {
    if (Files.exists(folder)) {
      for (Path file : Cases.files(folder)) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }
}
