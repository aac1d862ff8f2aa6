package dev.dovetail.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON object of no fixed form, as it is read from a file and written to one.
 *
 * <p>Instances are immutable as far as their members are, and then safe for use by any number of
 * threads.
 *
 * @param members the members in order: texts, numbers, booleans, lists and maps of these
 */
public record JsonDocument(Map<String, ?> members) {
  /** Copies the members. */
  public JsonDocument {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /**
   * Reads a file with one object.
   *
   * @throws IOException if it can't be read or holds something else
   */
  public static JsonDocument read(InputStream in) throws IOException {
    return new JsonDocument(ModelReader.read(in));
  }

  /** {@return the text of the file: indented, ending in a line feed, the same for equal members} */
  public String toJson() {
    return ModelWriter.write(members);
  }
}
