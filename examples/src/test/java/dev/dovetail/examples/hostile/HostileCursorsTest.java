package dev.dovetail.examples.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.InvalidCursor;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Cursors that no page has given out lead nowhere, and say nothing. */
@DynamoDbTest
class HostileCursorsTest {
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 10_000);

  @Test
  void page_cursorsOfAllKinds_areRefusedUnsent(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    HostileTable table = attacked.signed();
    for (int i = 0; i < 4; i++) {
      table.parcels().create(Parcel.of("p" + i));
      table.letters().create(new Letter("ann", "l" + i, "open", i));
      table.letters().create(new Letter("bob", "l" + i, "sent", i));
    }
    List<String> foreign = foreign(table);
    List<Consumer<PageRequest>> queries =
        List.of(
            page -> table.parcels().of("ann", page),
            page -> table.letters().of("ann", page),
            page -> table.letters().inState("open", page),
            page -> table.parcels().matching("ann", ParcelAttributes.NAME.exists(), page));
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    Texts texts = new Texts(random);
    for (int round = 0; round < ROUNDS; round++) {
      String cursor = cursor(random, texts, foreign);
      Consumer<PageRequest> query = queries.get(random.nextInt(queries.size()));
      attacked.refused(
          "seed " + seed + ", round " + round,
          InvalidCursor.class,
          () -> query.accept(PageRequest.after(cursor, 2)));
    }
    for (int length : List.of(6_143, 6_144, 6_145, 1_000_000)) {
      attacked.refused(
          "length " + length,
          InvalidCursor.class,
          () -> queries.get(0).accept(PageRequest.after("A".repeat(length), 2)));
    }
  }

  /** Sound cursors, none of them of the queries that they are given to. */
  private static List<String> foreign(HostileTable table) {
    PageRequest page = PageRequest.first(2);
    List<String> cursors = new ArrayList<>();
    cursors.add(table.letters().of("bob", page).next().orElseThrow());
    cursors.add(table.letters().inState("sent", page).next().orElseThrow());
    for (String caller : List.of("ann", "", "\ud800")) {
      cursors.add(table.parcels().of("ann", page.forCaller(caller)).next().orElseThrow());
      cursors.add(table.letters().of("ann", page.forCaller(caller)).next().orElseThrow());
      cursors.add(table.letters().inState("open", page.forCaller(caller)).next().orElseThrow());
    }
    return cursors;
  }

  private static String cursor(Random random, Texts texts, List<String> foreign) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    String sound = foreign.get(random.nextInt(foreign.size()));
    int place = random.nextInt(sound.length());
    return switch (random.nextInt(7)) {
      case 0 -> texts.any(30);
      case 1 -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      case 2 -> Base64.getEncoder().encodeToString(bytes);
      case 3 -> sound.substring(0, place);
      case 4 -> sound.substring(0, place) + texts.any(3) + sound.substring(place);
      case 5 -> sound + "=".repeat(random.nextInt(3) + 1);
      default -> sound;
    };
  }

  /** Two callers are two, also where UTF-8 has no bytes for their names. */
  @Test
  void page_callersThatDifferInHalvesOfSurrogatePairs_haveCursorsOfTheirOwn(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    HostileTable table = attacked.signed();
    for (int i = 0; i < 4; i++) {
      table.parcels().create(Parcel.of("p" + i));
    }
    List<String> callers =
        List.of("\ud800", "\udbff", "\udc00", "?", "\ufffd", "a\ud800", "a?", "");
    PageRequest first = PageRequest.first(2);
    for (String caller : callers) {
      String cursor = table.parcels().of("ann", first.forCaller(caller)).next().orElseThrow();
      for (String other : callers) {
        PageRequest next = PageRequest.after(cursor, 2).forCaller(other);
        if (other.equals(caller)) {
          assertThat(table.parcels().of("ann", next).items()).hasSize(2);
        } else {
          attacked.refused(
              "another caller", InvalidCursor.class, () -> table.parcels().of("ann", next));
        }
      }
    }
  }

  @Test
  void page_cursorOfAnotherSecret_isRefused(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    for (int i = 0; i < 4; i++) {
      attacked.table().parcels().create(Parcel.of("p" + i));
    }
    String unsigned =
        attacked.table().parcels().of("ann", PageRequest.first(2)).next().orElseThrow();
    HostileTable other = attacked.with(TableOptions.defaults().withCursorSecret(new byte[32]));
    String ofOther = other.parcels().of("ann", PageRequest.first(2)).next().orElseThrow();
    for (String cursor : List.of(unsigned, ofOther)) {
      attacked.refused(
          "another secret",
          InvalidCursor.class,
          () -> attacked.signed().parcels().of("ann", PageRequest.after(cursor, 2)));
    }
  }
}
