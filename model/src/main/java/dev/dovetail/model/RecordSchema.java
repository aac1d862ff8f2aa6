package dev.dovetail.model;

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
