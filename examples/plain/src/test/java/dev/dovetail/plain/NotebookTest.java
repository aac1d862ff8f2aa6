package dev.dovetail.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.DynamoDbTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class NotebookTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void add_thenList_printsTheNote(NoteTable table) {
    assertThat(run(table, "ann", "add", "Buy milk")).isZero();
    String id = text(out).strip();
    out.reset();

    assertThat(run(table, "ann", "list")).isZero();

    assertThat(text(out)).isEqualTo(id + "  Buy milk" + System.lineSeparator());
  }

  @Test
  void list_moreThanAPage_printsAllInOrderAndNoOthers(NoteTable table) {
    for (int i = 0; i < 60; i++) {
      run(table, "ann", "add", "note " + i);
      run(table, "bob", "add", "another");
    }
    out.reset();

    run(table, "ann", "list");

    List<String> texts = text(out).lines().map(line -> line.split("  ", 2)[1]).toList();
    assertThat(texts).hasSize(60).startsWith("note 0", "note 1").endsWith("note 59");
  }

  @Test
  void change_thenDelete_printsTheNote(NoteTable table) {
    run(table, "ann", "add", "Buy milk");
    String id = text(out).strip();
    out.reset();

    assertThat(run(table, "ann", "change", id, "Buy bread")).isZero();
    assertThat(run(table, "ann", "delete", id)).isZero();
    assertThat(text(out).lines()).containsExactly(id + "  Buy bread", id + "  Buy bread");
    assertThat(run(table, "ann", "delete", id)).isZero();
  }

  @Test
  void change_noSuchNote_isRefused(NoteTable table) {
    assertThat(run(table, "ann", "change", "1", "x")).isEqualTo(1);
    assertThat(text(err)).contains("there is no such note");
  }

  @Test
  void add_noUser_saysWhatIsWrong(NoteTable table) {
    assertThat(run(table, "", "add", "x")).isEqualTo(1);
    assertThat(text(err)).startsWith("notes: ").contains("userId");
  }

  @Test
  void run_unknownCommand_printsTheUsage(NoteTable table) {
    assertThat(run(table, "ann", "purge")).isEqualTo(2);
    assertThat(run(table, "ann")).isEqualTo(2);
    assertThat(text(err)).isEqualTo(Notebook.USAGE + Notebook.USAGE);
  }

  private int run(NoteTable table, String userId, String... command) {
    return new Notebook(
            table.notes(), userId, new PrintStream(out, true), new PrintStream(err, true))
        .run(List.of(command));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
