package dev.dovetail.processor;

import dev.dovetail.model.LockModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The committed key lock of a table, and the file that a build writes beside the classes.
 *
 * @param committed the file in the folder that the option names
 * @param written the file beside the classes
 */
record LockFile(Path committed, URI written) {

  static LockFile of(String folder, String table, URI written) {
    return new LockFile(Path.of(folder).resolve(LockModel.fileName(table)), written);
  }

  boolean exists() {
    return Files.exists(committed);
  }

  /**
   * Reads the committed file.
   *
   * @throws IOException if it can't be read, or holds no lock
   * @throws IllegalArgumentException if it has another format
   */
  LockModel read() throws IOException {
    try (InputStream in = Files.newInputStream(committed)) {
      return LockModel.read(in);
    }
  }

  /** The committed file as a user sees it. */
  String name() {
    return shown(committed);
  }

  /** What to type to commit the lock of this build. */
  String accept() {
    Path folder = committed.toAbsolutePath().normalize().getParent();
    String target = folder == null ? "." : shown(folder);
    if (!"file".equals(written.getScheme())) {
      return "copy "
          + written.getPath().replaceFirst("^/CLASS_OUTPUT/", "")
          + " of the compiled classes to "
          + target
          + "/";
    }
    String copy = "cp " + quoted(shown(Path.of(written))) + " " + quoted(target + "/");
    return folder == null || Files.isDirectory(folder)
        ? copy
        : "mkdir -p " + quoted(target) + " && " + copy;
  }

  /** A path from where the build was started, if it is below. */
  private static String shown(Path path) {
    Path start = Path.of("").toAbsolutePath();
    Path file = path.toAbsolutePath().normalize();
    String text = (file.startsWith(start) ? start.relativize(file) : file).toString();
    return text.isEmpty() ? "." : text;
  }

  private static String quoted(String path) {
    return path.matches("[\\w./:@%+=,-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
