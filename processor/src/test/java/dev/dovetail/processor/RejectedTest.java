package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is refused or warned of, and where: each file below {@code rejected} has a comment {@code //
 * ERROR} or {@code // WARNING} with the start of the message above the line that the diagnostic
 * must point at. There must be no other.
 */
class RejectedTest {
  private static final Path FOLDER = Cases.ROOT.resolve("rejected");
  private static final List<String> MARKS = List.of("// ERROR ", "// WARNING ");

  /** Those that take two files, or a key lock, and have a test of their own each. */
  private static final Set<Diagnostic> ELSEWHERE =
      Set.of(
          Diagnostic.FUNCTION_NAME_DUPLICATE,
          Diagnostic.ROUTE_DUPLICATE,
          Diagnostic.MODEL_NOT_WRITTEN,
          Diagnostic.SERVES_TOPICS,
          Diagnostic.ON_MESSAGE_DUPLICATE,
          Diagnostic.KEY_LOCK_MISSING,
          Diagnostic.KEY_LOCK_UNREADABLE,
          Diagnostic.KEY_LOCK_BROKEN,
          Diagnostic.KEY_LOCK_OUTDATED);

  static Stream<Path> files() {
    return Cases.files(FOLDER).stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void compile_rejectedSource_pointsAtEveryMistakeAndNothingElse(Path file) {
    Compilation compilation = Cases.compileWithWarnings(Cases.source(file));

    List<String> actual = diagnostics(compilation);
    List<String> expected = expected(Cases.read(file));
    assertThat(actual).hasSameSizeAs(expected);
    for (String start : expected) {
      assertThat(actual).anyMatch(diagnostic -> diagnostic.startsWith(start), start);
    }
  }

  @Test
  void diagnostics_eachOne_isAnErrorOrAWarningAsDeclared() {
    for (Diagnostic diagnostic : Diagnostic.values()) {
      if (!ELSEWHERE.contains(diagnostic)) {
        String source = Cases.read(FOLDER.resolve(diagnostic.id() + ".java"));
        assertThat(source).contains("// " + diagnostic.severity() + " [" + diagnostic.id() + "]");
      }
    }
  }

  @Test
  void diagnostics_eachOne_hasARejectedSource() {
    Set<String> tested =
        files().map(file -> name(file)).collect(Collectors.toCollection(TreeSet::new));
    Set<String> ids =
        Arrays.stream(Diagnostic.values())
            .filter(diagnostic -> !ELSEWHERE.contains(diagnostic))
            .map(Diagnostic::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tested).isEqualTo(ids);
  }

  @Test
  void compile_twoFunctionsOfOneNameAndRoute_areBothReported() {
    String source =
        """
        package org.example;

        import dev.dovetail.lambda.*;

        @LambdaFunction(name = "note")
        @Route(method = "GET", path = "/notes/{%s}")
        public final class %s {}
        """;
    Compilation compilation =
        Cases.compile(
            List.of(
                com.google.testing.compile.JavaFileObjects.forSourceString(
                    "org.example.First", source.formatted("id", "First")),
                com.google.testing.compile.JavaFileObjects.forSourceString(
                    "org.example.Second", source.formatted("name", "Second"))));

    assertThat(errors(compilation))
        .containsExactlyInAnyOrder(
            "7: [FunctionNameDuplicate] The functions First and Second both have the name \"note\"."
                + " Give each a name of its own.",
            "7: [RouteDuplicate] The functions First and Second both have the route GET"
                + " /notes/{name}. A route leads to one function.");
  }

  @Test
  void compile_missingTypes_areReportedByJavacAlone() {
    String source =
        """
        package org.example;

        import dev.dovetail.*;
        import java.util.Optional;

        final class Design {
          @Entity(type = "NOTE", pk = "NOTES", sk = "{id}")
          record Note(String id, Missing1 missing, Optional<Missing2> optional) {}

          @Entity(type = "MEMO", pk = "MEMOS", sk = "{id}")
          record Memo(String id, String text) {}

          interface Memos {
            @Get Optional<Memo> get(Missing3 id);
            @Query Page<Missing4> all(Missing5 page);
            @Update Memo change(String id, Missing6 text);
          }

          interface Others {
            @Get Optional<Missing7> get(String id);
          }

          @SingleTable
          interface AppTable {
            Memos memos();
            Others others();
            Missing8 missing();
          }
        }
        """;
    Compilation compilation =
        Cases.compile(
            List.of(
                com.google.testing.compile.JavaFileObjects.forSourceString(
                    "org.example.Design", source)));

    assertThat(errors(compilation))
        .hasSize(8)
        .allMatch(error -> error.contains("cannot find symbol"), "by javac");
  }

  @Test
  void compile_tableInAnotherPackage_needsCodecsThatItsPackageSees() {
    String entity =
        """
        package org.example.notes;

        import dev.dovetail.*;

        @Entity(type = "NOTE", pk = "NOTES", sk = "{id}")
        public record Note(
            String id, @Codec(Seen.class) Title title, @Codec(Unseen.class) Title other) {
          public record Title(String text) {}

          public abstract static class Base implements ValueCodec<Title, String> {
            @Override
            public String encode(Title value) {
              return value.text();
            }

            @Override
            public Title decode(String stored) {
              return new Title(stored);
            }
          }

          public static final class Seen extends Base {
            Seen() {}
          }

          static final class Unseen extends Base {
            public Unseen() {}
          }
        }
        """;
    String repository =
        """
        package org.example.notes;

        import dev.dovetail.*;
        import java.util.Optional;

        public interface Notes {
          @Get Optional<Note> get(String id);
          %s
        }
        """;
    String table =
        """
        package org.example;

        @dev.dovetail.SingleTable
        interface AppTable {
          org.example.notes.Notes notes();
        }
        """;
    String update = "@Update void change(String id, Note.Title title, Note.Title other);";

    assertThat(errors(notes(entity, repository.formatted(""), table))).isEmpty();
    assertThat(errors(notes(entity, repository.formatted(update), table)))
        .containsExactlyInAnyOrder(
            "5: [CodecConstructor] The codec Seen, which notes needs, has no constructor without"
                + " parameters and exceptions that is public, so generated code can't make it."
                + " Declare it as a final class, with the constructor: public Seen() {}",
            "5: [TypeNotVisible] The type Note.Unseen is not visible in package org.example, where"
                + " the code for AppTable is written. Make it and the types around it public.");
  }

  private static Compilation notes(String entity, String repository, String table) {
    return Cases.compile(
        List.of(
            com.google.testing.compile.JavaFileObjects.forSourceString(
                "org.example.notes.Note", entity),
            com.google.testing.compile.JavaFileObjects.forSourceString(
                "org.example.notes.Notes", repository),
            com.google.testing.compile.JavaFileObjects.forSourceString(
                "org.example.AppTable", table)));
  }

  private static List<String> errors(Compilation compilation) {
    return compilation.errors().stream()
        .map(error -> error.getLineNumber() + ": " + error.getMessage(Locale.ROOT))
        .collect(Collectors.toList());
  }

  /** Errors and warnings alike, each as its mark says it. */
  private static List<String> diagnostics(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != javax.tools.Diagnostic.Kind.NOTE)
        .map(
            diagnostic ->
                diagnostic.getLineNumber()
                    + ": "
                    + diagnostic.getKind().name().replace("MANDATORY_", "")
                    + " "
                    + diagnostic.getMessage(Locale.ROOT))
        .collect(Collectors.toList());
  }

  /** The marked diagnostics, each with the number of the first line below that is no mark. */
  static List<String> expected(String source) {
    List<String> expected = new ArrayList<>();
    List<String> lines = source.lines().collect(Collectors.toList());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (isMark(line)) {
        int target = i;
        while (isMark(lines.get(target).strip())) {
          target++;
        }
        expected.add((target + 1) + ": " + line.substring("// ".length()));
      }
    }
    return expected;
  }

  private static boolean isMark(String line) {
    return MARKS.stream().anyMatch(line::startsWith);
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(JavaFileObject.Kind.SOURCE.extension, "");
  }
}
