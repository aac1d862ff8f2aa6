package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.CursorKeys;
import dev.dovetail.InvalidCursor;
import dev.dovetail.TableOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Cursors that pass as this query's own, as anybody can make them where there is no secret. */
class CursorsTest {
  private static final EntityInfo ENTITY = EntityInfo.of("NOTE", "id");

  private final Cursors cursors = new Cursors("table", TableOptions.defaults());

  @Test
  void read_positionWithinTheRange_isTheStartKey() {
    ItemQuery query = query().from("b").to("d");
    query.complete(ENTITY);

    for (String sk : new String[] {"NOTE#b", "NOTE#b#1", "NOTE#c", "NOTE#d", "NOTE#d#1"}) {
      assertThat(cursors.read(scope(query), cursors.write(scope(query), position(sk))))
          .isEqualTo(position(sk));
    }
  }

  @Test
  void read_positionOutsideOfTheRange_isRefused() {
    ItemQuery query = query().from("b").to("d");
    query.complete(ENTITY);

    for (String sk : new String[] {"NOTE#a", "NOTE#a#1", "NOTE#da", "NOTE#e", "MEMO#c", "ZERO#c"}) {
      String cursor = cursors.write(scope(query), position(sk));
      assertThatThrownBy(() -> cursors.read(scope(query), cursor))
          .isInstanceOf(InvalidCursor.class);
    }
  }

  @Test
  void read_positionWithoutTheStart_isRefused() {
    ItemQuery query = query().startsWith("b");
    query.complete(ENTITY);

    assertThat(cursors.read(scope(query), cursors.write(scope(query), position("NOTE#bc"))))
        .isNotEmpty();
    String cursor = cursors.write(scope(query), position("NOTE#cb"));
    assertThatThrownBy(() -> cursors.read(scope(query), cursor)).isInstanceOf(InvalidCursor.class);
  }

  @Test
  void read_anotherTable_isForeign() {
    String cursor = cursors.write(scope(whole()), position("NOTE#b"));

    assertReason(
        InvalidCursor.Reason.FOREIGN,
        () -> new Cursors("other", TableOptions.defaults()).read(scope(whole()), cursor));
  }

