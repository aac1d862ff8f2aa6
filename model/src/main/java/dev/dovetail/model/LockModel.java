package dev.dovetail.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * The key lock of one table: what the stored items depend on.
 *
 * <p>A service commits it as {@code <table>.lock.json}. Javac compares it with what the sources
 * say, and refuses a change after which stored items would not be found, or not be read. Instances
 * are immutable and safe for use by any number of threads.
 *
 * @param format the version of the file format, {@value #FORMAT} at present
 * @param table the table's logical name
 * @param entities the entities, by type
 * @param indexes the secondary indexes, by name
 */
public record LockModel(
    int format, String table, List<LockedEntity> entities, List<LockedIndex> indexes) {

  /** The version of the file format that this class reads and writes. */
  public static final int FORMAT = 1;

  /** Copies both lists. */
  public LockModel {
    Objects.requireNonNull(table, "table");
    entities = List.copyOf(Objects.requireNonNull(entities, "entities"));
    indexes = List.copyOf(Objects.requireNonNull(indexes, "indexes"));
  }

  /** {@return the name of a table's lock file} */
  public static String fileName(String table) {
    return table + ".lock.json";
  }

  /** {@return the path of the lock that javac writes beside the classes} */
  public static String path(String table) {
    return ModelFile.FOLDER + fileName(table);
  }

  /**
   * Reads a lock file.
   *
   * @throws IllegalArgumentException if the file has another format
   * @throws IOException if it can't be read or isn't a lock file
   */
  public static LockModel read(InputStream in) throws IOException {
    return ModelFile.read(in, LockModel.class);
  }

  /** {@return the text of the file: indented, ending in a line feed, the same for equal locks} */
  public String toJson() {
    return ModelWriter.write(this);
  }
}
