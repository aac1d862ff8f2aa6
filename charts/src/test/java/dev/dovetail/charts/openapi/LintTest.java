package dev.dovetail.charts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The committed document of the reference service is a sound one, and the lint would tell. */
class LintTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "reference", "openapi.json");

  private final JsonNode document;

  LintTest() throws IOException {
    document = new ObjectMapper().readTree(DOCUMENT.toFile());
  }

  @Test
  void document_ofTheReferenceService_hasNothingToComplainOf() throws IOException {
    assertThat(document.path("paths").size()).isGreaterThan(5);
    assertThat(Lint.of(document)).isEmpty();
  }

  @Test
  void lint_ofBrokenDocuments_saysWhatIsWrong() throws IOException {
    assertComplaint("schema: ", root -> root.remove("info"));
    assertComplaint("schema: ", root -> at(root, "/paths/~1todos/post").put("summary", 7));
    assertComplaint(
        "schema: ", root -> at(root, "/components/schemas/NewTodo").put("type", "sting"));
    assertComplaint("reference: ", root -> at(root, "/components/schemas").remove("NewTodo"));
    assertComplaint(
        "id: ", root -> at(root, "/paths/~1todos/post").put("operationId", "listTodos"));
    assertComplaint(
        "parameter: ", root -> at(root, "/paths/~1todos~1{id}/get").remove("parameters"));
    assertComplaint("response: ", root -> at(root, "/paths/~1todos/post/responses").remove("201"));
    assertComplaint(
        "component: ",
        root -> at(root, "/components/schemas").putObject("Nobodys").put("type", "string"));
    assertComplaint(
        "example: ",
        root -> at(root, "/components/schemas/NewTodo/properties/content").put("type", "integer"));
    assertComplaint("tag: ", root -> root.remove("tags"));
    assertComplaint("security: ", root -> at(root, "/components").remove("securitySchemes"));
  }

  private void assertComplaint(String start, Consumer<ObjectNode> breaking) throws IOException {
    ObjectNode broken = document.deepCopy();
    breaking.accept(broken);
    assertThat(Lint.of(broken)).anyMatch(complaint -> complaint.startsWith(start));
  }

  private static ObjectNode at(ObjectNode root, String pointer) {
    return (ObjectNode) root.at(pointer);
  }
}
