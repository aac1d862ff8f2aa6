package dev.dovetail.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The functions of one module: routes, limits and the access patterns that each function holds.
 *
 * <p>Javac writes it to {@code META-INF/dovetail/functions.json} beside the classes of the
 * handlers. Instances are immutable and safe for use by any number of threads.
 *
 * @param format the version of the file format, {@value #FORMAT} at present
 * @param functions the functions, by name
 */
public record FunctionsModel(int format, List<FunctionModel> functions) {

  /** The version of the file format that this class reads and writes. */
  public static final int FORMAT = 1;

  /** The path of the file on the class path. */
  public static final String PATH = ModelFile.FOLDER + "functions.json";

  /** Copies the list. */
  public FunctionsModel {
    functions = List.copyOf(functions);
  }

  /**
   * Loads the functions of the first module on the class path that has some.
   *
   * @throws IllegalArgumentException if there is no such file, or one of another format
   */
  public static FunctionsModel load(ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(PATH)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "There is no "
                + PATH
                + " on the class path. The annotation processor writes it where a class with @Route is"
                + " compiled: is dovetail-processor in annotationProcessorPaths there?");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a functions file.
   *
   * @throws IllegalArgumentException if the file has another format
   * @throws IOException if it can't be read or isn't a functions file
   */
  public static FunctionsModel read(InputStream in) throws IOException {
    return ModelFile.read(in, FunctionsModel.class);
  }

  /**
   * {@return the functions that serve their own routes only}
   *
   * <p>A route leads to one function of a deployment, so that it has either these or those of
   * {@link #routed}.
   */
  public FunctionsModel single() {
    List<FunctionModel> chosen = new ArrayList<>();
    for (FunctionModel function : functions) {
      if (function.serves() == null) {
        chosen.add(function);
      }
    }
    return new FunctionsModel(format, chosen);
  }

  /** {@return the functions that serve the routes of others, and the others that none serves} */
  public FunctionsModel routed() {
    Set<String> served = new HashSet<>();
    for (FunctionModel function : functions) {
      List<String> serves = function.serves();
      if (serves != null) {
        served.addAll(serves);
      }
    }
    List<FunctionModel> chosen = new ArrayList<>();
    for (FunctionModel function : functions) {
      if (!served.contains(function.name())) {
        chosen.add(function);
      }
    }
    return new FunctionsModel(format, chosen);
  }

  /** {@return the text of the file: indented, ending in a line feed, the same for equal models} */
  public String toJson() {
    return ModelWriter.write(this);
  }
}
