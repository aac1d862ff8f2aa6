package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.NotesTable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnginePoolTest {
  private static final int ENGINES = 200;

  @Test
  void close_after200Engines_leavesNoThread() throws InterruptedException {
    LocalDynamoDb.start().close();
    Set<Thread> before = Threads.running();

    Set<LocalDynamoDb> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    try (EnginePool pool = new EnginePool()) {
      for (int i = 0; i < ENGINES; i++) {
        LocalDynamoDb engine = pool.take(Set.of());
        engine.client().listTables();
        taken.add(engine);
        pool.discard(engine);
      }
    }

    assertThat(taken).hasSize(ENGINES);
    assertThat(Threads.leakedSince(before)).isEmpty();
  }

  @Test
  void close_withoutUse_leavesNoThread() throws InterruptedException {
    Set<Thread> before = Threads.running();

    new EnginePool().close();

    assertThat(Threads.leakedSince(before)).isEmpty();
  }

  @Test
  void take_askedTwiceForTheSame_hasTablesAheadAndIsEmpty() {
    try (EnginePool pool = new EnginePool()) {
      for (int i = 0; i < 6; i++) {
        LocalDynamoDb engine = pool.take(Set.of(NotesTable.class));
        // The first two were started before anybody asked, the next before it was asked twice.
        assertThat(engine.unobservedClient().listTables().tableNames())
            .as("engine " + i)
            .hasSize(i < 3 ? 0 : 1);
        NotesTable table = engine.table(NotesTable.class);
        assertThat(engine.content(LocalDynamoDb.modelOf(NotesTable.class).name()).items())
            .isEmpty();
        table.notes().create(new Note("ann", "1", "home", 1, "Milk"));
        pool.discard(engine);
      }
    }
  }

  @Test
  void take_askedForOthers_hasNoTable() {
    try (EnginePool pool = new EnginePool()) {
      for (int i = 0; i < 6; i++) {
        pool.discard(pool.take(Set.of(NotesTable.class)));
      }
      for (int i = 0; i < 3; i++) {
        LocalDynamoDb engine = pool.take(Set.of());
        assertThat(engine.unobservedClient().listTables().tableNames()).isEmpty();
        pool.discard(engine);
      }
    }
  }

  /** Javac has written nothing for it. */
  private interface Unprocessed {}

  @Test
  void take_askedForWhatCantBeMade_troublesNobody() {
    try (EnginePool pool = new EnginePool()) {
      for (int i = 0; i < 6; i++) {
        pool.discard(pool.take(Set.of(Unprocessed.class, NotesTable.class)));
      }
      for (int i = 0; i < 3; i++) {
        LocalDynamoDb engine = pool.take(Set.of());
        assertThat(engine.unobservedClient().listTables().tableNames()).isEmpty();
        pool.discard(engine);
      }
    }
  }
}
