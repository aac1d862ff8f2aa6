package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the key lock are true as the others are. Their section "Locked" has the design whose
 * lock is committed, or the file itself, or neither; a command under "Right" is typed.
 */
class KeyLockPagesTest {
  @TempDir Path folder;

  static Stream<Path> pages() {
    return ErrorPagesTest.pages().filter(KeyLockPagesTest::isLockPage);
  }

  static boolean isLockPage(Path file) {
    return file.getFileName().toString().startsWith("KeyLock");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_wrongSources_giveTheMessageShownAndNoOther(Path file) throws Exception {
    ErrorPage page = ErrorPage.of(file);

    List<String> messages = locked(file, "wrong").compile(page.wrong());
    if (System.getProperty("errors.update") != null && messages.size() == 1) {
      page = ErrorPage.update(file, "Wrong", messages.get(0));
    }

    assertThat(messages).containsExactly(page.message());
    assertThat(page.message()).startsWith("[" + page.id() + "] ");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_rightSourcesAndCommands_areRight(Path file) throws Exception {
    ErrorPage page = ErrorPage.of(file);
    List<String> commands = ErrorPage.texts(ErrorPage.section(Cases.read(file), "Right"), "sh");
    assertThat(page.right().size() + commands.size()).isPositive();

    for (Map<String, String> way : page.right()) {
      assertThat(locked(file, "right").compile(way)).isEmpty();
    }
    for (String command : commands) {
      assertThat(page.message()).contains(command.strip());
      LockFolder project = locked(file, "typed");
      project.compile(page.wrong());
      project.type(command);
      assertThat(project.compile(page.wrong())).isEmpty();
    }
  }

  private LockFolder locked(Path file, String name) throws Exception {
    LockFolder project = new LockFolder(folder.resolve(name));
    String section = ErrorPage.section(Cases.read(file), "Locked");
    List<String> designs = ErrorPage.texts(section, "java");
    if (!designs.isEmpty()) {
      project.commit(ErrorPage.sources(designs, ""));
    }
    for (String lock : ErrorPage.texts(section, "json")) {
      project.commit(lock);
    }
    return project;
  }
}
