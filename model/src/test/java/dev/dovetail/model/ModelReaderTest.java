package dev.dovetail.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "pk": "USER#{userId}"  | "pk": 1           | entities[0].pk is 1, which is no java.lang.String
          "operation": "QUERY"   | "operation": "QUIZ" | repositories[0].patterns[0].operation is "QUIZ", which is none of [
          "operator": "="        | "operator": "EQUAL" | repositories[0].patterns[0].keys[0].operator is "EQUAL"
          "consistent": true     | "consistent": null | patterns[1].consistent is null, which is no boolean
          "entities": [          | "entities": [1,    | entities[0] is 1, which is no dev.dovetail.model.EntityModel
          "maxSkBytes": 1024     | "maxSkBytes": 1.5  | entities[0].maxSkBytes is 1.5, which is no java.lang.Integer
          "scope": "GLOBAL"      | "scop": "GLOBAL"   | indexes[0] has "scop", but IndexModel has only [name, scope,
          """)
  void read_partThatIsWrong_isNamed(String right, String wrong, String message) {
    String json = Samples.TABLE.toJson();
    assertThat(json).contains(right);

    assertThatThrownBy(() -> read(json.replaceFirst(Pattern.quote(right), wrong)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  @Test
  void read_absentTruthOrNumber_isNamed() {
    assertThatThrownBy(() -> read(Samples.TABLE.toJson().replace("\"descending\": false,", "")))
        .isInstanceOf(IOException.class)
        .hasMessage("repositories[0].patterns[1] lacks \"descending\" of PatternModel.");
  }

  @Test
  void read_nullWhereAListMayBeAbsent_isTheSame() throws IOException {
    String json =
        Samples.TABLE.toJson().replaceFirst("(?s)\"aliases\": \\[.*?\\]", "\"aliases\": null");

    assertThat(read(json).entities().get(0).aliases()).isNull();
  }

  private static TableModel read(String json) throws IOException {
    return TableModel.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
