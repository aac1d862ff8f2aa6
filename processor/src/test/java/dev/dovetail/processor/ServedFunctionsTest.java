package dev.dovetail.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.UseModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** A function that serves others has their routes and uses, from their own annotations. */
class ServedFunctionsTest {
  private static final String TABLE =
      """
      package org.example;

      import dev.dovetail.*;
      import java.util.Optional;

      public interface Notes {
        @Entity(type = "NOTE", pk = "NOTES", sk = "{id}")
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

  private static String function(String name, String method, String path, String patterns) {
    return """
        package org.example;

        import dev.dovetail.lambda.*;

        @Route(method = "%s", path = "%s")
        @Uses(repository = Notes.class, patterns = {%s})
        public final class %s {}
        """
        .formatted(method, path, patterns, name);
  }

  private static String serving(String name, String serves) {
    return """
        package org.example;

        import dev.dovetail.lambda.*;

        @LambdaFunction(timeoutSeconds = 20, serves = {%s})
        public final class %s {}
        """
        .formatted(serves, name);
  }

  private static Compilation compile(String... functions) {
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(JavaFileObjects.forSourceString("org.example.Notes", TABLE));
    for (String function : functions) {
      String name = function.replaceAll("(?s).*class (\\w+) .*", "$1");
      sources.add(JavaFileObjects.forSourceString("org.example." + name, function));
    }
    return Cases.compile(sources);
  }

  private static FunctionModel find(FunctionsModel functions, String name) {
    return functions.functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static FunctionsModel model(Compilation compilation) throws IOException {
    assertThat(compilation).succeededWithoutWarnings();
    JavaFileObject file =
        compilation.generatedFile(StandardLocation.CLASS_OUTPUT, FunctionsModel.PATH).orElseThrow();
    try (InputStream in = file.openInputStream()) {
      return FunctionsModel.read(in);
    }
  }

  private static List<String> errors(Compilation compilation) {
    return compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)).toList();
  }

  @Test
  void serves_functions_hasTheUnionOfTheirRoutesAndUses() throws IOException {
    FunctionsModel all =
        model(
            compile(
                serving("NotesFunction", "GetNote.class, AddNote.class, DeleteNote.class"),
                function("GetNote", "GET", "/notes/{id}", "\"get\""),
                function("AddNote", "POST", "/notes", "\"add\", \"get\""),
                function("DeleteNote", "DELETE", "/notes/{id}", "\"delete\"")));
    FunctionModel notes = find(all, "notes-function");

    assertThat(notes.serves()).containsExactly("get-note", "add-note", "delete-note");
    assertThat(notes.routes())
        .extracting(RouteModel::toString)
        .isEqualTo(
            List.of("get-note", "add-note", "delete-note").stream()
                .flatMap(name -> find(all, name).routes().stream())
                .map(RouteModel::toString)
                .toList());
    assertThat(notes.uses())
        .containsExactly(new UseModel("org.example.Notes", List.of("get", "add", "delete")));
    assertThat(notes.timeoutSeconds()).isEqualTo(20);
    assertThat(all.routed().functions()).containsExactly(notes);
    assertThat(all.single().functions()).hasSize(3).doesNotContain(notes);
  }

  @Test
  void serves_someOfTheFunctions_leavesTheOthersInBothChoices() throws IOException {
    FunctionsModel all =
        model(
            compile(
                function("GetNote", "GET", "/notes/{id}", "\"get\""),
                function("AddNote", "POST", "/notes", "\"add\""),
                serving("Some", "GetNote.class")));

    assertThat(all.routed().functions())
        .extracting(FunctionModel::name)
        .containsExactly("add-note", "some");
    assertThat(all.single().functions())
        .extracting(FunctionModel::name)
        .containsExactly("add-note", "get-note");
  }

  @Test
  void serves_theSameFunctionTwice_isAnError() {
    Compilation compilation =
        compile(
            function("GetNote", "GET", "/notes/{id}", "\"get\""),
            serving("Some", "GetNote.class"),
            serving("Others", "GetNote.class"));

    assertThat(errors(compilation)).singleElement().asString().contains("[RouteDuplicate]");
  }

  @Test
  void serves_functionWithAnError_reportsItOnce() {
    Compilation compilation =
        compile(
            serving("NotesFunction", "GetNote.class"),
            function("GetNote", "GET", "/notes/{id}", "\"gte\""));

    assertThat(errors(compilation)).singleElement().asString().contains("[UsesUnknownPattern]");
  }

  @Test
  void serves_itself_isAnError() {
    Compilation compilation =
        compile(
            function("GetNote", "GET", "/notes/{id}", "\"get\"")
                .replace("@Route", "@LambdaFunction(serves = GetNote.class)\n@Route"));

    assertThat(errors(compilation)).singleElement().asString().contains("[ServesNotFunction]");
  }
}
