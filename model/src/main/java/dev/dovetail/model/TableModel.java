package dev.dovetail.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model of one table: keys, indexes, entities and every access pattern.
 *
 * <p>Javac writes it to {@code META-INF/dovetail/<name>.json} beside the classes of the table
 * interface. Instances are immutable and safe for use by any number of threads.
 *
 * @param format the version of the file format, {@value #FORMAT} at present
 * @param name the table's logical name; the physical name is chosen at deployment
 * @param type the table interface's binary class name
 * @param key the table's own key
 * @param timeToLive the attribute with the second from which on an item has expired, or null if
 *     none expire
 * @param stream what the records of the table's stream hold, or null if the table has no stream
 * @param indexes the secondary indexes, global and local, by name
 * @param entities the entities, by type
 * @param repositories the repositories in the order of the table interface's methods
 */
public record TableModel(
    int format,
    String name,
    String type,
    KeyModel key,
    @Nullable String timeToLive,
    @Nullable StreamView stream,
    List<IndexModel> indexes,
    List<EntityModel> entities,
    List<RepositoryModel> repositories) {

  /** The version of the file format that this class reads and writes. */
  public static final int FORMAT = 1;

  /** Copies the lists. */
  public TableModel {
    indexes = List.copyOf(indexes);
    entities = List.copyOf(entities);
    repositories = List.copyOf(repositories);
  }

  /** {@return the path of a table's model file on the class path} */
  public static String path(String name) {
    return ModelFile.FOLDER + name + ".json";
  }

  /**
   * Loads a table's model from the class path.
   *
   * @throws IllegalArgumentException if there is no such file, or one of another format
   */
  public static TableModel load(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(path(name))) {
      if (in == null) {
        throw new IllegalArgumentException(
            "There is no "
                + path(name)
                + " on the class path. The annotation processor writes it where an interface with"
                + " @SingleTable is compiled: is dovetail-processor in annotationProcessorPaths there?");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model file.
   *
   * @throws IllegalArgumentException if the file has another format
   * @throws IOException if it can't be read or isn't a model file
   */
  public static TableModel read(InputStream in) throws IOException {
    return ModelFile.read(in, TableModel.class);
  }

  /**
   * {@return the text of the model file: indented, ending in a line feed, the same for equal
   * models}
   */
  public String toJson() {
    return ModelWriter.write(this);
  }

  /** {@return the repository with a binary class name, if the table has it} */
  public Optional<RepositoryModel> repository(String type) {
    return repositories.stream().filter(repository -> repository.type().equals(type)).findFirst();
  }
}
