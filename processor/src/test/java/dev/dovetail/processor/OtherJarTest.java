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
        .generatedSourceFile("org.example.DynamoDbAppTable")
        .contentsAsUtf8String()
        .contains("null,\n              null,\n              List.of()");
  }

  @Test
  void compile_entityOfAnotherJar_hasTheSameCodesCodecsAndFacets() throws IOException {
    compileIntoJar(
        JavaFileObjects.forSourceString(
            "org.example.notes.Page",
            """
            package org.example.notes;

            import dev.dovetail.*;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.time.temporal.ChronoUnit;

            @Entity(
                type = "PAGE",
                pk = "PAGE#{title}#{place}",
                sk = "{state}#{price}#{at}#{length}")
            public record Page(
                @CaseInsensitive @MaxBytes(99) String title,
                @Normalized String place,
                State state,
                @Scale(2) BigDecimal price,
                @Precision(ChronoUnit.SECONDS) Instant at,
                @Codec(Length.Kilometres.class) Length length,
                State old,
                Length other) {
              public enum State { @Code("o") OPEN, DONE }

              @Codec(Length.Metres.class)
              public record Length(long metres) {
                public static final class Metres implements ValueCodec<Length, Long> {
                  @Override public Long encode(Length value) { return value.metres(); }
                  @Override public Length decode(Long stored) { return new Length(stored); }
                }

                public static final class Kilometres implements ValueCodec<Length, Long> {
                  @Override public Long encode(Length value) { return value.metres() / 1000; }
                  @Override public Length decode(Long stored) { return new Length(stored * 1000); }
                }
              }
            }
            """));
    String pages =
        """
        interface Pages {
          @Query
          dev.dovetail.Page<org.example.notes.Page> of(
              String title,
              String place,
              org.example.notes.Page.State state,
              java.math.BigDecimal price,
              java.time.Instant at,
              org.example.notes.Page.Length length,
              PageRequest page);

          @Update
          void change(
              String title,
              String place,
              org.example.notes.Page.State state,
              java.math.BigDecimal price,
              java.time.Instant at,
              org.example.notes.Page.Length length,
              org.example.notes.Page.State old,
              org.example.notes.Page.Length other);
        }
        """;

    Compilation table = compileAgainstJar(table("Pages pages();", pages));

    assertThat(table).succeededWithoutWarnings();
    assertThat(table)
        .generatedSourceFile("org.example.DynamoDbAppTable")
        .contentsAsUtf8String()
        .contains(
            ".sortKey(PageSchema.stateFacet(state).concat(\"#\")"
                + ".concat(Facet.encode(\"price\", price, 2)).concat(\"#\")"
                + ".concat(Facet.encode(\"at\", at, ChronoUnit.SECONDS)).concat(\"#\")"
                + ".concat(PageSchema.lengthFacet(length)))");
    assertThat(table)
        .generatedSourceFile("org.example.DynamoDbAppTable")
        .contentsAsUtf8String()
        .contains("case OPEN -> \"o\";");
    assertThat(table)
        .generatedSourceFile("org.example.DynamoDbAppTable")
        .contentsAsUtf8String()
        .contains("Codecs.stored(\"other\", METRES, other)");
    assertThat(table)
        .generatedFile(javax.tools.StandardLocation.CLASS_OUTPUT, "META-INF/dovetail/app.json")
        .contentsAsUtf8String()
        .contains("\"string(folded)\",\n          \"maxBytes\": 99");
  }

  @Test
  void compile_entityOfAnotherJar_isNotWrittenAgain() throws IOException {
    compileIntoJar(NOTE, NOTES);

    Compilation table = compileAgainstJar(table("Notes notes();", ""));

    assertThat(table).succeededWithoutWarnings();
    assertThat(table.generatedSourceFiles())
        .extracting(file -> Path.of(file.getName()).getFileName().toString())
        .containsExactly("DynamoDbAppTable.java");
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
        .anyMatch(message -> message.startsWith("[CreateIncomplete] The method create("));
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
