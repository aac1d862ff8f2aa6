package dev.dovetail.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Unusual designs that are legal: what is written for them compiles without a warning. */
class AcceptedTest {
  static Stream<Path> files() {
    return Cases.files(Cases.ROOT.resolve("accepted")).stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void compile_unusualSource_succeedsWithoutWarnings(Path file) {
    assertThat(Cases.compile(List.of(Cases.source(file)))).succeededWithoutWarnings();
  }
}
