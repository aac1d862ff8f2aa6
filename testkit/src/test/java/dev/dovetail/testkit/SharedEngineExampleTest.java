package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example of docs/testing.md. */
@DynamoDbTest(lifecycle = Lifecycle.PER_CLASS)
class SharedEngineExampleTest {
  @BeforeAll
  static void fill(Notes notes) {
    notes.create(new Note("ann", "1", "home", 1, "milk"));
  }

  @Test
  void get_afterFill_isTheNote(Notes notes) {
    assertThat(notes.get("ann", "1")).isPresent();
  }
}
