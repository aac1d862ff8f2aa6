package dev.dovetail.infra.cdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for classes where Lambda's Java run time does: at the root of the code, and in the jars in
 * {@code lib}.
 */
final class CodeBundle {
  private static final String LIB = "lib/";
  private static final String JAR = ".jar";

  private final Path code;

  CodeBundle(Path code) {
    if (!Files.exists(code)) {
      throw new IllegalArgumentException(
          "There is no " + code + " with the functions' classes. Build it first: mvn package");
    }
    this.code = code;
  }

  /** {@return those of the binary class names that have no class file} */
  List<String> missing(List<String> classes) throws IOException {
    Set<String> wanted = new HashSet<>();
    classes.forEach(name -> wanted.add(file(name)));
    if (Files.isDirectory(code)) {
      wanted.removeIf(file -> Files.exists(code.resolve(file)));
      removeFoundInFolder(wanted);
    } else {
      try (InputStream in = Files.newInputStream(code)) {
        removeFound(wanted, in, true);
      }
    }
    return classes.stream().filter(name -> wanted.contains(file(name))).toList();
  }

  private static String file(String className) {
    return className.replace('.', '/') + ".class";
  }

  private void removeFoundInFolder(Set<String> wanted) throws IOException {
    Path lib = code.resolve(LIB);
    if (!Files.isDirectory(lib)) {
      return;
    }
    try (Stream<Path> jars = Files.list(lib)) {
      for (Path jar : jars.filter(path -> path.toString().endsWith(JAR)).sorted().toList()) {
        try (InputStream in = Files.newInputStream(jar)) {
          removeFound(wanted, in, false);
        }
      }
    }
  }

  @SuppressWarnings("resource") // a jar within a zip must not close the zip
  private static void removeFound(Set<String> wanted, InputStream in, boolean withLib)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry();
        entry != null && !wanted.isEmpty();
        entry = zip.getNextEntry()) {
      String name = entry.getName();
      wanted.remove(name);
      if (withLib && name.startsWith(LIB) && name.endsWith(JAR)) {
        removeFound(wanted, zip, false);
      }
    }
  }
}
