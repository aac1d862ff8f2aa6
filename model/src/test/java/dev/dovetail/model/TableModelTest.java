package dev.dovetail.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableModelTest {
  private static final TableModel MODEL =
      new TableModel(
          TableModel.FORMAT,
          "app",
          "org.example.AppTable",
          new KeyModel(
              List.of(new KeyAttribute("pk", ScalarType.S)),
              List.of(new KeyAttribute("sk", ScalarType.S))),
          null,
          null,
          List.of(
              new IndexModel(
                  "byStatus",
                  IndexScope.GLOBAL,
                  new KeyModel(List.of(new KeyAttribute("status", ScalarType.S)), List.of()),
                  Projection.ALL)),
          List.of(
              new EntityModel(
                  "TODO",
                  "org.example.Todo",
                  "USER#{userId}",
                  "TODO#{id}",
                  null,
                  1024,
                  List.of(new FacetModel("id", "string", null)),
                  List.of(
                      new AttributeModel(
                          "id", "S", "java.lang.String", true, AttributeRole.GENERATED_ID)),
                  List.of(new EntityIndexModel("byStatus", null, null)),
                  null,
                  null)),
          List.of(
              new RepositoryModel(
                  "todos",
                  "org.example.Todos",
                  "TODO",
                  List.of(
                      new PatternModel(
                          "get",
                          Operation.GET,
                          null,
                          List.of("userId", "id"),
                          List.of(
                              KeyCondition.of("pk", KeyOperator.EQUAL, "USER#{userId}"),
                              KeyCondition.of("sk", KeyOperator.EQUAL, "TODO#{id}")),
                          false,
                          true,
                          false,
                          false,
                          1)))));

  @Test
  void read_whatToJsonWrote_isTheSameModel() throws IOException {
    assertThat(read(MODEL.toJson())).isEqualTo(MODEL);
  }

  @Test
  void toJson_absentValues_areLeftOutAndLinesEndInLineFeeds() {
    assertThat(MODEL.toJson()).doesNotContain("null").doesNotContain("\r").endsWith("}\n");
  }

  @Test
  void read_fileOfAnotherFormat_saysWhichVersionsToUse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(MODEL.toJson().replace("\"format\": 1", "\"format\": 2")))
        .withMessageContaining("format 2")
        .withMessageContaining("same version");
  }

  @Test
  void read_propertyThatTheFormatDoesNotHave_isRefused() {
    assertThatThrownBy(
            () ->
                read(MODEL.toJson().replace("\"name\": \"app\"", "\"nam\": 1, \"name\": \"app\"")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("\"nam\"");
  }

  @Test
  void load_noSuchTable_namesTheFileAndTheProcessor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModel.load(getClass().getClassLoader(), "nowhere"))
        .withMessageContaining("META-INF/dovetail/nowhere.json")
        .withMessageContaining("annotationProcessorPaths");
  }

  private static TableModel read(String json) throws IOException {
    return TableModel.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
