package dev.dovetail.charts;

import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The models that are in a folder of classes, or in a jar. */
final class ModelFolder {
  private static final String FUNCTIONS = "functions.json";

  private ModelFolder() {}

  /**
   * Renders all tables, in the order of their names.
   *
   * @throws IOException if the models can't be read, or there is none
   */
  static String markdown(Path classes) throws IOException {
    if (Files.isDirectory(classes)) {
      return render(classes);
    }
    try (FileSystem jar = FileSystems.newFileSystem(classes)) {
      return render(jar.getPath("/"));
    }
  }

  private static String render(Path root) throws IOException {
    Path folder = root.resolve("META-INF").resolve("dovetail");
    FunctionsModel functions = new FunctionsModel(FunctionsModel.FORMAT, List.of());
    if (Files.exists(folder.resolve(FUNCTIONS))) {
      try (InputStream in = Files.newInputStream(folder.resolve(FUNCTIONS))) {
        functions = FunctionsModel.read(in);
      }
    }
    List<String> pages = new ArrayList<>();
    for (Path file : tables(folder)) {
      try (InputStream in = Files.newInputStream(file)) {
        pages.add(Charts.markdown(TableModel.read(in), functions));
      }
    }
    if (pages.isEmpty()) {
      throw new IOException("There is no table in " + folder + ": compile an @SingleTable first.");
    }
    return String.join("\n", pages);
  }

  private static List<Path> tables(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(ModelFolder::isTable).sorted().toList();
    }
  }

  private static boolean isTable(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".json") && !name.equals(FUNCTIONS) && !name.endsWith(".lock.json");
  }
}
