package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void object_everyKind_isWritten() {
    String text =
        JsonWriter.toText(
            out ->
                out.text("t", "a")
                    .number("n", Long.MIN_VALUE)
                    .number("d", new BigDecimal("12345678901234567890.123"))
                    .bool("b", true)
                    .none("z")
                    .time("i", Instant.EPOCH)
                    .object("o", in -> in.text("x", "y").object("e", empty -> {}))
                    .array("a", List.of("p", "q"), (item, in) -> in.text("v", item))
                    .array("none", List.of(), (item, in) -> {})
                    .texts("s", List.of("1", "2"))
                    .text("last", ""));

    assertThat(text)
        .isEqualTo(
            "{\"t\":\"a\",\"n\":-9223372036854775808,\"d\":12345678901234567890.123,"
                + "\"b\":true,\"z\":null,\"i\":\"1970-01-01T00:00:00Z\","
                + "\"o\":{\"x\":\"y\",\"e\":{}},\"a\":[{\"v\":\"p\"},{\"v\":\"q\"}],"
                + "\"none\":[],\"s\":[\"1\",\"2\"],\"last\":\"\"}");
  }

  @Test
  void text_anyCharacters_comesBack() throws Exception {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    int[] bounds = {0x30, 0x80, 0x300, 0x10000};
    for (int i = 0; i < 5_000; i++) {
      StringBuilder chars = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        chars.append((char) random.nextInt(bounds[random.nextInt(bounds.length)]));
        if (random.nextInt(8) == 0) {
          chars.append((char) (0xd800 + random.nextInt(0x800)));
        }
      }
      String text = chars.toString();
      String written = JsonWriter.toText(out -> out.text(text, text));
      JsonNode read = JSON.readTree(written.getBytes(StandardCharsets.UTF_8));

      assertThat(read.path(text).asText()).as("seed %d, %s", seed, written).isEqualTo(text);
    }
  }

  @Test
  void value_thatWasRead_isWrittenAsItWas() throws Exception {
    String text =
        "{\"v\":{\"a\":[],\"b\":[1,[\"x\\\"\",null],{\"c\":{},\"d\":-1.50}],\"e\":true,\"f\":{\"g\":0}},\"w\":false}";
    JsonValue.ObjectValue read = (JsonValue.ObjectValue) JsonReader.read(text);

    assertThat(
            JsonWriter.toText(
                out -> read.members().forEach((name, value) -> out.value(name, value))))
        .isEqualTo(text);
  }
}
