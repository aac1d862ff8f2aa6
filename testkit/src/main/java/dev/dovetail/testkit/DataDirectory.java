package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A directory with the database of one engine, locked against all others. The engine itself retries
 * for ever when it can't open its file, so everything that can be wrong is found out here.
 */
final class DataDirectory implements AutoCloseable {
  private static final String DATABASE = "dynamodb.db";
  private static final String LOCK = "dynamodb.lock";
  private static final byte[] SQLITE_HEADER = "SQLite format 3\0".getBytes(US_ASCII);

  private final Path directory;
  private final FileChannel lock;

  private DataDirectory(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  static DataDirectory open(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw unusable(directory, "can't be made or is not a directory", e);
    }
    FileChannel lock = lock(directory);
    try {
      requireDatabase(directory);
      return new DataDirectory(directory, lock);
    } catch (RuntimeException e) {
      close(lock);
      throw e;
    }
  }

  File database() {
    return directory.resolve(DATABASE).toAbsolutePath().toFile();
  }

  @Override
  public void close() {
    close(lock);
  }

  private static FileChannel lock(Path directory) {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unusable(directory, "can't be written", e);
    }
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this JVM: the same answer as for another.
    } catch (IOException e) {
      close(channel);
      throw unusable(directory, "can't be locked", e);
    }
    close(channel);
    throw unusable(directory, "is in use by another engine", null);
  }

  private static void requireDatabase(Path directory) {
    Path database = directory.resolve(DATABASE);
    if (Files.notExists(database)) {
      return;
    }
    if (!Files.isRegularFile(database)
        || !Files.isReadable(database)
        || !Files.isWritable(database)) {
      throw unusable(directory, "has a " + DATABASE + " that can't be read and written", null);
    }
    try (InputStream in = Files.newInputStream(database)) {
      byte[] start = in.readNBytes(SQLITE_HEADER.length);
      if (start.length > 0 && !Arrays.equals(start, SQLITE_HEADER)) {
        throw unusable(directory, "has a " + DATABASE + " that is not a database", null);
      }
    } catch (IOException e) {
      throw unusable(directory, "has a " + DATABASE + " that can't be read", e);
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalArgumentException unusable(
      Path directory, String fault, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "The data directory \"" + directory + "\" " + fault + ". Name another directory.", cause);
  }
}
