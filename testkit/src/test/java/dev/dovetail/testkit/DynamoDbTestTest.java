package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.sample.Label;
import dev.dovetail.testkit.sample.Labels;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import dev.dovetail.testkit.sample.Outer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoDbTest
class DynamoDbTestTest {
  private final NotesTable fromConstructor;

  DynamoDbTestTest(NotesTable fromConstructor) {
    this.fromConstructor = fromConstructor;
  }

  @BeforeEach
  void prepare(Notes notes) {
    notes.create(note("prepared"));
  }

  @Test
  void parameters_ofOneTest_areOnOneEngine(
      NotesTable table, Notes notes, DynamoDbClient client, LocalDynamoDb engine) {
    table.notes().create(note("1"));

    assertThat(notes.get("ann", "1")).contains(note("1"));
    assertThat(notes.get("ann", "prepared")).isPresent();
    assertThat(fromConstructor.notes().get("ann", "1")).contains(note("1"));
    assertThat(client).isSameAs(engine.client());
    assertThat(client.listTables().tableNames()).containsExactly("notes");
  }

  @RepeatedTest(3)
  void repetition_ofATest_startsWithAnEmptyTable(Notes notes) {
    notes.create(note("1"));
  }

  @Test
  void parameter_ofJUnitItself_staysWithJUnit(TestInfo info) {
    assertThat(info.getDisplayName()).startsWith("parameter_ofJUnitItself");
  }

  @Test
  void table_nestedAndWithANameOfItsOwn_isFound(Outer.Nested table, Labels labels) {
    table.labels().create(new Label("urgent"));

    assertThat(labels.get("urgent")).isPresent();
  }

  private static Note note(String id) {
    return new Note("ann", id, "home", 1, "milk");
  }

  @Nested
  class Inside {
    @Test
    void test_inANestedClass_hasTheEngineOfItsOwn(Notes notes) {
      assertThat(notes.get("ann", "prepared")).isPresent();
      assertThat(notes.get("ann", "1")).isEmpty();
    }
  }
}
