package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the JVM of an environment writes, as the events that Lambda makes of it: a frame of the
 * runtime's logger is one, and outside of frames a line is one.
 */
final class EnvironmentLog {
  /** Type, length and time, before the message of a frame. */
  private static final int HEADER = 4 + 4 + 8;

  /** The first two bytes of a type. No character of UTF-8 begins with the first of them. */
  private static final short MAGIC = (short) 0xA55A;

  private final Path file;

  EnvironmentLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the events between two sizes that the log has had} */
  List<String> events(long from, long to) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(from);
      int read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return events(bytes.flip());
  }

  static List<String> events(ByteBuffer bytes) {
    List<String> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      events.add(isFrame(bytes, bytes.position()) ? message(bytes) : line(bytes));
    }
    return events;
  }

  private static String message(ByteBuffer bytes) {
    int length = bytes.getInt(bytes.position() + 4);
    bytes.position(bytes.position() + HEADER);
    return text(bytes, Math.min(length, bytes.remaining()));
  }

  private static String line(ByteBuffer bytes) {
    int end = bytes.position();
    while (end < bytes.limit() && bytes.get(end) != '\n' && !isFrame(bytes, end)) {
      end++;
    }
    String line = text(bytes, end - bytes.position());
    if (bytes.hasRemaining() && bytes.get(end) == '\n') {
      bytes.get();
    }
    return line;
  }

  private static boolean isFrame(ByteBuffer bytes, int at) {
    return bytes.limit() - at >= HEADER && bytes.getShort(at) == MAGIC;
  }

  private static String text(ByteBuffer bytes, int length) {
    byte[] text = new byte[length];
    bytes.get(text);
    return new String(text, UTF_8).stripTrailing();
  }
}
