package dev.dovetail.examples.ranges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.After;
import dev.dovetail.Before;
import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.From;
import dev.dovetail.Index;
import dev.dovetail.InvalidCursor;
import dev.dovetail.InvalidKey;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.SingleTable;
import dev.dovetail.StartsWith;
import dev.dovetail.To;
import dev.dovetail.examples.ranges.TextTable.Word;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class RangeLimitsTest {
  private static final PageRequest ALL = PageRequest.first(100);
  private static final String LAST = "\uDBFF\uDFFF";

  @Entity(type = "SCORE", pk = "GAME#{game}", sk = "{player}#SCORE#{points}#{at}")
  @Index(
      name = "byPlayer",
      pk = "game",
      sk = {"points", "player", "at"})
  record Score(String game, String player, Long points, Instant at) {}

  interface Scores {
    @Create
    void create(Score score);

    @Query
    Page<Score> above(
        String game, String player, @After("points") @Nullable Long points, PageRequest page);

    @Query
    Page<Score> since(
        String game,
        String player,
        Long points,
        @From("at") Instant start,
        @To("at") @Nullable Instant end,
        PageRequest page);

    @Query
    Page<Score> players(
        String game,
        @After("player") @Nullable String first,
        @Before("player") String last,
        PageRequest page);

    @Query
    Page<Score> starting(
        String game, @StartsWith("player") @Nullable String start, PageRequest page);

    @Query(index = "byPlayer")
    Page<Score> playersOf(
        String game,
        Long points,
        @After("player") @Nullable String first,
        @Before("player") String last,
        PageRequest page);

    @Query(index = "byPlayer")
    Page<Score> startingOf(
        String game, Long points, @StartsWith("player") @Nullable String start, PageRequest page);

    @Query(index = "byPlayer")
    Page<Score> before(
        String game,
        Long points,
        String player,
        @From("at") Instant start,
        @Before("at") Instant end,
        PageRequest page);
  }

  @SingleTable(name = "game")
  interface GameTable {
    Scores scores();
  }

  @Test
  void range_afterEqualFacets_staysAmongThem(GameTable table) {
    Instant noon = Instant.parse("2026-11-21T12:00:00Z");
    for (String player : List.of("ann", "ann b", "bob")) {
      for (long points : new long[] {-10, 5, 50}) {
        table.scores().create(new Score("go", player, points, noon));
        table.scores().create(new Score("go", player, points, noon.plusNanos(1)));
      }
    }
    assertThat(table.scores().above("go", "ann", -10L, ALL).items())
        .extracting(Score::player, Score::points)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ann", 5L),
            org.assertj.core.groups.Tuple.tuple("ann", 5L),
            org.assertj.core.groups.Tuple.tuple("ann", 50L),
            org.assertj.core.groups.Tuple.tuple("ann", 50L));
    assertThat(table.scores().since("go", "ann", 5L, noon, noon, ALL).items())
        .containsExactly(new Score("go", "ann", 5L, noon));
    assertThat(table.scores().players("go", "ann", "bob", ALL).items())
        .extracting(Score::player)
        .hasSize(6)
        .containsOnly("ann b");
    assertThat(table.scores().playersOf("go", 5L, "ann", "bob", ALL).items())
        .extracting(Score::player)
        .containsExactly("ann b", "ann b");
    assertThat(table.scores().before("go", 5L, "bob", noon, noon.plusNanos(1), ALL).items())
        .containsExactly(new Score("go", "bob", 5L, noon));
  }

  @Test
  void range_partsOfAnIndexThatFillTheKey_isExact(GameTable table) {
    Instant noon = Instant.parse("2026-11-21T12:00:00Z");
    String longest = "x".repeat(900) + LAST;
    table.scores().create(new Score("go", longest, Long.MIN_VALUE, noon));

    assertThat(table.scores().playersOf("go", Long.MIN_VALUE, "x", "y", ALL).items()).hasSize(1);
    assertThat(table.scores().playersOf("go", Long.MIN_VALUE, longest, "y", ALL).items()).isEmpty();
    assertThat(table.scores().playersOf("go", Long.MIN_VALUE, "x", longest, ALL).items()).isEmpty();
    assertThat(table.scores().playersOf("go", Long.MIN_VALUE, "x", longest + "!", ALL).items())
        .hasSize(1);
    assertThat(table.scores().startingOf("go", Long.MIN_VALUE, "x".repeat(2000), ALL).items())
        .isEmpty();
    assertThat(table.scores().starting("go", "x".repeat(2000), ALL).items()).isEmpty();
  }

  @Test
  void range_nullBound_isRefusedWithTheComponent(GameTable table) {
    Scores scores = table.scores();
    assertRefused(() -> scores.above("go", "ann", null, ALL), "{points} is null");
    assertRefused(() -> scores.since("go", "ann", 5L, Instant.EPOCH, null, ALL), "{at} is null");
    assertRefused(() -> scores.players("go", null, "z", ALL), "{player} is null");
    assertRefused(() -> scores.starting("go", null, ALL), "{player} is null");
    assertRefused(() -> scores.playersOf("go", 5L, null, "z", ALL), "{player} is null");
    assertRefused(() -> scores.startingOf("go", 5L, null, ALL), "{player} is null");
  }

  @Test
  void range_boundThatIsNoKey_isRefusedWithTheComponent(GameTable table) {
    Scores scores = table.scores();
    assertRefused(() -> scores.players("go", "", "z", ALL), "{player} is empty");
    assertRefused(() -> scores.playersOf("go", 5L, "", "z", ALL), "{player} is empty");
    assertRefused(
        () -> scores.players("go", "a", "\uD83D", ALL), "{player} has half of a surrogate");
    assertRefused(() -> scores.starting("go", "a\uD83D", ALL), "{player} has half of a surrogate");
    assertRefused(
        () -> scores.playersOf("go", 5L, "a", "\uDE00", ALL), "{player} has half of a surrogate");
    assertRefused(
        () -> scores.startingOf("go", 5L, "a\uD83D", ALL), "{player} has half of a surrogate");
    assertRefused(
        () -> scores.since("go", "ann", 5L, Instant.MIN, Instant.MAX, ALL), "{at} is a time");
  }

  @Test
  void range_ofAnIndexWithBoundThatIsNoKey_isRefusedAsThatOfAKeyIs(
      GameTable table, NumberTable numbers) {
    Scores scores = table.scores();
    assertRefused(
        () -> scores.before("go", 5L, "ann", Instant.MIN, Instant.EPOCH, ALL), "at is a time");
    assertRefused(
        () -> scores.before("go", 5L, "a\uD83D", Instant.EPOCH, Instant.EPOCH, ALL),
        "{player} has half of a surrogate");
    assertRefused(
        () -> numbers.prices().indexFrom("box", new BigDecimal("1E+126"), ALL),
        "value is a number of 1 digits and exponent 126");
  }

  @Test
  void range_cursorOfAnotherRange_isRefused(TextTable table) {
    for (String text : List.of("a", "b", "c", "d", "e")) {
      table.words().create(new Word("box", text));
    }
    String cursor =
        table.words().fromTo("box", "a", "d", PageRequest.first(1)).next().orElseThrow();

    assertThat(table.words().fromTo("box", "a", "d", PageRequest.after(cursor, 9)).items())
        .extracting(Word::value)
        .containsExactly("b", "c", "d");
    assertForeign(() -> table.words().fromTo("box", "a", "e", PageRequest.after(cursor, 9)));
    assertForeign(() -> table.words().fromTo("box", "aa", "d", PageRequest.after(cursor, 9)));
    assertForeign(() -> table.words().fromTo("another", "a", "d", PageRequest.after(cursor, 9)));
    assertForeign(() -> table.words().fromBefore("box", "a", "d", PageRequest.after(cursor, 9)));
    assertForeign(() -> table.words().fromTo("box", "d", "a", PageRequest.after(cursor, 9)));

    String ofIndex = table.words().indexFrom("box", "a", PageRequest.first(1)).next().orElseThrow();
    assertForeign(() -> table.words().indexFrom("box", "b", PageRequest.after(ofIndex, 9)));
    String start = table.words().startingWith("box", "", PageRequest.first(1)).next().orElseThrow();
    assertThat(table.words().startingWith("box", "", PageRequest.after(start, 9)).items())
        .hasSize(4);
    assertForeign(() -> table.words().startingWith("box", "b", PageRequest.after(start, 9)));
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable query, String message) {
    assertThatThrownBy(query).isInstanceOf(InvalidKey.class).hasMessageContaining(message);
  }

  private static void assertForeign(org.assertj.core.api.ThrowableAssert.ThrowingCallable query) {
    assertThatThrownBy(query)
        .isInstanceOf(InvalidCursor.class)
        .hasMessageContaining("belongs to another query");
  }
}
