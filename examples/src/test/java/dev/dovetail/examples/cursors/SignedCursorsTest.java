package dev.dovetail.examples.cursors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dovetail.CursorKeys;
import dev.dovetail.InvalidCursor;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.cursors.NoteTable.Note;
import dev.dovetail.examples.cursors.NoteTable.Notes;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of the page about cursors, and what it promises. */
@DynamoDbTest
class SignedCursorsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final byte[] OCTOBER = "sixteen bytes of".getBytes(ISO_8859_1);
  private static final byte[] NOVEMBER = "other 16 bytes of".getBytes(ISO_8859_1);

  private final Map<InvalidCursor.Reason, Integer> refusals =
      new EnumMap<>(InvalidCursor.Reason.class);

  @BeforeEach
  void fill(NoteTable table) {
    for (String board : List.of("red", "blue")) {
      for (int i = 0; i < 5; i++) {
        table.notes().add(new Note(board, "id" + i, -i));
      }
    }
  }

  @Test
  void page_forACaller_goesOnForThisCaller(NoteTable table) {
    Notes notes = signed(table).notes();
    String subject = "sub-123";

    Page<Note> page = notes.on("red", PageRequest.first(2).forCaller(subject));
    if (page.next().isPresent()) {
      page = notes.on("red", PageRequest.after(page.next().get(), 2).forCaller(subject));
    }

    assertThat(page.items()).extracting(Note::id).containsExactly("id2", "id3");
  }

  @Test
  void page_cursorOfAnotherCaller_isForeign(NoteTable table) {
    Notes notes = signed(table).notes();
    String anns = next(notes.on("red", PageRequest.first(2).forCaller("ann")));
    String nobodys = next(notes.on("red", PageRequest.first(2)));

    assertForeign(() -> notes.on("red", PageRequest.after(anns, 2).forCaller("bob")));
    assertForeign(() -> notes.on("red", PageRequest.after(anns, 2)));
    assertForeign(() -> notes.on("red", PageRequest.after(nobodys, 2).forCaller("ann")));
    assertForeign(() -> notes.on("red", PageRequest.after(nobodys, 2).forCaller("")));
    assertThat(notes.on("red", PageRequest.after(anns, 2).forCaller("ann")).items()).hasSize(2);
  }

  @Test
  void page_cursorOfAnotherQuery_isForeign(NoteTable table) {
    Notes notes = signed(table).notes();
    String cursor = next(notes.since("red", "id1", PageRequest.first(1)));

    assertForeign(() -> notes.since("blue", "id1", PageRequest.after(cursor, 1)));
    assertForeign(() -> notes.since("red", "id0", PageRequest.after(cursor, 1)));
    assertForeign(() -> notes.on("red", PageRequest.after(cursor, 1)));
    assertForeign(() -> notes.byRank("red", PageRequest.after(cursor, 1)));
    assertThat(notes.since("red", "id1", PageRequest.after(cursor, 1)).items()).hasSize(1);
  }

  @Test
  void page_secretReplaced_staysGoodUntilTheOldOneIsGone(NoteTable table) {
    byte[] october = OCTOBER;
    byte[] november = NOVEMBER;
    CursorKeys before = CursorKeys.of("2026-10", october);
    CursorKeys prepared = CursorKeys.of("2026-10", october).withOlder("2026-11", november);
    CursorKeys keys = CursorKeys.of("2026-11", november).withOlder("2026-10", october);
    CursorKeys after = CursorKeys.of("2026-11", november);

    String old = next(with(table, before).on("red", PageRequest.first(2)));
    String fresh = next(with(table, keys).on("red", PageRequest.first(2)));

    assertThat(with(table, prepared).on("red", PageRequest.after(fresh, 2)).items()).hasSize(2);
    assertThat(with(table, keys).on("red", PageRequest.after(old, 2)).items()).hasSize(2);
    assertThat(with(table, after).on("red", PageRequest.after(fresh, 2)).items()).hasSize(2);
    assertThatThrownBy(() -> with(table, after).on("red", PageRequest.after(old, 2)))
        .isInstanceOf(InvalidCursor.class);
  }

  @Test
  void page_secretsOfTheEnvironment_signByTheFirst(NoteTable table) {
    Map<String, String> environment =
        Map.of("CURSOR_SECRETS", "2026-11:" + "n".repeat(32) + ",2026-10:" + "o".repeat(32));
    CursorKeys keys = CursorKeys.parse(environment.getOrDefault("CURSOR_SECRETS", ""));
    CursorKeys before = CursorKeys.of("2026-10", "o".repeat(32).getBytes(ISO_8859_1));
    CursorKeys after = CursorKeys.of("2026-11", "n".repeat(32).getBytes(ISO_8859_1));

    String old = next(with(table, before).on("red", PageRequest.first(2)));
    String fresh = next(with(table, keys).on("red", PageRequest.first(2)));

    assertThat(with(table, keys).on("red", PageRequest.after(old, 2)).items()).hasSize(2);
    assertThat(with(table, after).on("red", PageRequest.after(fresh, 2)).items()).hasSize(2);
    assertThatThrownBy(() -> with(table, before).on("red", PageRequest.after(fresh, 2)))
        .isInstanceOf(InvalidCursor.class);
  }

  @Test
  void page_lifetimeOver_isExpired(NoteTable table) {
    CursorKeys keys = CursorKeys.of("2026-11", NOVEMBER);
    TableOptions options =
        TableOptions.defaults().withCursorKeys(keys).withCursorLifetime(Duration.ofHours(1));
    String cursor = next(at(table, options, NOON).on("red", PageRequest.first(2)));

    Instant last = NOON.plusSeconds(3599);
    assertThat(at(table, options, last).on("red", PageRequest.after(cursor, 2)).items()).hasSize(2);
    assertThatThrownBy(
            () -> at(table, options, last.plusSeconds(1)).on("red", PageRequest.after(cursor, 2)))
        .isInstanceOf(InvalidCursor.class)
        .hasMessageContaining("older than PT1H")
        .extracting(e -> ((InvalidCursor) e).reason())
        .isEqualTo(InvalidCursor.Reason.EXPIRED);
  }

  @Test
  void cursor_decoded_showsThePositionAndNotTheCaller(NoteTable table) {
    String cursor =
        next(signed(table).notes().on("red", PageRequest.first(2).forCaller("sub-123")));

    String text = new String(Base64.getUrlDecoder().decode(cursor), ISO_8859_1);
    assertThat(text).contains("NOTE#id1").doesNotContain("sub-123", "red", "sixteen");
    assertThat(cursor.length()).isLessThan(100);
  }

  @Test
  void page_refusedCursor_saysWhy(NoteTable table) {
    for (String cursor : List.of("damaged", next(table.notes().on("blue", PageRequest.first(2))))) {
      list(table.notes(), cursor);
    }

    assertThat(refusals)
        .containsOnly(
            Map.entry(InvalidCursor.Reason.DAMAGED, 1), Map.entry(InvalidCursor.Reason.FOREIGN, 1));
  }

  /** 10,000 changes of cursors of all kinds, each against the engine. */
  @Test
  void page_changedCursors_areAllRefused(NoteTable table) {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    for (NoteTable notes : List.of(table, signed(table))) {
      List<Function<PageRequest, Page<Note>>> queries =
          List.of(
              page -> notes.notes().on("red", page),
              page -> notes.notes().since("red", "id1", page),
              page -> notes.notes().byRank("red", page),
              page -> notes.notes().on("red", page.forCaller("ann")));
      List<String> cursors =
          queries.stream().map(query -> next(query.apply(PageRequest.first(2)))).toList();
      for (int round = 0; round < 5000; round++) {
        Function<PageRequest, Page<Note>> query = queries.get(round % queries.size());
        String cursor = cursors.get(round % queries.size());
        String changed = changed(cursor, random);
        Throwable refusal = catchThrowable(() -> query.apply(PageRequest.after(changed, 1)));
        assertThat(refusal)
            .as("seed " + seed + ", round " + round + ", " + cursor + ", " + changed)
            .isInstanceOf(InvalidCursor.class);
      }
    }
  }

  private static String changed(String cursor, Random random) {
    StringBuilder text = new StringBuilder(cursor);
    int place = random.nextInt(cursor.length());
    char letter =
        (char) (random.nextInt(10) == 0 ? random.nextInt(0x3000) : 'A' + random.nextInt(58));
    switch (random.nextInt(5)) {
      case 0 -> text.setCharAt(place, letter);
      case 1 -> text.deleteCharAt(place);
      case 2 -> text.insert(place, letter);
      case 3 -> text.setLength(place);
      default -> text.append(text.substring(place));
    }
    return text.toString().equals(cursor) ? cursor.concat("A") : text.toString();
  }

  private Page<Note> list(Notes notes, String cursor) {
    PageRequest request = PageRequest.after(cursor, 2);
    try {
      return notes.on("red", request);
    } catch (InvalidCursor refused) {
      refusals.merge(refused.reason(), 1, Integer::sum);
      return notes.on("red", PageRequest.first(2));
    }
  }

  private void assertForeign(ThrowingCallable query) {
    assertThatThrownBy(query)
        .isInstanceOf(InvalidCursor.class)
        .extracting(e -> ((InvalidCursor) e).reason())
        .isEqualTo(InvalidCursor.Reason.FOREIGN);
  }

  private static String next(Page<Note> page) {
    return page.next().orElseThrow();
  }

  private static NoteTable signed(NoteTable table) {
    return on(table, TableOptions.defaults().withCursorSecret(OCTOBER));
  }

  private static Notes with(NoteTable table, CursorKeys keys) {
    return on(table, TableOptions.defaults().withCursorKeys(keys)).notes();
  }

  private static Notes at(NoteTable table, TableOptions options, Instant now) {
    return on(table, options.withClock(Clock.fixed(now, ZoneOffset.UTC))).notes();
  }

  private static NoteTable on(NoteTable table, TableOptions options) {
    DynamoDbNoteTable notes = (DynamoDbNoteTable) table;
    return DynamoDbNoteTable.on(notes.client(), notes.tableName(), options);
  }
}
