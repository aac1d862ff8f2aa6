package dev.dovetail.charts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Writes the page of the tables in a folder of classes or a jar, or the OpenAPI document of its
 * functions, or checks a file.
 */
final class Program {
  private static final String USAGE =
      """
      Usage: java -jar dovetail-charts.jar [--check] <folder of classes, or jar> <file.md>
             java -jar dovetail-charts.jar [--check] [--title=...] [--version=...] \
      <folder of classes, or jar> <file.json>
      The first writes the page of its tables, the second the OpenAPI document of its functions.\
      """;
  private static final String TITLE = "--title=";
  private static final String VERSION = "--version=";
  private static final String DOCUMENT = ".json";

  private Program() {}

  /** Ends with 0, with 1 if a checked file differs, or with 2 if it could not be made. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.err));
  }

  static int run(List<String> arguments, PrintStream messages) {
    List<String> rest = new ArrayList<>(arguments);
    boolean check = rest.remove("--check");
    String title = option(TITLE, "API", rest);
    String version = option(VERSION, "1", rest);
    if (rest.size() != 2 || rest.stream().anyMatch(path -> path.startsWith("--"))) {
      messages.println(USAGE);
      return 2;
    }
    Path classes = Path.of(rest.get(0));
    Path file = Path.of(rest.get(1));
    try {
      Models models = ModelFolder.read(classes);
      String text =
          rest.get(1).endsWith(DOCUMENT)
              ? document(models, classes, title, version)
              : page(models, classes);
      return check ? check(file, text, messages) : write(file, text);
    } catch (IOException | RuntimeException e) {
      messages.println("charts: " + e);
      return 2;
    }
  }

  /** Takes an option out of the arguments. */
  private static String option(String name, String absent, List<String> arguments) {
    String value = absent;
    for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
      String argument = each.next();
      if (argument.startsWith(name)) {
        value = argument.substring(name.length());
        each.remove();
      }
    }
    return value;
  }

  private static String page(Models models, Path classes) throws IOException {
    if (models.tables().isEmpty()) {
      throw new IOException(
          "There is no table in "
              + classes.resolve("META-INF/dovetail")
              + ": compile an @SingleTable first.");
    }
    return models.markdown();
  }

  private static String document(Models models, Path classes, String title, String version)
      throws IOException {
    if (models.functions().functions().isEmpty()) {
      throw new IOException(
          "There is no function in "
              + classes.resolve("META-INF/dovetail")
              + ": compile a class with @Route first.");
    }
    return models.openApi(title, version);
  }

  private static int write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
    return 0;
  }

  private static int check(Path file, String text, PrintStream messages) throws IOException {
    String found = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
    if (found.equals(text)) {
      return 0;
    }
    messages.print(
        "charts: " + file + " is not what the model says, " + Difference.of(found, text));
    return 1;
  }
}
