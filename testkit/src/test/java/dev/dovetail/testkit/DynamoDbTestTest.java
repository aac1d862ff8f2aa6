package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
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
    notes.create("ann", "prepared", "by @BeforeEach");
  }

  @Test
  void parameters_ofOneTest_areOnOneEngine(
      NotesTable table, Notes notes, DynamoDbClient client, LocalDynamoDb engine) {
    table.notes().create("ann", "1", "milk");

    assertThat(notes.get("ann", "1")).contains("milk");
    assertThat(notes.get("ann", "prepared")).isPresent();
    assertThat(fromConstructor.notes().get("ann", "1")).contains("milk");
    assertThat(client).isSameAs(engine.client());
    assertThat(client.listTables().tableNames()).containsExactly("notes");
  }

  @RepeatedTest(3)
  void repetition_ofATest_startsWithAnEmptyTable(Notes notes) {
    notes.create("ann", "1", "create fails if an item is there");
  }

  @Test
  void parameter_ofJUnitItself_staysWithJUnit(TestInfo info) {
    assertThat(info.getDisplayName()).startsWith("parameter_ofJUnitItself");
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
