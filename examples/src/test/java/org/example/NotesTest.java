package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dovetail.PageRequest;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class NotesTest {
  @Test
  void add_note_isReadBack(NotesTable table) {
    Note note = table.notes().add("ann", "Buy milk");

    assertEquals(Optional.of(note), table.notes().get("ann", note.id()));
    assertEquals(List.of(note), table.notes().ofUser("ann", PageRequest.first(10)).items());
  }
}