  @Test
  void read_sealedByAnOlderKey_isAcceptedUntilTheKeyIsGone() {
    CursorKeys october = CursorKeys.of("2026-10", new byte[16]);
    CursorKeys november =
        CursorKeys.of(
            "2026-11", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    String cursor = with(october).write(scope(whole()), position("NOTE#b"));
    CursorKeys both = november.withOlder("2026-10", new byte[16]);

    assertThat(with(both).read(scope(whole()), cursor)).isEqualTo(position("NOTE#b"));
    String signed = with(both).write(scope(whole()), position("NOTE#b"));
    assertThat(with(november).read(scope(whole()), signed)).isEqualTo(position("NOTE#b"));
    assertReason(InvalidCursor.Reason.DAMAGED, () -> with(november).read(scope(whole()), cursor));
    assertReason(InvalidCursor.Reason.DAMAGED, () -> with(october).read(scope(whole()), signed));
  }

  @Test
  void read_signedByAnotherSecretOfTheSameId_isDamaged() {
    byte[] other = new byte[16];
    other[3] = 1;
    String cursor = with(CursorKeys.of("a", other)).write(scope(whole()), position("NOTE#b"));

    assertReason(
        InvalidCursor.Reason.DAMAGED,
        () -> with(CursorKeys.of("a", new byte[16])).read(scope(whole()), cursor));
  }

  @Test
  void read_unsignedWhereThereIsASecret_isDamaged() {
    String cursor = cursors.write(scope(whole()), position("NOTE#b"));

    assertReason(
        InvalidCursor.Reason.DAMAGED,
        () -> with(CursorKeys.of("a", new byte[16])).read(scope(whole()), cursor));
  }

  @Test
  void read_secretAlone_isTheKeyOfIdOne() {
    TableOptions secret = TableOptions.defaults().withCursorSecret(new byte[16]);
    String cursor = new Cursors("table", secret).write(scope(whole()), position("NOTE#b"));

    assertThat(with(CursorKeys.of("1", new byte[16])).read(scope(whole()), cursor))
        .isEqualTo(position("NOTE#b"));
  }

  @Test
  void read_withinAndAfterItsLifetime_isAcceptedAndThenExpired() {
    Instant noon = Instant.parse("2026-11-21T12:00:00.999Z");
    String cursor = at(noon).write(scope(whole()), position("NOTE#b"));

    for (long second : new long[] {-100, 0, 1, 59}) {
      assertThat(at(noon.plusSeconds(second)).read(scope(whole()), cursor)).isNotEmpty();
    }
    for (long second : new long[] {60, 61, 1_000_000_000}) {
      assertReason(
          InvalidCursor.Reason.EXPIRED,
          () -> at(noon.plusSeconds(second)).read(scope(whole()), cursor));
    }
    assertThat(with(CursorKeys.of("1", new byte[16])).read(scope(whole()), cursor)).isNotEmpty();
  }

  @Test
  void read_ofATimeBeforeThereWasALifetime_isExpired() {
    String cursor =
        with(CursorKeys.of("1", new byte[16])).write(scope(whole()), position("NOTE#b"));

    assertReason(
        InvalidCursor.Reason.EXPIRED, () -> at(Instant.EPOCH).read(scope(whole()), cursor));
  }

  @Test
  void read_foreignAndExpired_saysForeign() {
    Instant noon = Instant.parse("2026-11-21T12:00:00Z");
    String cursor = at(noon).write(new CursorScope(whole(), "", "ann"), position("NOTE#b"));

    assertReason(
        InvalidCursor.Reason.FOREIGN,
        () -> at(noon.plusSeconds(99)).read(new CursorScope(whole(), "", "bob"), cursor));
  }

  @Test
  void write_longestPosition_isShorterThanTheLimit() {
    String most = "\uFFFF".repeat(1000);
    ItemQuery query = ItemQuery.ofIndex("Notes.by", "byAll", "NOTE").orderedBy("a", "b", "c", "d");
    query.complete(ENTITY);
    String cursor =
        at(Instant.EPOCH)
            .write(
                scope(query),
                Map.of(
                    "a", AttributeValue.fromS(most.substring(0, 312)),
                    "b", AttributeValue.fromN("-1.2345678901234567890123456789012345678E-130"),
                    "c", AttributeValue.fromN("-1.2345678901234567890123456789012345678E-130"),
                    "d", AttributeValue.fromN("-1.2345678901234567890123456789012345678E-130"),
                    "pk", AttributeValue.fromS(most.substring(0, 682)),
                    "sk", AttributeValue.fromS(most.substring(0, 341))));

    assertThat(cursor.length()).isBetween(5000, Cursors.MAX_CHARS);
    assertThat(at(Instant.EPOCH).read(scope(query), cursor)).hasSize(7);
  }

  @Test
  void read_text_isRefusedForItsLengthAlone() {
    assertReason(
        InvalidCursor.Reason.DAMAGED,
        () -> cursors.read(scope(whole()), "A".repeat(Cursors.MAX_CHARS + 1)));
  }

  private static Cursors with(CursorKeys keys) {
    return new Cursors("table", TableOptions.defaults().withCursorKeys(keys));
  }

  private static Cursors at(Instant now) {
    return new Cursors(
        "table",
        TableOptions.defaults()
            .withClock(Clock.fixed(now, ZoneOffset.UTC))
            .withCursorSecret(new byte[16])
            .withCursorLifetime(Duration.ofMinutes(1)));
  }

  private static void assertReason(
      InvalidCursor.Reason reason, ThrowableAssert.ThrowingCallable read) {
    assertThatThrownBy(read)
        .isInstanceOf(InvalidCursor.class)
        .hasMessageContaining("first page")
        .extracting(e -> ((InvalidCursor) e).reason())
        .isEqualTo(reason);
  }

  private static ItemQuery whole() {
    ItemQuery query = query();
    query.complete(ENTITY);
    return query;
  }

  private static CursorScope scope(ItemQuery query) {
    return new CursorScope(query, "", null);
  }

  private static ItemQuery query() {
    return ItemQuery.ofTable("Notes.within", "USER#ann").sortPrefix("NOTE#");
  }

  private static Map<String, AttributeValue> position(String sk) {
    return Map.of("pk", AttributeValue.fromS("USER#ann"), "sk", AttributeValue.fromS(sk));
  }
}
