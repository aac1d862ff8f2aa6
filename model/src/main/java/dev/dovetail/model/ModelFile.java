package dev.dovetail.model;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads model files. */
final class ModelFile {
  static final String FOLDER = "META-INF/dovetail/";
  private static final int FORMAT = 1;

  private static final ObjectReader READER =
      new JsonMapper()
          .reader()
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectReader OBJECTS =
      READER
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .forType(new TypeReference<LinkedHashMap<String, Object>>() {});

  private ModelFile() {}

  static Map<String, Object> readObject(InputStream in) throws IOException {
    if (!(OBJECTS.readTree(in) instanceof ObjectNode object)) {
      throw new IOException("The file is not one JSON object.");
    }
    return OBJECTS.readValue(object);
  }

  static <T> T read(InputStream in, Class<T> type) throws IOException {
    JsonNode root = READER.readTree(in);
    int format = root.path("format").asInt();
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "The model file has format "
              + format
              + ", but this version of Dovetail reads format "
              + FORMAT
              + ". Use the same version of dovetail-processor and of the other Dovetail artifacts.");
    }
    return READER.forType(type).readValue(root);
  }
}
