package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interfaces for which the annotation processor did not run, or not as it should. */
class UnprocessedTest {
  private static final String TABLE =
      "package example; @dev.dovetail.SingleTable public interface Table { Things things(); }";
  private static final String REPOSITORY =
      "package example; public interface Things { @dev.dovetail.Get Object get(String id); }";
  private static final String GENERATED =
      "package example; public class DynamoDbTable { public static Object on("
          + "software.amazon.awssdk.services.dynamodb.DynamoDbClient c, String n) { return n; } }";

  @TempDir Path temp;
  private Path models = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    models = Files.createDirectories(temp.resolve("META-INF/dovetail"));
  }

  @Test
  void table_withoutGeneratedClass_saysSoAndWhatToAdd() throws Exception {
    Class<?> table = compile("Table", Map.of("Table", TABLE, "Things", REPOSITORY));

    assertThat(Declared.byDovetail(table)).isTrue();
    assertRefused(table, "no class example.DynamoDbTable", "annotationProcessorPaths");
  }

  @Test
  void table_withoutModel_saysSoAndWhatToAdd() throws Exception {
    Class<?> table =
        compile("Table", Map.of("Table", TABLE, "Things", REPOSITORY, "DynamoDbTable", GENERATED));

    assertRefused(table, "no model of it in META-INF/dovetail", "annotationProcessorPaths");
  }

  @Test
  void repository_ofNoTable_saysWhereToNameIt() throws Exception {
    Class<?> things = compile("Things", Map.of("Things", REPOSITORY));

    assertThat(Declared.byDovetail(things)).isTrue();
    assertRefused(things, "example.Things", "@SingleTable", "same module");
  }

  @Test
  void repository_ofTwoTables_saysToTakeTheTable() throws Exception {
    model("one");
    model("two");
    Class<?> things = compile("Things", Map.of("Things", REPOSITORY));

    assertRefused(things, "example.One, example.Two", "Take the table interface");
  }

  @Test
  void repository_ofAModelThatTheClassesContradict_saysToCompileAgain() throws Exception {
    model("one");
    Class<?> things = compile("Things", Map.of("Things", REPOSITORY));

    assertRefused(things, "example.One.things()", "Compile both again");
  }

  @Test
  void interface_ofSomebodyElse_isNotClaimed() {
    assertThat(Declared.byDovetail(Runnable.class)).isFalse();
    assertThat(Declared.byDovetail(String.class)).isFalse();
  }

  private static void assertRefused(Class<?> type, String... parts) {
    try (LocalDynamoDb engine = LocalDynamoDb.start()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Declared.on(engine, type))
          .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
  }

  private Class<?> compile(String name, Map<String, String> sources) throws Exception {
    return new Javac(temp).compile(sources).loadClass("example." + name);
  }

  private void model(String name) throws IOException {
    String type = "example." + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    KeyModel key = new KeyModel(List.of(new KeyAttribute("pk", ScalarType.S)), List.of());
    TableModel model =
        new TableModel(
            TableModel.FORMAT,
            name,
            type,
            key,
            null,
            null,
            List.of(),
            List.of(),
            List.of(new RepositoryModel("things", "example.Things", "THING", List.of())));
    Files.writeString(models.resolve(name + ".json"), model.toJson());
  }
}
