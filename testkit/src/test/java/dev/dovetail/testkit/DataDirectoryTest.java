package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.NotesTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private static final Note MILK = new Note("ann", "1", "home", 1, "milk");

  @TempDir Path temp;

  @Test
  void start_inADirectory_findsWhatAnEarlierEngineLeft() {
    Path directory = temp.resolve("made/on/the/way");
    try (LocalDynamoDb db = LocalDynamoDb.start(directory)) {
      db.table(NotesTable.class).notes().create(MILK);
    }

    try (LocalDynamoDb db = LocalDynamoDb.start(directory)) {
      assertThat(db.client().listTables().tableNames()).containsExactly("notes");
      assertThat(db.table(NotesTable.class).notes().get("ann", "1")).contains(MILK);
    }
  }

  @Test
  void start_inADirectoryInUse_isRefusedUntilTheOtherIsClosed() {
    try (LocalDynamoDb first = LocalDynamoDb.start(temp)) {
      first.table(NotesTable.class).notes().create(MILK);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> LocalDynamoDb.start(temp))
          .withMessageContaining(temp.toString())
          .withMessageContaining("in use");
      assertThat(first.table(NotesTable.class).notes().get("ann", "1")).contains(MILK);
    }

    LocalDynamoDb.start(temp).close();
  }

  @Test
  void start_inAFile_isRefused() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalDynamoDb.start(file))
        .withMessageContaining("is not a directory");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalDynamoDb.start(file.resolve("below")))
        .withMessageContaining("can't be made");
  }

  @Test
  void start_onSomethingThatIsNoDatabase_isRefusedAndLeavesItAlone() throws IOException {
    Path database = Files.writeString(temp.resolve("dynamodb.db"), "dear diary, today ...");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalDynamoDb.start(temp))
        .withMessageContaining("not a database");
    assertThat(database).hasContent("dear diary, today ...");
    // The refusal holds no lock.
    Files.delete(database);
    LocalDynamoDb.start(temp).close();
  }

  @Test
  void start_onADirectoryInPlaceOfTheDatabase_isRefused() throws IOException {
    Files.createDirectory(temp.resolve("dynamodb.db"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalDynamoDb.start(temp))
        .withMessageContaining("dynamodb.db");
  }
}
