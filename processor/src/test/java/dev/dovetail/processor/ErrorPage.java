package dev.dovetail.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A page below {@code docs/errors}, taken apart. Each type of a block is a file of its own, with
 * the block's imports.
 *
 * @param id the id in the title
 * @param wrong the sources of the section "Wrong" by the name of their type
 * @param message the message there, on one line; empty if there is none
 * @param right the sources of the section "Right": those below one heading are compiled together.
 *     Where they have no imports, they stand in for types of the same name among the wrong ones.
 */
record ErrorPage(
    String id, Map<String, String> wrong, String message, List<Map<String, String>> right) {
  private static final Pattern TITLE = Pattern.compile("\\A# (\\w+)\n");
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern IMPORT = Pattern.compile("^import .*;", Pattern.MULTILINE);
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:public )?(?:abstract |final |sealed )*(?:record|class|interface|enum) (\\w+)",
          Pattern.MULTILINE);

  /** A block of code: its language and its text. */
  record Block(String language, String text) {}

  static ErrorPage of(Path file) {
    return parse(Cases.read(file));
  }

  static ErrorPage parse(String text) {
    Matcher title = TITLE.matcher(text);
    String wrongPart = section(text, "Wrong");
    Map<String, String> wrong = sources(texts(wrongPart, "java"), "");
    List<Map<String, String>> right = new ArrayList<>();
    for (String way : section(text, "Right").split("(?m)^### ", -1)) {
      List<String> blocks = texts(way, "java");
      if (!blocks.isEmpty()) {
        right.add(standIn(blocks, wrong));
      }
    }
    List<String> messages = texts(wrongPart, "text");
    return new ErrorPage(
        title.find() ? title.group(1) : "",
        wrong,
        messages.size() == 1 ? squeezed(messages.get(0)) : "",
        right);
  }

  private static Map<String, String> standIn(List<String> blocks, Map<String, String> wrong) {
    if (IMPORT.matcher(blocks.get(0)).find()) {
      return sources(blocks, "");
    }
    Map<String, String> sources = new LinkedHashMap<>(wrong);
    sources.putAll(sources(blocks, header(wrong.values().iterator().next())));
    return sources;
  }

  /** The types of blocks as files. */
  static Map<String, String> sources(List<String> blocks, String outerHeader) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String block : blocks) {
      String header = outerHeader + header(block);
      Matcher named = PACKAGE.matcher(header);
      String folder = named.find() ? named.group(1) + "." : "";
      for (String part : block.substring(header(block).length()).split("\n\n(?=\\S)")) {
        Matcher type = TYPE.matcher(part);
        if (type.find()) {
          sources.put(folder + type.group(1), header + "\n" + part);
        }
      }
    }
    return sources;
  }

  /** The package and the imports. */
  private static String header(String source) {
    int end = 0;
    for (Pattern pattern : List.of(PACKAGE, IMPORT)) {
      Matcher line = pattern.matcher(source);
      while (line.find()) {
        end = line.end();
      }
    }
    return source.substring(0, end);
  }

  /** Writes a new message below a heading of a page, and returns the page. */
  static ErrorPage update(Path file, String heading, String message) {
    String text = Cases.read(file);
    int section = text.indexOf("# " + heading + "\n");
    int start = text.indexOf("```text\n", section) + "```text\n".length();
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

  static List<String> texts(String text, String language) {
    return blocks(text).stream()
        .filter(block -> block.language().equals(language))
        .map(Block::text)
        .toList();
  }

  /** The text on one line: pages break the lines of messages. */
  static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  static List<JavaFileObject> files(Map<String, String> sources) {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(JavaFileObjects.forSourceString(name, text)));
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
