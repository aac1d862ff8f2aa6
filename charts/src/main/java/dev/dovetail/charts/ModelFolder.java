package dev.dovetail.charts;

import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.RecordSchema;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The models that are in a folder of classes, or in a jar. */
final class ModelFolder {
  private static final String FUNCTIONS = "functions.json";
  private static final String RECORDS = "records";
  private static final String JSON = ".json";

  private ModelFolder() {}

  /**
   * {@return the models}
   *
   * @throws IOException if they can't be read
   */
  static Models read(Path classes) throws IOException {
    if (Files.isDirectory(classes)) {
      return models(classes);
    }
    try (FileSystem jar = FileSystems.newFileSystem(classes)) {
      return models(jar.getPath("/"));
    }
  }

  private static Models models(Path root) throws IOException {
    Path folder = root.resolve("META-INF").resolve("dovetail");
    FunctionsModel functions = new FunctionsModel(FunctionsModel.FORMAT, List.of());
    if (Files.exists(folder.resolve(FUNCTIONS))) {
      try (InputStream in = Files.newInputStream(folder.resolve(FUNCTIONS))) {
        functions = FunctionsModel.read(in);
      }
    }
    List<TableModel> tables = new ArrayList<>();
    for (Path file : files(folder)) {
      if (isTable(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          tables.add(TableModel.read(in));
        }
      }
    }
    Map<String, RecordSchema> records = new LinkedHashMap<>();
    for (Path file : files(folder.resolve(RECORDS))) {
      String name = String.valueOf(file.getFileName());
      String type = name.substring(0, name.length() - JSON.length());
      try (InputStream in = Files.newInputStream(file)) {
        records.put(type, RecordSchema.read(type, in));
      }
    }
    return new Models(tables, functions, records);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(JSON)).sorted().toList();
    }
  }

  private static boolean isTable(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.equals(FUNCTIONS) && !name.endsWith(".lock.json");
  }
}
