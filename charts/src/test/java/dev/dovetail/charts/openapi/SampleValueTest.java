package dev.dovetail.charts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleValueTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SampleValue SAMPLES = new SampleValue(ref -> Map.of("type", "boolean"));

  /** What the processor writes of records: all their types, with any bounds. */
  @Test
  void of_anySchema_isValidOrNothing() throws Exception {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      Map<String, Object> schema = schema(random, 3);
      Optional<Object> value = SAMPLES.of("name", schema);
      if (value.isPresent()) {
        found++;
        JsonNode json = JSON.valueToTree(value.get());
        assertThat(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                        JSON.<JsonNode>valueToTree(schema),
                        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
                    .validate(json))
            .as("-Ddovetail.seed=" + seed + ": " + json + " of " + schema)
            .isEmpty();
      }
    }
    assertThat(found).isGreaterThan(250);
  }

  @Test
  void of_boundsThatNoSampleMeets_isNothing() {
    assertThat(SAMPLES.of("a", Map.of("type", "string", "format", "uuid", "maxLength", 3)))
        .isEmpty();
    assertThat(
            SAMPLES.of(
                "a",
                Map.of(
                    "type",
                    "array",
                    "items",
                    Map.of("type", "string"),
                    "minItems",
                    2,
                    "uniqueItems",
                    true)))
        .isEmpty();
  }

  @Test
  void of_textsWithoutAForm_isTheName() {
    assertThat(SAMPLES.of("product", Map.of("type", "string", "maxLength", 100)))
        .contains("product");
    assertThat(SAMPLES.of("product", Map.of("type", "string", "maxLength", 4))).contains("prod");
    assertThat(SAMPLES.of("ab", Map.of("type", "string", "minLength", 5))).contains("ababa");
    assertThat(SAMPLES.of("a", Map.of("$ref", "#/x"))).contains(true);
  }

  private static Map<String, Object> schema(Random random, int depth) {
    Map<String, Object> schema = new HashMap<>();
    switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 -> {
        schema.put("type", "string");
        bounds(schema, "Length", random, 12);
        if (random.nextInt(3) == 0) {
          schema.put("pattern", random.nextBoolean() ? "^[0-9]+$" : "^\\S(.*\\S)?$");
        }
      }
      case 1 -> {
        schema.put("type", "string");
        schema.put(
            "format", List.of("date-time", "date", "uuid", "email", "uri").get(random.nextInt(5)));
        bounds(schema, "Length", random, 40);
      }
      case 2 -> {
        schema.put("type", random.nextBoolean() ? "integer" : "number");
        int min = random.nextInt(21) - 10;
        schema.put("minimum", min);
        schema.put("maximum", min + random.nextInt(5));
      }
      case 3 -> schema.put("type", "boolean");
      case 4 -> schema.putAll(Map.of("type", "string", "enum", List.of("B", "A")));
      case 5 -> {
        schema.put("type", "array");
        schema.put("items", schema(random, depth - 1));
        bounds(schema, "Items", random, 4);
        schema.put("uniqueItems", random.nextInt(4) == 0);
      }
      case 6 -> {
        schema.put("type", "object");
        if (random.nextBoolean()) {
          schema.put("additionalProperties", schema(random, depth - 1));
          bounds(schema, "Properties", random, 3);
        } else {
          Map<String, Object> properties = new LinkedHashMap<>();
          properties.put("a", schema(random, depth - 1));
          properties.put("b", schema(random, depth - 1));
          schema.put("properties", properties);
          schema.put("required", List.of("a"));
          schema.put("additionalProperties", false);
        }
      }
      default -> schema.put("anyOf", List.of(schema(random, depth - 1), Map.of("type", "null")));
    }
    return schema;
  }

  private static void bounds(Map<String, Object> schema, String of, Random random, int most) {
    int min = random.nextInt(most);
    if (random.nextBoolean()) {
      schema.put("min" + of, min);
    }
    if (random.nextBoolean()) {
      schema.put("max" + of, min + random.nextInt(most));
    }
  }
}
