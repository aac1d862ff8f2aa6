package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every diagnostic has a page below {@code docs/errors} that is true: what is shown as wrong gives
 * the message shown, word for word, and what is shown as right compiles without a warning. {@code
 * mvn test -pl processor -am -Derrors.update} rewrites the messages, for a review of the
 * difference.
 */
class ErrorPagesTest {
  private static final Path FOLDER = Path.of("..", "docs", "errors");
  private static final Path INDEX = FOLDER.resolve("README.md");
  private static final Pattern LINK =
      Pattern.compile("^- \\[(\\w+)]\\((\\w+)\\.md\\): ", Pattern.MULTILINE);

  private static final Pattern RELATIVE =
      Pattern.compile("]\\((?!https?:)([^)#]+)(?:#([^)]+))?\\)");

  /** Those that no source can provoke, and why. */
  private static final Map<Diagnostic, String> NOT_BY_SOURCE =
      Map.of(Diagnostic.MODEL_NOT_WRITTEN, "The disk has to refuse a file.");

  static Stream<Path> files() {
    return Cases.files(FOLDER).stream();
  }

  static Stream<Path> pages() {
    return files().filter(file -> !file.equals(INDEX));
  }

  static Stream<Path> compiledPages() {
    Set<String> exempt =
        NOT_BY_SOURCE.keySet().stream().map(Diagnostic::id).collect(Collectors.toSet());
    return pages()
        .filter(file -> !exempt.contains(name(file)))
        .filter(file -> !KeyLockPagesTest.isLockPage(file));
  }

  @Test
  void diagnostics_eachOne_hasAPageAndNoPageIsLeftOver() {
    Set<String> names =
        pages().map(ErrorPagesTest::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(names).containsExactlyInAnyOrderElementsOf(ids());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_title_isTheNameOfItsFile(Path file) {
    assertThat(ErrorPage.of(file).id()).isEqualTo(name(file));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_length_isThatOfOneScreen(Path file) {
    assertThat(Cases.read(file).lines().count()).isBetween(12L, 70L);
  }

  @ParameterizedTest
  @MethodSource("compiledPages")
  void page_wrongSources_giveTheMessageShownAndNoOther(Path file) {
    ErrorPage page = ErrorPage.of(file);
    assertThat(page.wrong()).isNotEmpty();

    List<String> messages = ErrorPage.messages(Cases.compile(ErrorPage.files(page.wrong())));
    if (System.getProperty("errors.update") != null && messages.size() == 1) {
      page = ErrorPage.update(file, "Wrong", messages.get(0));
    }

    assertThat(messages).containsExactly(page.message());
    assertThat(page.message()).startsWith("[" + page.id() + "] ");
  }

  @ParameterizedTest
  @MethodSource("compiledPages")
  void page_rightSources_compileWithoutAWarning(Path file) {
    ErrorPage page = ErrorPage.of(file);
    assertThat(page.right()).isNotEmpty();

    for (Map<String, String> way : page.right()) {
      Compilation compilation = Cases.compile(ErrorPage.files(way));
      assertThat(ErrorPage.messages(compilation)).as(String.join("\n", way.values())).isEmpty();
      assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_links_leadToFilesAndHeadings(Path file) {
    Matcher link = RELATIVE.matcher(Cases.read(file));
    while (link.find()) {
      Path target = FOLDER.resolve(link.group(1));
      assertThat(target).exists();
      String anchor = link.group(2);
      if (anchor != null) {
        assertThat(Cases.read(target).lines().map(ErrorPagesTest::anchor)).contains(anchor);
      }
    }
  }

  /** The anchor that a heading has; nothing for other lines. */
  private static String anchor(String line) {
    return line.startsWith("#")
        ? line.replaceFirst("^#+ ", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9 -]", "")
            .replace(' ', '-')
        : "";
  }

  static Stream<Slip> slips() {
    return Slip.all(Cases.read(INDEX)).stream();
  }

  @Test
  void slips_source_compilesWithoutAWarning() {
    assertThat(slips().count()).isEqualTo(10);
    assertThat(ErrorPage.messages(Cases.compile(ErrorPage.files(Slip.source(Cases.read(INDEX))))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("slips")
  void slip_inTheSource_givesTheMessageShownAndNoOther(Slip slip) {
    List<String> messages = ErrorPage.messages(Cases.compile(ErrorPage.files(slip.sources())));
    if (System.getProperty("errors.update") != null && messages.size() == 1) {
      ErrorPage.update(INDEX, slip.title(), messages.get(0));
    }

    assertThat(messages).containsExactly(slip.message());
  }

  @Test
  void index_links_areOneForEachPage() {
    Matcher link = LINK.matcher(Cases.read(INDEX));
    Set<String> linked = new TreeSet<>();
    while (link.find()) {
      assertThat(link.group(1)).isEqualTo(link.group(2));
      assertThat(linked.add(link.group(1))).as("%s is listed once", link.group(1)).isTrue();
    }
    assertThat(linked).containsExactlyInAnyOrderElementsOf(ids());
  }

  private static Set<String> ids() {
    return Arrays.stream(Diagnostic.values())
        .map(Diagnostic::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".md", "");
  }
}
