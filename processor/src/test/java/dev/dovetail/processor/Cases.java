package dev.dovetail.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** The test sources: ordinary Java files below {@code src/test/resources}. */
final class Cases {
  static final Path ROOT = Path.of("src", "test", "resources");

  private static final SharedCompiler JAVAC = new SharedCompiler();
  private static final String LINT = "-Xlint:all,-processing,-classfile";

  private Cases() {}

  static Compilation compile(List<JavaFileObject> sources, Processor... others) {
    return compiler(others).withOptions(LINT, "-Werror").compile(sources);
  }

  /** Compiles one file with all of its types, where warnings do not fail the compilation. */
  static Compilation compileWithWarnings(JavaFileObject... sources) {
    return compiler().withOptions(LINT + ",-auxiliaryclass").compile(sources);
  }

  private static Compiler compiler(Processor... others) {
    List<Processor> processors = new ArrayList<>(List.of(others));
    processors.add(new DovetailProcessor());
    return Compiler.compiler(JAVAC).withProcessors(processors);
  }

  static List<JavaFileObject> sources(Path folder) {
    return files(folder).stream().map(Cases::source).collect(Collectors.toList());
  }

  static JavaFileObject source(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> folders(Path parent) {
    return list(parent).filter(Files::isDirectory).sorted().collect(Collectors.toList());
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(Collectors.toList()).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
