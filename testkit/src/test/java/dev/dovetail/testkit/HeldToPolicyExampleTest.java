package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.PageRequest;
import dev.dovetail.RequestFailed;
import dev.dovetail.testkit.sample.DynamoDbNotesTable;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The examples of docs/policies.md. */
class HeldToPolicyExampleTest {
  @Nested
  @DynamoDbTest
  @HeldToPolicy(value = "policies/notes.json", failOnUnused = true)
  class NotesPolicyTest {
    @Test
    void get_afterCreate_isTheNote(Notes notes) {
      Note note = notes.create(new Note("ann", "1", "home", 1, "milk"));

      assertThat(notes.get("ann", "1")).contains(note);
    }

    @Test
    void inFolder_withoutAGrant_isDenied(Notes notes) {
      assertThatExceptionOfType(RequestFailed.class)
          .isThrownBy(() -> notes.inFolder("ann", "home", PageRequest.first(5)))
          .havingCause()
          .withMessageContaining("not authorized to perform: dynamodb:Query");
    }

    @Test
    void get_ofWhatIsThere_isTheNote(Notes notes, LocalDynamoDb db) {
      NotesTable prepared = DynamoDbNotesTable.on(db.unobservedClient(), "notes");
      Note note = prepared.notes().create(new Note("ben", "1", "home", 1, "tea"));

      assertThat(notes.get("ben", "1")).contains(note);
    }
  }

  @Nested
  @DynamoDbTest
  @HeldToPolicy(by = ReadNotes.class, failOnUnused = true)
  class ReadNotesPolicyTest {
    @Test
    void get_missing_isEmpty(Notes notes) {
      assertThat(notes.get("ann", "1")).isEmpty();
    }
  }

  static final class ReadNotes implements PolicySource {
    @Override
    public PolicyGuard policy() {
      return PolicyGuard.of(
          List.of(
              Map.of(
                  "Effect", "Allow",
                  "Action", "dynamodb:GetItem",
                  "Resource", "arn:aws:dynamodb:*:*:table/notes")));
    }
  }

  @Test
  void usage_withoutJUnit_saysWhoNeededWhat() {
    PolicyGuard guard = new ReadNotes().policy();
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.table(NotesTable.class);
      NotesTable table = DynamoDbNotesTable.on(db.clientBuilder(guard).build(), "notes");

      table.notes().get("ann", "1");
    }
    guard.requireUsed();
    assertThat(guard.usage())
        .isEqualTo(
            "needed 1 of 1 grants\n"
                + "  needed  dynamodb:GetItem on arn:aws:dynamodb:*:*:table/notes, by GetItem of"
                + " Notes.get\n");
  }
}
