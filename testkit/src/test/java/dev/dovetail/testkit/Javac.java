package dev.dovetail.testkit;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** Compiles classes into a directory of their own, without any annotation processor. */
final class Javac {
  private final Path directory;

  Javac(Path directory) {
    this.directory = directory;
  }

  /**
   * Compiles all sources together.
   *
   * @param sources the text of each class, by name
   */
  ClassLoader compile(Map<String, String> sources) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-proc:none", "-d", directory.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = directory.resolve(source.getKey() + ".java");
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    int errors =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (errors != 0) {
      throw new AssertionError("The sources do not compile.");
    }
    return new URLClassLoader(
        new URL[] {directory.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
  }
}
