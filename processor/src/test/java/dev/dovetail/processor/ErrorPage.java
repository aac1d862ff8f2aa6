package dev.dovetail.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A page below {@code docs/errors}, taken apart.
 *
 * @param id the id in the title
 * @param wrong the Java blocks of the section "Wrong", which are compiled together
 * @param message the message there, on one line; empty if there is none
 * @param right the Java blocks of the section "Right": those below one heading are compiled
 *     together, those below another apart from them
 */
record ErrorPage(String id, List<String> wrong, String message, List<List<String>> right) {
  private static final Pattern TITLE = Pattern.compile("\\A# (\\w+)\n");
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:public )?(?:abstract |final )*(?:record|class|interface|enum) (\\w+)",
          Pattern.MULTILINE);

  /** A block of code: its language and its text. */
  record Block(String language, String text) {}

  static ErrorPage of(Path file) {
    return parse(Cases.read(file));
  }

  static ErrorPage parse(String text) {
    Matcher title = TITLE.matcher(text);
    String wrong = section(text, "Wrong");
    List<List<String>> right = new ArrayList<>();
    for (String way : section(text, "Right").split("(?m)^### ", -1)) {
      List<String> sources = texts(way, "java");
      if (!sources.isEmpty()) {
        right.add(sources);
      }
    }
    List<String> messages = texts(wrong, "text");
    return new ErrorPage(
        title.find() ? title.group(1) : "",
        texts(wrong, "java"),
        messages.size() == 1 ? squeezed(messages.get(0)) : "",
        right);
  }

  /** Writes a new message into a page, and returns the page. */
  static ErrorPage update(Path file, String message) {
    String text = Cases.read(file);
    int wrong = text.indexOf("\n## Wrong\n");
    int start = text.indexOf("```text\n", wrong) + "```text\n".length();
    int end = text.indexOf("```", start);
    String updated = text.substring(0, start) + broken(message) + text.substring(end);
    try {
      Files.writeString(file, updated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parse(updated);
  }

  /** A message in lines of at most 110 characters. */
  private static String broken(String message) {
    StringBuilder text = new StringBuilder();
    int length = 0;
    for (String word : message.split(" ")) {
      if (length > 0 && length + 1 + word.length() > 110) {
        text.append('\n');
        length = 0;
      }
      text.append(length == 0 ? "" : " ").append(word);
      length += (length == 0 ? 0 : 1) + word.length();
    }
    return text.append('\n').toString();
  }

  /** The text between one heading of the second level and the next. */
  static String section(String text, String heading) {
    for (String section : text.split("(?m)^## ", -1)) {
      if (section.startsWith(heading + "\n")) {
        return section;
      }
    }
    return "";
  }

  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      blocks.add(new Block(block.group(1), block.group(2)));
    }
    return blocks;
  }

  private static List<String> texts(String text, String language) {
    return blocks(text).stream()
        .filter(block -> block.language().equals(language))
        .map(Block::text)
        .toList();
  }

  /** The text on one line: pages break the lines of messages. */
  static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The blocks as files, each named after its first type. */
  static List<JavaFileObject> files(List<String> sources) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      Matcher type = TYPE.matcher(source);
      if (!type.find()) {
        throw new IllegalArgumentException("There is no type in: " + source);
      }
      Matcher named = PACKAGE.matcher(source);
      String folder = named.find() ? named.group(1) + "." : "";
      files.add(JavaFileObjects.forSourceString(folder + type.group(1), source));
    }
    return files;
  }

  /** What javac says of sources, errors and warnings, without the one that follows of -Werror. */
  static List<String> messages(com.google.testing.compile.Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(d -> d.getKind() != Diagnostic.Kind.NOTE && d.getKind() != Diagnostic.Kind.OTHER)
        .filter(d -> !"compiler.err.warnings.and.werror".equals(d.getCode()))
        .map(d -> squeezed(d.getMessage(Locale.ROOT)))
        .toList();
  }
}
