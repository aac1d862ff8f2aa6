package dev.dovetail.testkit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoaderUtil;

/**
 * Loads the native library of SQLite that is in the jar of DynamoDB Local.
 *
 * <p>DynamoDB Local would unpack it, compare the file byte by byte and leave it until the JVM ends.
 * Where the system lets a loaded library be deleted, nothing stays in the temporary folder, however
 * a JVM ends. A library that the user has named by {@code org.sqlite.lib.path} is left to it.
 */
final class NativeLibrary {
  private static final String PATH = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";

  /** What DynamoDB Local takes for the temporary folder. */
  private static final String FOLDER = "org.sqlite.tmpdir";

  private static final String PREFIX = "dovetail-sqlite-";
  private static final Pattern OWNER = Pattern.compile(PREFIX + "(\\d{1,18})-.*");
  private static boolean loaded;

  private NativeLibrary() {}

  /**
   * Loads it, unless that is done.
   *
   * @throws IllegalStateException if there is none for this system, or it can't be loaded
   */
  static synchronized void load() {
    if (loaded) {
      return;
    }
    try {
      URL packed = System.getProperty(PATH) == null ? packed() : null;
      if (packed == null) {
        SQLiteLibraryLoader.initialize();
      } else {
        unpackAndLoad(packed);
      }
      loaded = true;
    } catch (Exception e) {
      throw new IllegalStateException(
          "DynamoDB Local could not load its native library of SQLite on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ". It has them for Linux with glibc (x86_64, aarch64, x86), macOS (aarch64, x86_64)"
              + " and Windows (x86_64, x86). Run the tests there, on Alpine in an image with glibc,"
              + " or name the folder of a library of your own by -D"
              + PATH
              + ". It said: "
              + e.getMessage(),
          e);
    }
  }

  private static @Nullable URL packed() {
    return SQLiteLibraryLoader.class.getResource(
        "native/"
            + SQLiteLibraryLoaderUtil.getNativeLibFolderPathForCurrentOS()
            + "/"
            + SQLiteLibraryLoaderUtil.getNativeLibName());
  }

  private static void unpackAndLoad(URL packed) throws Exception {
    Path folder = Path.of(System.getProperty(FOLDER, System.getProperty("java.io.tmpdir")));
    if (File.separatorChar == '\\') {
      deleteOld(folder); // Only Windows leaves some.
    }
    String ownName = System.getProperty(NAME);
    String name =
        PREFIX
            + ProcessHandle.current().pid()
            + "-"
            + System.nanoTime()
            + "-"
            + SQLiteLibraryLoaderUtil.getNativeLibName();
    Path file = folder.resolve(name);
    try {
      unpack(packed, file);
      System.setProperty(PATH, folder.toString());
      System.setProperty(NAME, name);
      SQLiteLibraryLoader.initialize();
    } finally {
      System.clearProperty(PATH);
      if (ownName == null) {
        System.clearProperty(NAME);
      } else {
        System.setProperty(NAME, ownName);
      }
      delete(file);
    }
  }

  private static void unpack(URL packed, Path file) throws IOException {
    URLConnection connection = packed.openConnection();
    connection.setUseCaches(false);
    try (InputStream library = connection.getInputStream()) {
      Files.copy(library, file); // Fails if the file is there: nobody else can have put it there.
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Windows keeps what is loaded. A later JVM deletes it.
    }
  }

  /** Deletes what JVMs have left that have ended. */
  static void deleteOld(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*-*")) {
      for (Path file : files) {
        Matcher name = OWNER.matcher(file.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          delete(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They stay; the library can be loaded all the same.
    }
  }
}
