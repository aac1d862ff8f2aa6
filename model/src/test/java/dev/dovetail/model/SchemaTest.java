package dev.dovetail.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas say the same as the records, both ways. */
class SchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PAGE = Path.of("..", "docs", "model.md");

  /** Each schema with the record of its files, and a file. */
  static Stream<Arguments> schemas() {
    return Stream.of(
        Arguments.of("table", TableModel.class, Samples.TABLE.toJson()),
        Arguments.of("functions", FunctionsModel.class, Samples.FUNCTIONS.toJson()),
        Arguments.of("lock", LockModel.class, Samples.LOCK.toJson()));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void schema_properties_areTheComponentsOfTheRecords(String name, Class<?> root) throws Exception {
    JsonNode schema = schema(name);
    Set<String> types = new TreeSet<>();
    for (Class<?> type : reachable(root)) {
      JsonNode definition = type == root ? schema : schema.at("/$defs/" + type.getSimpleName());
      types.add(type.getSimpleName());
      if (type.isEnum()) {
        assertThat(texts(definition.path("enum"))).as(type.getName()).isEqualTo(constants(type));
        continue;
      }
      assertThat(names(definition.path("properties"))).as(type.getName()).isEqualTo(all(type));
      assertThat(texts(definition.path("required"))).as(type.getName()).isEqualTo(required(type));
      assertThat(definition.path("additionalProperties").isBoolean()).isTrue();
      assertThat(definition.path("additionalProperties").booleanValue()).isFalse();
      assertThat(definition.path("properties"))
          .allSatisfy(property -> assertThat(property.path("description").asText()).endsWith("."));
    }
    types.remove(root.getSimpleName());
    assertThat(new TreeSet<>(names(schema.path("$defs")))).isEqualTo(types);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void schema_itself_isOneOfTheDraft(String name) throws Exception {
    JsonSchema draft =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));

    assertThat(draft.validate(schema(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void validate_fileThatTheModelWrites_isAccepted(String name, Class<?> root, String file)
      throws Exception {
    assertThat(validate(name, JSON.readTree(file))).isEmpty();
  }

  /** Every value of the file is made wrong once, taken away once, and given a neighbour once. */
  @ParameterizedTest
  @MethodSource("schemas")
  void validate_fileWithOneMistake_isRefused(String name, Class<?> root, String file)
      throws Exception {
    JsonNode sound = JSON.readTree(file);
    List<ObjectNode> objects = new ArrayList<>();
    collect(sound, objects);
    int refused = 0;
    for (ObjectNode object : objects) {
      Class<?> type = typeOf(root, names(object));
      for (String property : names(object)) {
        JsonNode value = object.get(property);
        object.set(property, JSON.nullNode());
        assertRefused(name, sound, property + " is null");
        object.set(property, JSON.createArrayNode().add(-1));
        assertRefused(name, sound, property + " is [-1]");
        object.remove(property);
        if (required(type).contains(property)) {
          assertRefused(name, sound, "no " + property);
        }
        object.set("another", value);
        assertRefused(name, sound, property + " is called another");
        object.remove("another");
        object.set(property, value);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(10);
    assertThat(validate(name, sound)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void page_everyProperty_isInIt(String name, Class<?> root) throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains(name + "-1.schema.json");
    for (Class<?> type : reachable(root)) {
      int start = page.indexOf("### " + type.getSimpleName() + "\n");
      if (type.isEnum()) {
        continue;
      }
      assertThat(start).as(type.getSimpleName()).isPositive();
      int end = page.indexOf("\n#", start + 1);
      String section = page.substring(start, end < 0 ? page.length() : end);
      List<String> rows =
          section
              .lines()
              .filter(line -> line.startsWith("| `"))
              .map(line -> line.substring(3, line.indexOf('`', 3)))
              .toList();
      assertThat(rows).as(type.getSimpleName()).isEqualTo(all(type));
    }
  }

  @Test
  void samples_together_haveEveryPropertyOfEveryRecord() throws IOException {
    for (Arguments arguments : schemas().toList()) {
      Set<String> seen = new TreeSet<>();
      List<ObjectNode> objects = new ArrayList<>();
      collect(JSON.readTree((String) arguments.get()[2]), objects);
      objects.forEach(object -> seen.addAll(names(object)));
      for (Class<?> type : reachable((Class<?>) arguments.get()[1])) {
        assertThat(seen).as(type.getName()).containsAll(type.isEnum() ? List.of() : all(type));
      }
    }
  }

  private static void assertRefused(String name, JsonNode file, String mistake) throws IOException {
    assertThat(validate(name, file)).as(mistake).isNotEmpty();
  }

  private static Set<?> validate(String name, JsonNode file) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema(name))
        .validate(file);
  }

  private static JsonNode schema(String name) throws IOException {
    String path = "/META-INF/dovetail/schema/" + name + "-1.schema.json";
    try (InputStream in = SchemaTest.class.getResourceAsStream(path)) {
      return JSON.readTree(Objects.requireNonNull(in, path));
    }
  }

  /** The records and enums that files with a record at the top can have, that one first. */
  private static Set<Class<?>> reachable(Class<?> root) {
    Set<Class<?>> found = new LinkedHashSet<>();
    found.add(root);
    if (root.isRecord()) {
      for (RecordComponent component : root.getRecordComponents()) {
        Type type = component.getGenericType();
        Type value =
            type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        if (value instanceof Class<?> other && other.getPackage() == root.getPackage()) {
          found.addAll(reachable(other));
        }
      }
    }
    return found;
  }

  /** The record that an object is of: the only one that has these properties. */
  private static Class<?> typeOf(Class<?> root, List<String> properties) {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> type : reachable(root)) {
      if (type.isRecord()
          && all(type).containsAll(properties)
          && properties.containsAll(required(type))) {
        types.add(type);
      }
    }
    assertThat(types).as(properties.toString()).hasSize(1);
    return types.get(0);
  }

  private static List<String> all(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> required(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(RecordComponent::getName)
        .toList();
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ModelWriter.text((Enum<?>) constant))
        .toList();
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
