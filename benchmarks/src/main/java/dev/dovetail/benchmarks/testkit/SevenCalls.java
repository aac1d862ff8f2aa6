package dev.dovetail.benchmarks.testkit;

import dev.dovetail.PageRequest;
import java.util.List;
import java.util.Optional;

/** What each test of a suite does, whichever engine its table is in. */
final class SevenCalls {
  private static final String OWNER = "ann";
  private static final String FOLDER = "home";

  private SevenCalls() {}

  /**
   * Writes to the same keys as all other tests.
   *
   * @throws IllegalStateException if the table was not empty, or is not right
   */
  static void on(NotesTable table) {
    Notes notes = table.notes();
    Note milk = notes.create(new Note(OWNER, "1", FOLDER, "Buy milk"));
    Note bread = notes.create(new Note(OWNER, "2", FOLDER, "Buy bread"));
    require(notes.get(OWNER, "1").equals(Optional.of(milk)));
    require(
        notes.inFolder(OWNER, FOLDER, PageRequest.first(10)).items().equals(List.of(milk, bread)));
    Note rewritten = notes.rewrite(OWNER, "2", "Bake bread");
    notes.delete(OWNER, "1");
    require(notes.ofOwner(OWNER, PageRequest.first(10)).items().equals(List.of(rewritten)));
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalStateException("The table is not as the test has left it.");
    }
  }
}
