package dev.dovetail.testkit;

import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.LockModel;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** Finds the models that javac wrote into the same directory or jar as a class. */
final class ModelFiles {
  private static final String FOLDER = "META-INF/dovetail";
  private static final ConcurrentMap<Path, List<TableModel>> READ = new ConcurrentHashMap<>();

  private ModelFiles() {}

  static List<TableModel> beside(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return List.of();
    }
    try {
      return READ.computeIfAbsent(Path.of(source.getLocation().toURI()), ModelFiles::read);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not a path: " + source.getLocation(), e);
    }
  }

  private static List<TableModel> read(Path root) {
    try {
      if (Files.isDirectory(root)) {
        return readFolder(root.resolve(FOLDER));
      }
      try (FileSystem jar = FileSystems.newFileSystem(root)) {
        return readFolder(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The models in " + root + " can't be read.", e);
    }
  }

  private static List<TableModel> readFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !FunctionsModel.PATH.endsWith("/" + file.getFileName()))
          .filter(file -> !file.toString().endsWith(LockModel.fileName("")))
          .sorted()
          .map(ModelFiles::readFile)
          .toList();
    }
  }

  private static TableModel readFile(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return TableModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read as a model.", e);
    }
  }
}
