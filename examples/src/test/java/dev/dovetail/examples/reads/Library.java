package dev.dovetail.examples.reads;

import dev.dovetail.TableOptions;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.ObservedRequest;
import dev.dovetail.testkit.Requests;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the tests of this package do with a library. */
final class Library {
  static final Instant NOON = Instant.parse("2900-11-21T12:00:00Z");
  static final LocalDate FIRST_DAY = LocalDate.parse("2900-01-01");

  /** As many as the SDK makes by default. */
  private static final int ATTEMPTS = 9;

  private final DynamoDbLibraryTable engine;
  private final DynamoDbClient client;
  private final LibraryTable table;

  private Library(LibraryTable engine, DynamoDbClient client) {
    this.engine = (DynamoDbLibraryTable) engine;
    this.client = client;
    this.table = at(NOON);
  }

  /** A library at noon. */
  static Library of(LibraryTable engine) {
    return new Library(engine, ((DynamoDbLibraryTable) engine).client());
  }

  /** The same, over another client of the engine. */
  static Library over(DynamoDbClient client, LibraryTable engine) {
    return new Library(engine, client);
  }

  /** Fails all attempts of the query of a number, counted from 0. */
  static void failQuery(int number, Faults faults) {
    faults.next("Query", Collections.nCopies(number, Fault.none()).toArray(new Fault[0]));
    faults.next(
        "Query", Collections.nCopies(ATTEMPTS, Fault.internalError()).toArray(new Fault[0]));
  }

  /** The requests of a class, in order. */
  static <R> List<R> sent(Class<R> type, Requests requests) {
    List<R> sent = new ArrayList<>();
    for (ObservedRequest each : requests.last()) {
      if (type.isInstance(each.request())) {
        sent.add(type.cast(each.request()));
      }
    }
    return sent;
  }

  LibraryTable table() {
    return table;
  }

  /** The same at another time. */
  LibraryTable at(Instant time) {
    return at(Clock.fixed(time, ZoneOffset.UTC));
  }

  LibraryTable at(Clock clock) {
    return DynamoDbLibraryTable.on(
        client, engine.tableName(), TableOptions.defaults().withClock(clock));
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
