package org.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.PageRequest;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

@DynamoDbTest
class NotesTest {
  @Test
  void add_note_isInItsTopic(NotesTable table) {
    Note note = table.notes().add("ann", "home", "Buy milk");

    assertThat(table.notes().get("ann", note.id())).contains(note);
    assertThat(table.notes().ofTopic("ann", "home", PageRequest.first(10)).items())
        .containsExactly(note);
  }

  @Test
  void stream_ofTheTable_hasTheNote(NotesTable table, LocalDynamoDb db) {
    var stream = db.stream("notes");
    table.notes().add("ann", "home", "Buy milk");

    assertThat(stream.take()).hasSize(1);
  }

  @Nested
  @DynamoDbTest(transport = Transport.WIRE)
  class OverTheWire {
    @Test
    void add_whoseAnswerIsLost_isDoneOnce(NotesTable table, Faults faults) {
      faults.next("PutItem", Fault.answerLost());
      Note note = table.notes().add("ann", "home", "Buy milk");

      assertThat(table.notes().get("ann", note.id())).contains(note);
      assertThat(faults.sent("PutItem")).isEqualTo(2);
    }

    @Test
    void asyncClient_overTheWire_isAnswered(NotesTable table, DynamoDbAsyncClient client) {
      table.notes().add("ann", "home", "Buy milk");

      assertThat(client.scan(b -> b.tableName("notes")).join().items()).hasSize(1);
    }
  }
}
