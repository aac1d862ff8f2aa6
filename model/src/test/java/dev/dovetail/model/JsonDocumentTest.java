package dev.dovetail.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
  @Test
  void toJson_ofWhatWasRead_isTheSameBytes() throws IOException {
    String json =
        """
        {
          "b": [
            1,
            12345678901234567890123456789012345678,
            1.1,
            true
          ],
          "a": {
            "text": "\\"\\n"
          },
          "none": []
        }
        """;

    assertThat(read(json).toJson()).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}x", "{", "{} {}"})
  void read_noObject_isRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void recordSchema_thatIsNotThere_saysWhatWritesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordSchema.load(getClass().getClassLoader(), "org.example.Gone"))
        .withMessageContaining("META-INF/dovetail/records/org.example.Gone.json")
        .withMessageContaining("dovetail-processor");
  }

  private static JsonDocument read(String json) throws IOException {
    return JsonDocument.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
