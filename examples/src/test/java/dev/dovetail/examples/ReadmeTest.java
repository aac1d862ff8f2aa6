package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Java code of documents is code of the examples, which is compiled and run. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void readme_javaCode_isPartOfTheExamples() throws IOException {
    List<String> parts = parts(Files.readString(ROOT.resolve("README.md")));

    assertThat(parts).hasSizeGreaterThan(6);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void keys_javaCodeOfOwnTypesAndDecoding_isPartOfTheExamples() throws IOException {
    String keys = Files.readString(ROOT.resolve("docs/keys.md"));
    List<String> parts =
        parts(keys.substring(keys.indexOf("## Own types"), keys.indexOf("## Prefixes")));

    assertThat(parts).hasSizeGreaterThan(4);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void repositories_javaCodeOfBatches_isPartOfTheExamples() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/repositories.md"));
    List<String> parts =
        parts(page.substring(page.indexOf("## Batches"), page.indexOf("## What there is not yet")));

    assertThat(parts).hasSizeGreaterThan(5);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void updates_javaCode_isPartOfTheExamples() throws IOException {
    List<String> parts = parts(Files.readString(ROOT.resolve("docs/updates.md")));

    assertThat(parts).hasSizeGreaterThan(8);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void streams_javaCodeForJava17_isPartOfTheExamples() throws IOException {
    String streams = Files.readString(ROOT.resolve("docs/streams.md"));
    int newer = streams.indexOf("## From Java 21 on");
    List<String> parts =
        parts(streams.substring(0, newer) + streams.substring(streams.indexOf("## In a function")));

    assertThat(parts).hasSizeGreaterThan(3);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void evolution_javaCode_isPartOfTheExamples() throws IOException {
    List<String> parts = parts(Files.readString(ROOT.resolve("docs/evolution.md")));

    assertThat(parts).hasSize(2);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void writes_javaCode_isPartOfTheExamples() throws IOException {
    List<String> parts = parts(Files.readString(ROOT.resolve("docs/writes.md")));

    assertThat(parts).hasSizeGreaterThan(5);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void conditions_javaCode_isPartOfTheExamples() throws IOException {
    List<String> parts = parts(Files.readString(ROOT.resolve("docs/conditions.md")));

    assertThat(parts).hasSizeGreaterThan(7);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void reads_javaCode_isPartOfTheExamples() throws IOException {
    List<String> parts = parts(Files.readString(ROOT.resolve("docs/reads.md")));

    assertThat(parts).hasSizeGreaterThan(12);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void cursors_javaCode_isPartOfTheExamples() throws IOException {
    List<String> parts = parts(Files.readString(ROOT.resolve("docs/cursors.md")));

    assertThat(parts).hasSize(4);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void sharding_javaCode_isPartOfTheExamples() throws IOException {
    List<String> parts = parts(Files.readString(ROOT.resolve("docs/sharding.md")));

    assertThat(parts).hasSize(2);
    assertPartsOfTheExamples(parts);
  }

  @Test
  void readme_length_isLessThanTwoScreens() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(150);
  }

  /** The blocks of Java, cut at empty lines: between two parts, an example may say more. */
  private static List<String> parts(String readme) {
    List<String> parts = new ArrayList<>();
    Matcher block = JAVA.matcher(readme);
    while (block.find()) {
      parts.addAll(List.of(block.group(1).split("\n\n")));
    }
    return parts;
  }

  private static void assertPartsOfTheExamples(List<String> parts) throws IOException {
    List<String> sources = sources();
    for (String part : parts) {
      assertThat(sources).as(part).anyMatch(source -> source.contains(uncommented(part)));
    }
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ReadmeTest::read)
          .map(ReadmeTest::uncommented)
          .collect(Collectors.toList());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text without documentation and blanks. */
  private static String uncommented(String text) {
    return text.replaceAll("(?s)/\\*\\*.*?\\*/", "").replaceAll("\\s", "");
  }
}
