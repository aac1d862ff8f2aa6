package dev.dovetail.examples.reads;

import dev.dovetail.TableOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What the tests of this package do with a library. */
final class Library {
  static final Instant NOON = Instant.parse("2900-11-21T12:00:00Z");
  static final LocalDate FIRST_DAY = LocalDate.parse("2900-01-01");

  private final DynamoDbLibraryTable engine;
  private final Requests requests;
  private final LibraryTable table;

  private Library(LibraryTable engine) {
    this.engine = (DynamoDbLibraryTable) engine;
    this.requests = new Requests(this.engine.client());
    this.table = at(NOON);
  }

  /** A library at noon, whose requests are noted. */
  static Library of(LibraryTable engine) {
    return new Library(engine);
  }

  LibraryTable table() {
    return table;
  }

  Requests requests() {
    return requests;
  }

  /** The same at another time. */
  LibraryTable at(Instant time) {
    return at(Clock.fixed(time, ZoneOffset.UTC));
  }

  LibraryTable at(Clock clock) {
    return DynamoDbLibraryTable.on(
        requests, engine.tableName(), TableOptions.defaults().withClock(clock));
  }

  /** Lends books to a member, one due each day, that never expire. */
  List<Loan> lend(String memberId, int number) {
    List<Loan> loans = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      loans.add(loan(memberId, i, null));
    }
    engine.loans().putAll(loans);
    return loans;
  }

  /** Lends books to a member, some of which have expired at noon. */
  List<Loan> lend(String memberId, int number, Random random) {
    List<Loan> loans = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      @Nullable Instant end =
          random.nextInt(3) == 0 ? null : NOON.plusSeconds(random.nextInt(5) - 2);
      loans.add(loan(memberId, i, end));
    }
    engine.loans().putAll(loans);
    return loans;
  }

  static Loan loan(String memberId, int number, @Nullable Instant end) {
    return new Loan(
        memberId,
        FIRST_DAY.plusDays(number / 2),
        "book" + String.format(Locale.ROOT, "%04d", number),
        "The title " + number,
        null,
        end);
  }

  static boolean isShown(Loan loan) {
    @Nullable Instant end = loan.endsAt();
    return end == null || end.isAfter(NOON);
  }

  static long seed() {
    return Long.getLong("dovetail.seed", System.nanoTime());
  }
}
