package dev.dovetail.infra.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import dev.dovetail.model.TableModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {
  @Test
  void table_withStream_hasOldAndNewImages(@TempDir Path folder) throws IOException {
    String json =
        Sample.TABLE
            .toJson()
            .replaceFirst("\"indexes\"", "\"stream\" : \"NEW_AND_OLD_IMAGES\", \"indexes\"");
    TableModel model =
        TableModel.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

    JsonNode made = table(folder, Plan.of(model, Sample.FUNCTIONS));

    assertThat(made.path("StreamSpecification").path("StreamViewType").asText())
        .isEqualTo("NEW_AND_OLD_IMAGES");
  }

  @Test
  void table_withoutStream_hasNone(@TempDir Path folder) throws IOException {
    assertThat(table(folder, Sample.PLAN).has("StreamSpecification")).isFalse();
  }

  private static JsonNode table(Path folder, Plan plan) throws IOException {
    return Synthesized.of(folder, plan, Stage.dev().withAllowedOrigins(List.of("http://localhost")))
        .properties("AWS::DynamoDB::Table")
        .get(0);
  }
}
