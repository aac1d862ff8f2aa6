package dev.dovetail.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.dovetail.lambda.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonPropertiesTest {
  private static final int RECORDS = Integer.getInteger("dovetail.rounds", 2_000);
  private static final int BODIES = 5 * RECORDS;

  private final long seed = Long.getLong("dovetail.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Echo<Kinds> echo = Echo.of(KindsJson.TYPE);

  @Test
  void record_writtenAndRead_isTheSame() throws IOException {
    JsonSchema schema = schema(Kinds.class);
    RandomKinds kinds = new RandomKinds(random);
    for (int i = 0; i < RECORDS; i++) {
      Kinds record = kinds.next();
      String text = write(record);
      Echo.Reply reply = echo.post(text);
      assertThat(reply.status()).as("seed %d, record %d: %s", seed, i, reply.body()).isEqualTo(200);
      assertThat(echo.last()).as("seed %d, record %d", seed, i).isEqualTo(record);
      assertThat(reply.body()).isEqualTo(text);
      assertThat(schema.validate(Echo.JSON.readTree(text))).as("seed %d: %s", seed, text).isEmpty();
    }
  }

  @Test
  void body_mutated_isReadOrRefusedWithViolations() throws IOException {
    JsonSchema schema = schema(Kinds.class);
    RandomKinds kinds = new RandomKinds(random);
    MutatedText mutated = new MutatedText(random);
    Map<Integer, Integer> statuses = new HashMap<>();
    for (int i = 0; i < BODIES; i++) {
      String body = mutated.of(write(kinds.next()));
      Echo.Reply reply = echo.post(body);
      statuses.merge(reply.status(), 1, Integer::sum);
      String place = "seed " + seed + ", body " + i + ": " + body;
      assertThat(reply.status()).as(place).isIn(200, 400, 422);
      if (reply.status() == 422) {
        assertThat(reply.errors()).as(place).isNotEmpty();
      } else if (reply.status() == 200) {
        Kinds read = echo.last();
        assertThat(echo.post(reply.body()).body()).as(place).isEqualTo(reply.body());
        assertThat(echo.last()).as(place).isEqualTo(read);
        assertThat(schema.validate(Echo.JSON.readTree(body))).as(place).isEmpty();
      }
    }
    assertThat(statuses.get(200)).as("read, seed %d", seed).isGreaterThan(BODIES / 50);
    assertThat(statuses.get(400)).as("no JSON, seed %d", seed).isGreaterThan(BODIES / 50);
    assertThat(statuses.get(422)).as("refused, seed %d", seed).isGreaterThan(BODIES / 10);
  }

  @Test
  void schema_bodiesThatAreRefused_areNoneOfIts() throws IOException {
    JsonSchema schema = schema(NewOrder.class);
    String line = "{\"article\":\"a\",\"count\":1,\"price\":2}";
    String sound =
        "{\"cart\":\"0198a1f2-7a6c-7e2b-b8a5-3f0d9c1e4b7a\",\"email\":\"a@b\",\"lines\":[%s]%s}";

    assertThat(schema.validate(Echo.JSON.readTree(sound.formatted(line, "")))).isEmpty();
    for (String wrong :
        new String[] {
          sound.formatted("", ""),
          sound.formatted(line + ",{\"article\":\"\",\"count\":1,\"price\":2}", ""),
          sound.formatted("{\"article\":\"a\",\"count\":0,\"price\":2}", ""),
          sound.formatted(line, ",\"shipping\":\"STANDARD\""),
          sound.formatted(line, ",\"delivery\":null"),
          sound.formatted(line, ",\"gift_note\":7"),
          sound.formatted(line, ",\"giftNote\":\"a\""),
          sound.formatted(line, ",\"tags\":[\"a\",\"a\"]"),
          sound.formatted(line, ",\"discounts\":{\"a\":\"1\"}"),
          "{}"
        }) {
      assertThat(schema.validate(Echo.JSON.readTree(wrong))).as(wrong).isNotEmpty();
      assertThat(Echo.of(NewOrderJson.TYPE).post(wrong).status()).as(wrong).isEqualTo(422);
    }
  }

  /** Writes a record without reading one. */
  private static String write(Kinds record) {
    return Response.ok(KindsJson.of(record)).text().orElseThrow();
  }

  private static JsonSchema schema(Class<?> record) throws IOException {
    Map<String, String> schemas = new HashMap<>();
    for (Class<?> type :
        new Class<?>[] {Kinds.class, NewOrder.class, OrderLine.class, Delivery.class}) {
      String path = "/META-INF/dovetail/records/" + type.getName() + ".json";
      try (InputStream in = JsonPropertiesTest.class.getResourceAsStream(path)) {
        String text =
            new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        schemas.put("urn:dovetail:record:" + type.getName(), text);
      }
    }
    return JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(schemas)))
        .getSchema(
            SchemaLocation.of("urn:dovetail:record:" + record.getName()),
            SchemaValidatorsConfig.builder().losslessNarrowing(true).build());
  }
}
