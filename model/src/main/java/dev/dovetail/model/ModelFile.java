package dev.dovetail.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads model files. */
final class ModelFile {
  static final String FOLDER = "META-INF/dovetail/";
  private static final int FORMAT = 1;

  private ModelFile() {}

  static <T extends Record> T read(InputStream in, Class<T> type) throws IOException {
    Map<String, @Nullable Object> members = ModelReader.read(in);
    Object format = members.get("format");
    if (!Integer.valueOf(FORMAT).equals(format)) {
      throw new IllegalArgumentException(
          "The model file has format "
              + format
              + ", but this version of Dovetail reads format "
              + FORMAT
              + ". Use the same version of dovetail-processor and of the other Dovetail artifacts.");
    }
    return ModelReader.bind(members, type);
  }
}
