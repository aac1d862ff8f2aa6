package dev.dovetail.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps what archives get in a directory: one file of lines for each. */
final class ArchiveFiles {
  private final Path folder;

  private ArchiveFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * {@return the files in a directory, which is made}
   *
   * @throws CannotStart if it can't be made
   */
  static ArchiveFiles in(Path folder) throws CannotStart {
    try {
      return new ArchiveFiles(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new CannotStart(
          "The directory \"" + folder + "\" can't be made or is none: " + e.getMessage(), e);
    }
  }

  /** {@return the file of an archive} */
  Path file(String archive) {
    return folder.resolve(archive + ".jsonl");
  }

  /** Adds a line with its end. */
  void add(String archive, String line) {
    try {
      Files.writeString(file(archive), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
