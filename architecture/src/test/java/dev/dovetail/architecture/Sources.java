package dev.dovetail.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of all rooms, parsed. */
record Sources(DocTrees trees, List<CompilationUnitTree> units) {

  /** The folder of the whole project: tests run in the folder of their module. */
  static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  static Sources read() throws IOException {
    JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths()));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      return new Sources(DocTrees.instance(task), units);
    }
  }

  private static List<Path> paths() throws IOException {
    try (Stream<Path> all = Files.walk(PROJECT)) {
      return all.filter(path -> path.toString().endsWith(".java"))
          .filter(path -> PROJECT.relativize(path).toString().contains("src/main/java/"))
          // A project of another team.
          .filter(path -> !PROJECT.relativize(path).startsWith(".ci"))
          .sorted()
          .toList();
    }
  }
}
