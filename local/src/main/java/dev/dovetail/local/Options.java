package dev.dovetail.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the user wants.
 *
 * @param port the port to listen at, 0 for a free one
 * @param data the directory to keep data in, or nothing for memory
 * @param tokens whether callers need a token, and a name will not do
 * @param archive the directory to keep what is archived in, or nothing to print it
 * @param help whether to explain instead of serving
 */
record Options(
    int port, Optional<Path> data, boolean tokens, Optional<Path> archive, boolean help) {
  static final int DEFAULT_PORT = 8080;

  static final String HELP =
      """
      Serves the functions of the reference service on this machine, with a DynamoDB of its own.

      Usage: ./serve [--port N] [--data DIR] [--tokens] [--archive DIR]

        --port N       the port to listen at (default 8080; 0 takes a free one)
        --data DIR     where to keep the data across restarts (default: in memory)
        --tokens       accepts the printed token and its like only, and no name for it
        --archive DIR  where to keep the changes that are archived (default: printed)
        --help         prints this
      """;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with what is wrong and what is legal
   */
  static Options parse(List<String> arguments) {
    Options options = new Options(DEFAULT_PORT, Optional.empty(), false, Optional.empty(), false);
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String argument = rest.removeFirst();
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (equals >= 0) {
        rest.addFirst(argument.substring(equals + 1));
      }
      options =
          switch (name) {
            case "--port" -> options.withPort(value(name, "a number", rest));
            case "--data" -> options.withData(value(name, "a directory", rest));
            case "--tokens" ->
                new Options(options.port, options.data, true, options.archive, options.help);
            case "--archive" -> options.withArchive(value(name, "a directory", rest));
            case "--help", "-h" ->
                new Options(options.port, options.data, options.tokens, options.archive, true);
            default ->
                throw new IllegalArgumentException(
                    "There is no option \""
                        + name
                        + "\". Use --port N, --data DIR, --tokens, --archive DIR or"
                        + " --help.");
          };
    }
    return options;
  }

  private static String value(String option, String kind, Deque<String> rest) {
    if (rest.isEmpty() || rest.peekFirst().isEmpty()) {
      throw new IllegalArgumentException(option + " needs " + kind + " after it.");
    }
    return rest.removeFirst();
  }

  private Options withPort(String text) {
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException(
          "--port is \"" + text + "\", but must be a number from 0 to 65535.");
    }
    return new Options(port, data, tokens, archive, help);
  }

  private Options withData(String text) {
    return new Options(port, Optional.of(path("--data", text)), tokens, archive, help);
  }

  private Options withArchive(String text) {
    return new Options(port, data, tokens, Optional.of(path("--archive", text)), help);
  }

  private static Path path(String option, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          option + " is \"" + text + "\", which can't be a path.", e);
    }
  }
}
