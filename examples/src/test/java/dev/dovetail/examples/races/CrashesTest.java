package dev.dovetail.examples.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.examples.races.Call.Effect;
import dev.dovetail.testkit.LocalDynamoDb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed leaves what it was told to be done, and nothing in half. */
class CrashesTest {
  private static final long SEED = Long.getLong("dovetail.seed", new Random().nextLong(1 << 20));
  private static final int KILLS = Integer.getInteger("dovetail.rounds", 6);
  private static final int MOST_CALLS = 80;

  @TempDir Path data;

  private final List<Map<Integer, Badge>> rooms = new ArrayList<>();
  private int written;

  @Test
  void kill_betweenAnyTwoCalls_losesNothingAndLeavesNothingInHalf() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < Doomed.THREADS; i++) {
      rooms.add(Map.of());
    }
    Doomed next = Doomed.prepare(data, SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      try (Doomed program = next) {
        program.begin();
        next = Doomed.prepare(data, SEED + kill + 1);
        List<BadgeCaller> callers = new ArrayList<>();
        for (int i = 0; i < Doomed.THREADS; i++) {
          callers.add(Doomed.caller(SEED + kill, i));
        }
        String what = "seed " + SEED + ", kill " + kill;
        follow(program, callers, random.nextInt(1, MOST_CALLS), what);
        assertStored(callers, what);
      }
    }
    next.close();

    // Most runs write five times as much, but a few programs end after one call.
    assertThat(written).as("seed " + SEED).isGreaterThan(KILLS / 2);
  }

  /** Does in memory what a program was answered for, and kills it after a number of answers. */
  private void follow(Doomed program, List<BadgeCaller> callers, int calls, String what)
      throws IOException, InterruptedException {
    int answers = 0;
    for (String line = program.next(); line != null; line = program.next()) {
      int thread = Integer.parseInt(line.substring(0, 1));
      Act<Badges, Map<Integer, Badge>> act = callers.get(thread).next();
      Effect<Map<Integer, Badge>> effect = act.model().apply(rooms.get(thread));
      assertThat(line.substring(2)).as(what + ": " + act.text()).hasToString("" + effect.answer());
      callers.get(thread).saw(act, effect.answer());
      written += effect.after().equals(rooms.get(thread)) ? 0 : 1;
      rooms.set(thread, effect.after());
      answers++;
      if (answers == calls) {
        program.kill();
      }
    }
    assertThat(answers).as(what).isGreaterThanOrEqualTo(calls);
  }

  private void assertStored(List<BadgeCaller> callers, String what) {
    List<Badge> all = new ArrayList<>();
    try (LocalDynamoDb db = LocalDynamoDb.start(data)) {
      Badges badges = db.table(RaceTable.class).badges();
      for (int i = 0; i < Doomed.THREADS; i++) {
        Map<Integer, Badge> found = new TreeMap<>();
        for (int number : BadgeCaller.NUMBERS) {
          badges.get(Doomed.room(i), number).ifPresent(badge -> found.put(badge.number(), badge));
        }
        Act<Badges, Map<Integer, Badge>> last = callers.get(i).next();
        Map<Integer, Badge> room = rooms.get(i);
        assertThat(found)
            .as(what + ": " + last.text() + " was done or not")
            .isIn(room, last.model().apply(room).after());
        rooms.set(i, found);
        all.addAll(found.values());
      }
      assertThat(Guards.stored(db.client(), "races")).as(what).isEqualTo(Guards.of(all));
    }
  }
}
