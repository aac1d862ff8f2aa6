package dev.dovetail.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON Schema (draft 2020-12, as OpenAPI 3.1 takes it) of a record that a function reads or
 * writes.
 *
 * <p>Javac writes it to {@code META-INF/dovetail/records} beside the record's class. It refers to
 * the schemas of other records by their {@code $id}. Instances are immutable and safe for use by
 * any number of threads.
 *
 * @param type the record's binary class name
 * @param schema the schema's keywords: texts, numbers, booleans, lists and maps of these
 */
public record RecordSchema(String type, Map<String, ?> schema) {
  /** Copies the keywords. */
  public RecordSchema {
    schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
  }

  /**
   * Loads the schema of a record.
   *
   * @throws IllegalArgumentException if there is no such file on the class path
   */
  public static RecordSchema load(ClassLoader loader, String type) {
    try (InputStream in = loader.getResourceAsStream(path(type))) {
      if (in == null) {
        throw new IllegalArgumentException(
            "There is no "
                + path(type)
                + " on the class path. The annotation processor writes it where the record is"
                + " compiled: is dovetail-processor in annotationProcessorPaths there?");
      }
      return read(type, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the schema of a record.
   *
   * @throws IOException if it can't be read or isn't a JSON object
   */
  public static RecordSchema read(String type, InputStream in) throws IOException {
    return new RecordSchema(type, JsonDocument.read(in).members());
  }

  /** {@return the path of a record's schema on the class path} */
  public static String path(String type) {
    return ModelFile.FOLDER + "records/" + type + ".json";
  }

  /** {@return what a record's schema has as its {@code $id}} */
  public static String id(String type) {
    return "urn:dovetail:record:" + type;
  }

  /** {@return the text of the file: indented, ending in a line feed, the same for equal schemas} */
  public String toJson() {
    return ModelWriter.write(schema);
  }
}
