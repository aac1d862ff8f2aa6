package dev.dovetail.charts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the page of the tables in a folder of classes or a jar, or checks a page. */
final class Program {
  private static final String USAGE =
      "Usage: java -jar dovetail-charts.jar [--check] <folder of classes, or jar> <file.md>";

  private Program() {}

  /** Ends with 0, with 1 if a checked page differs, or with 2 if it could not be made. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.err));
  }

  static int run(List<String> arguments, PrintStream messages) {
    List<String> paths = new ArrayList<>(arguments);
    boolean check = paths.remove("--check");
    if (paths.size() != 2 || paths.stream().anyMatch(path -> path.startsWith("--"))) {
      messages.println(USAGE);
      return 2;
    }
    Path file = Path.of(paths.get(1));
    try {
      String page = ModelFolder.markdown(Path.of(paths.get(0)));
      return check ? check(file, page, messages) : write(file, page);
    } catch (IOException | RuntimeException e) {
      messages.println("charts: " + e);
      return 2;
    }
  }

  private static int write(Path file, String page) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, page);
    return 0;
  }

  private static int check(Path file, String page, PrintStream messages) throws IOException {
    String found = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
    if (found.equals(page)) {
      return 0;
    }
    messages.print(
        "charts: " + file + " is not what the model says, " + Difference.of(found, page));
    return 1;
  }
}
