package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

@DynamoDbTest
class TableStreamTest {
  @Test
  void stream_ofATable_hasWhatIsWrittenFromThenOn(LocalDynamoDb db) {
    Notes notes = db.table(NotesTable.class).notes();
    notes.create(new Note("ann", "1", "home", 1, "milk"));
    TableStream stream = db.stream("notes");
    notes.create(new Note("ann", "2", "home", 1, "tea"));

    assertThat(stream.take())
        .singleElement()
        .satisfies(record -> assertThat(record.dynamodb().newImage().get("id").s()).isEqualTo("2"));
    assertThat(db.stream("notes").take()).as("another reader").hasSize(1);
  }

  @Test
  void stream_withAnotherViewType_isRefused(LocalDynamoDb db) {
    db.table(NotesTable.class);
    db.stream("notes", StreamViewType.KEYS_ONLY);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> db.stream("notes"))
        .withMessageContaining("notes")
        .withMessageContaining("KEYS_ONLY");
  }
}
