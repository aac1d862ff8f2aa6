package dev.dovetail.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.UseModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** A function uses what it says itself, and what its annotations say of all that have them. */
class UsesOfAnnotationsTest {
  private static final String NOTES =
      """
      package org.example;

      import dev.dovetail.*;
      import java.util.Optional;

      public interface Notes {
        @Entity(type = "NOTE", pk = "NOTES#{id}", sk = "NOTE")
        record Note(String id, String text) {}

        @Get Optional<Note> get(String id);
        @Create Note add(Note note);
        @Delete Optional<Note> delete(String id);

        @SingleTable
        interface AppTable {
          Notes notes();
        }
      }
      """;
  private static final String NOTED =
      """
      package org.example;

      import dev.dovetail.lambda.Uses;
      import java.lang.annotation.Retention;
      import java.lang.annotation.RetentionPolicy;

      @Retention(RetentionPolicy.CLASS)
      @Uses(repository = Notes.class, patterns = {"add", "delete"})
      public @interface Noted {}
      """;
  private static final String FUNCTION =
      """
      package org.example;

      import dev.dovetail.lambda.*;

      @LambdaFunction
      @Route(method = "GET", path = "/notes/{id}")
      @Uses(repository = Notes.class, patterns = "get")
      @Noted
      public final class GetNote {}
      """;
  private static final String SERVING =
      """
      package org.example;

      import dev.dovetail.lambda.*;

      @LambdaFunction(serves = GetNote.class)
      public final class NotesFunction {}
      """;

  private static Compilation compile(String... sources) {
    return Cases.compile(
        Stream.of(sources)
            .map(
                source ->
                    JavaFileObjects.forSourceString(
                        "org.example."
                            + source.replaceAll("(?s).*public (?:final )?\\S+ (\\w+) .*", "$1"),
                        source))
            .toList());
  }

  private static List<FunctionModel> functions(Compilation compilation) throws IOException {
    assertThat(compilation).succeededWithoutWarnings();
    JavaFileObject file =
        compilation.generatedFile(StandardLocation.CLASS_OUTPUT, FunctionsModel.PATH).orElseThrow();
    try (InputStream in = file.openInputStream()) {
      return FunctionsModel.read(in).functions();
    }
  }

  @Test
  void uses_ofAnAnnotation_areThoseOfItsFunctions() throws IOException {
    List<FunctionModel> functions = functions(compile(NOTES, NOTED, FUNCTION, SERVING));

    assertThat(functions)
        .hasSize(2)
        .allSatisfy(
            function ->
                assertThat(function.uses())
                    .containsExactly(
                        new UseModel("org.example.Notes", List.of("get", "add", "delete"))));
  }

  @Test
  void uses_withoutTheAnnotation_areThoseOfTheFunctionAlone() throws IOException {
    List<FunctionModel> functions =
        functions(compile(NOTES, NOTED, FUNCTION.replace("@Noted\n", "")));

    assertThat(functions)
        .singleElement()
        .satisfies(
            function ->
                assertThat(function.uses())
                    .containsExactly(new UseModel("org.example.Notes", List.of("get"))));
  }

  @Test
  void uses_ofAnAnnotationThatNamesNoPattern_areAnErrorAtIt() {
    Compilation compilation = compile(NOTES, NOTED.replace("\"delete\"", "\"drop\""), FUNCTION);

    assertThat(compilation)
        .hadErrorContaining(
            "[UsesUnknownPattern] The function GetNote uses \"drop\" of repository Notes")
        .inFile(compilation.sourceFiles().get(1))
        .onLineContaining("\"drop\"");
  }
}
