package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dovetail.CursorKeys;
import dev.dovetail.InvalidCursor;
import dev.dovetail.TableOptions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Cursors that were changed on the way are refused, whatever was done to them. */
class CursorFuzzTest {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ #é\u0000";
  private static final int ROUNDS = 10_000;
  private static final EntityInfo ENTITY = EntityInfo.of("NOTE", "id");

  private final long seed = Long.getLong("dovetail.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void read_changedCursors_areAllRefused() {
    TableOptions keys =
        TableOptions.defaults()
            .withCursorKeys(
                CursorKeys.of("2026-11", new byte[32]).withOlder("2026-10", secret("older")));
    List<Cursors> tables =
        List.of(
            new Cursors("table", TableOptions.defaults()),
            new Cursors("table", keys),
            new Cursors("table", keys.withCursorLifetime(Duration.ofHours(1))));
    for (int round = 0; round < ROUNDS; round++) {
      Cursors cursors = tables.get(random.nextInt(tables.size()));
      CursorScope scope = new CursorScope(query(), "", random.nextBoolean() ? "ann" : null);
      String cursor = cursors.write(scope, item());
      String other = cursors.write(scope, item());
      String changed = changed(cursor, other);
      String said = "seed " + seed + ", round " + round + ", " + changed;
      if (changed.equals(cursor) || changed.equals(other)) {
        continue;
      }

      assertThat(cursors.read(scope, cursor)).as(said).isNotEmpty();
      assertThat(catchThrowable(() -> cursors.read(scope, changed)))
          .as(said)
          .isInstanceOf(InvalidCursor.class)
          .extracting(e -> ((InvalidCursor) e).reason())
          .isEqualTo(InvalidCursor.Reason.DAMAGED);
    }
  }

  @Test
  void read_randomScopes_areAcceptedWhereEqualOnly() {
    Cursors cursors =
        new Cursors("table", TableOptions.defaults().withCursorSecret(secret("secret")));
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      CursorScope one = scope();
      CursorScope other = scope();
      if (one.query().isEmpty() || other.query().isEmpty()) {
        continue; // There is no position in it.
      }
      boolean same = text(one).equals(text(other));
      String cursor = cursors.write(one, position(other));
      String said = "seed " + seed + ", round " + round + ", " + text(one) + ", " + text(other);

      Throwable refusal = catchThrowable(() -> cursors.read(other, cursor));
      if (same) {
        assertThat(refusal).as(said).isNull();
        accepted++;
      } else {
        assertThat(refusal)
            .as(said)
            .isInstanceOf(InvalidCursor.class)
            .extracting(e -> ((InvalidCursor) e).reason())
            .isEqualTo(InvalidCursor.Reason.FOREIGN);
      }
    }
    assertThat(accepted).as("seed " + seed).isPositive();
  }

  private String changed(String cursor, String other) {
    StringBuilder text = new StringBuilder(cursor);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int place = text.isEmpty() ? 0 : random.nextInt(text.length());
      char letter = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (text.isEmpty() ? 2 : random.nextInt(7)) {
        case 0 -> text.setCharAt(place, letter);
        case 1 -> text.deleteCharAt(place);
        case 2 -> text.insert(place, letter);
        case 3 -> text.setLength(place);
        case 4 ->
            text.replace(place, text.length(), other.substring(Math.min(place, other.length())));
        case 5 -> text.append(text.substring(place));
        default -> flip(text, random.nextInt(64));
      }
    }
    return text.toString();
  }

  /** Changes one bit, or nothing if the text is no base64url. */
  private static void flip(StringBuilder text, int bit) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text.toString());
      bytes[bit * 7 % bytes.length] ^= (byte) (1 << bit % 8);
      text.setLength(0);
      text.append(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    } catch (IllegalArgumentException | ArithmeticException e) {
      text.append('A');
    }
  }

  /** A query whose position has all three types of key attributes. */
  private static ItemQuery query() {
    ItemQuery query =
        ItemQuery.ofIndex("Notes.within", "byPlace", "NOTE")
            .where("book", AttributeValue.fromS("red"))
            .orderedBy("page", "print");
    query.complete(ENTITY);
    return query;
  }

  private Map<String, AttributeValue> item() {
    return Map.of(
        "page", AttributeValue.fromN(Integer.toString(random.nextInt(1000) - 500)),
        "print", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[random.nextInt(4)])),
        "pk", AttributeValue.fromS("USER#ann"),
        "sk", AttributeValue.fromS("NOTE#" + random.nextInt(1000)));
  }

  /** Few of each, so that equal ones come up, and texts that run into each other. */
  private CursorScope scope() {
    String[] texts = {"a", "aa", "a#", "#"};
    ItemQuery query = ItemQuery.ofTable(random.nextInt(4) > 0 ? "Notes.a" : "Notes.b", any(texts));
    if (random.nextBoolean()) {
      query.sortPrefix(any(texts));
      if (random.nextBoolean()) {
        query.from(any(texts));
      }
    }
    query.sharded(random.nextInt(4) == 0 ? 3 : 0);
    query.complete(ENTITY);
    return new CursorScope(
        query,
        random.nextInt(4) > 0 ? "" : any(texts),
        random.nextBoolean() ? null : random.nextInt(4) > 0 ? any(texts) : "");
  }

  private String any(String[] texts) {
    return texts[random.nextInt(texts.length)];
  }

  private static String text(CursorScope scope) {
    ItemQuery query = scope.query();
    return String.valueOf(
        List.of(
            query.pattern(),
            query.equal(),
            query.shards(),
            String.valueOf(query.sortPrefix()),
            String.valueOf(query.range()),
            scope.filter(),
            List.of(scope.caller() == null ? List.of() : scope.caller())));
  }

  /** A position within the query. */
  private static Map<String, AttributeValue> position(CursorScope scope) {
    KeyRange range = scope.query().range();
    String prefix = scope.query().sortPrefix();
    AttributeValue sk =
        range != null && range.lower() != null
            ? range.lower().value()
            : AttributeValue.fromS(prefix == null ? "x" : prefix);
    return Map.of("sk", sk);
  }

  private static byte[] secret(String text) {
    byte[] secret = new byte[32];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) text.charAt(i % text.length());
    }
    return secret;
  }
}
