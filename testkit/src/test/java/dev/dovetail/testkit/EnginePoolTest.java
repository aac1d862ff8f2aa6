package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

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
        LocalDynamoDb engine = pool.take();
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
}
