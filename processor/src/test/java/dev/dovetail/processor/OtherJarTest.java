package dev.dovetail.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities and repositories of other jars take part in a table as those of the same one do. */
class OtherJarTest {
  @TempDir private Path jar;

  private static final JavaFileObject NOTE =
      JavaFileObjects.forSourceString(
          "org.example.notes.Note",
          """
          package org.example.notes;

          import dev.dovetail.*;
          import java.util.List;
          import org.jspecify.annotations.Nullable;

          @Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
          public record Note(
              String owner, String id, @Nullable String text, @Nullable Author author, List<Author> readers) {
            public record Author(String name, @Nullable String mail) {}
          }
          """);

  private static final JavaFileObject NOTES =
      JavaFileObjects.forSourceString(
          "org.example.notes.Notes",
          """
          package org.example.notes;

          import dev.dovetail.*;
          import java.util.Optional;

          public interface Notes {
            @Create Note create(String owner, String id);
            @Get Optional<Note> get(String owner, String id);
            @Query Page<Note> ofOwner(String owner, PageRequest page);
          }
          """);

  @Test
  void compile_entityOfAnotherJar_knowsWhichComponentsMayBeNull() throws IOException {
    compileIntoJar(NOTE);

    Compilation table = compileAgainstJar(NOTES, table("Notes notes();", ""));

    assertThat(table).succeededWithoutWarnings();
    assertThat(table)
        .generatedSourceFile("org.example.DynamoDbNotes")
        .contentsAsUtf8String()
        .contains("null,\n            null,\n            List.of()");
  }

  @Test
  void compile_entityOfAnotherJar_isNotWrittenAgain() throws IOException {
    compileIntoJar(NOTE, NOTES);

    Compilation table = compileAgainstJar(table("Notes notes();", ""));

    assertThat(table).succeededWithoutWarnings();
    assertThat(table.generatedSourceFiles())
        .extracting(file -> Path.of(file.getName()).getFileName().toString())
        .containsExactlyInAnyOrder("DynamoDbNotes.java", "DynamoDbAppTable.java");
  }

  @Test
  void compile_ownEntityThatCollidesWithOneOfAnotherJar_isRefused() throws IOException {
    compileIntoJar(NOTE, NOTES);

    Compilation table =
        compileAgainstJar(
            table(
                "Notes notes(); Memos memos();",
                """
                @Entity(type = "MEMO", pk = "USER#{owner}", sk = "{kind}#{id}")
                record Memo(String owner, String kind, String id) {}

                interface Memos {
                  @Get Optional<Memo> get(String owner, String kind, String id);
                }
                """));

    assertThat(table.errors())
        .extracting(error -> error.getMessage(Locale.ROOT))
        .anyMatch(message -> message.startsWith("[KeysCollide] The entities Note "));
  }

  @Test
  void compile_sourceNextToAnOlderSchema_believesTheSource() throws IOException {
    compileIntoJar(NOTE);
    JavaFileObject stricter =
        JavaFileObjects.forSourceString(
            "org.example.notes.Note",
            """
            package org.example.notes;

            import dev.dovetail.*;
            import java.util.List;

            @Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
            public record Note(
                String owner, String id, String text, Author author, List<Author> readers) {
              public record Author(String name, String mail) {}
            }
            """);

    Compilation table = compileAgainstJar(stricter, NOTES, table("Notes notes();", ""));

    assertThat(table.errors())
        .extracting(error -> error.getMessage(Locale.ROOT))
        .anyMatch(message -> message.contains("does not have the parameters text, author"));
  }

  private static JavaFileObject table(String accessors, String types) {
    return JavaFileObjects.forSourceString(
        "org.example.AppTable",
        """
        package org.example;

        import dev.dovetail.*;
        import java.util.Optional;
        import org.example.notes.*;

        @SingleTable
        interface AppTable { %s }

        %s
        """
            .formatted(accessors, types));
  }

  private void compileIntoJar(JavaFileObject... sources) throws IOException {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new DovetailProcessor())
            .withOptions("-parameters")
            .compile(sources);
    assertThat(compilation).succeededWithoutWarnings();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path target = jar.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
        Files.createDirectories(target.getParent());
        try (InputStream in = file.openInputStream()) {
          Files.copy(in, target);
        }
      }
    }
  }

  private Compilation compileAgainstJar(JavaFileObject... sources) {
    Stream<File> path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new);
    return Compiler.javac()
        .withProcessors(new DovetailProcessor())
        .withClasspath(Stream.concat(Stream.of(jar.toFile()), path).toList())
        .compile(sources);
  }
}
