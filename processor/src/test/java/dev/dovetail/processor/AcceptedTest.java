package dev.dovetail.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
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

  @Test
  void compile_typesThatAnotherProcessorWrites_waitsForThem() {
    JavaFileObject table =
        JavaFileObjects.forSourceString(
            "org.example.Late",
            """
            package org.example;

            import dev.dovetail.*;
            import java.util.*;

            final class Late {
              @Entity(type = "NOTE", pk = "NOTES", sk = "{id}")
              record Note(String id, List<Written> marks, Written mark) {}

              interface Notes {
                @Get Optional<Note> get(String id);
                @Update Note mark(String id, Written mark);
              }

              @SingleTable
              interface AppTable {
                Notes notes();
              }
            }
            """);
    Compilation compilation = Cases.compile(List.of(table), new EnumWriter());

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("org.example.DynamoDbLateAppTable");
  }

  /** Writes an enum in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class EnumWriter extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (done) {
        return false;
      }
      done = true;
      try (Writer source =
          processingEnv.getFiler().createSourceFile("org.example.Written").openWriter()) {
        source.write("package org.example; enum Written { MARK }");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return false;
    }
  }
}
