package dev.dovetail.testkit.faults;

import dev.dovetail.BatchBudget;
import dev.dovetail.BatchWrite;
import dev.dovetail.PageRequest;
import dev.dovetail.Slice;
import dev.dovetail.TableOptions;
import dev.dovetail.Transaction;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.TestClock;
import dev.dovetail.testkit.Transport;
import dev.dovetail.testkit.faults.SeatTable.Seat;
import dev.dovetail.testkit.faults.SeatTable.Seats;
import dev.dovetail.testkit.faults.SeatTable.Ticket;
import dev.dovetail.testkit.faults.SeatTable.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An engine with a table of seats, in both ways. */
final class FaultBench implements AutoCloseable {
  private static final int TICKETS = 30;
  private static final int IN_ONE_REQUEST = 25;
  private static final int ATTEMPTS = 9;

  private final LocalDynamoDb db = LocalDynamoDb.start(Transport.WIRE);
  private final DynamoDbClient past = db.clientBuilder().build();
  private final TestClock clock = TestClock.at(Instant.parse("2026-11-21T11:00:00Z"));
  private final SeatTable table;

  FaultBench() {
    db.table(SeatTable.class);
    table =
        DynamoDbSeatTable.on(
            db.client(),
            "seat",
            TableOptions.defaults()
                .withClock(clock)
                .withPause(pause -> {})
                .withBatchBudget(new BatchBudget(2, Duration.ofMinutes(1))));
  }

  Faults faults() {
    return db.faults();
  }

  TestClock clock() {
    return clock;
  }

  Seats seats() {
    return table.seats();
  }

  Tickets tickets() {
    return table.tickets();
  }

  NaiveSeats naive() {
    return new NaiveSeats(db.client());
  }

  /** Somebody else, with a client of its own. */
  SeatTable others() {
    return DynamoDbSeatTable.on(past, "seat");
  }

  int soldNow(String id) {
    return Integer.parseInt(naive().get(id).orElseThrow().get("sold").n());
  }

  int stored() {
    return db.client().scan(b -> b.tableName("seat").consistentRead(true)).count();
  }

  /** Lets the first batch of an import pass, and no other request of it. */
  void noneAfterTheFirst(Fault fault) {
    faults().next("BatchWriteItem", Fault.none());
    for (int i = 0; i < 10 * ATTEMPTS; i++) {
      faults().next("BatchWriteItem", fault);
    }
  }

  /** What the caller knows of an import that ended in the middle. */
  Object naiveImport() {
    naive().putAll(IN_ONE_REQUEST);
    try {
      naive().putAll(IN_ONE_REQUEST);
      return "all is stored";
    } catch (SdkException e) {
      return "nothing is told, but " + stored() + " are stored";
    }
  }

  Object generatedImport() {
    List<Ticket> all = Ticket.some(TICKETS);
    BatchWrite<Ticket> written = tickets().putAll(all);
    boolean told =
        written.processed().size() == stored()
            && written.unprocessed().equals(all.subList(stored(), TICKETS))
            && !written.unprocessed().isEmpty();
    return told ? "what is not stored is told" : written;
  }

  Object create(String id) {
    seats().create(Seat.of(id, "ann"));
    return "stored";
  }

  /** Sells one by reading, changing and writing back. */
  Object naiveSale() {
    naive().sellByReading("1");
    return soldNow("1");
  }

  Object generatedSale() {
    seats().modify("h", "1", seat -> seat.withSold(seat.sold() + 1));
    return soldNow("1");
  }

  Object ofHolder(String holder) {
    return seats().ofHolder(holder, PageRequest.first(10)).items().stream()
        .map(seat -> seat.id() + " of " + seat.holder())
        .toList();
  }

  /** {@return the ids of seats that were sold so often, of all slices} */
  Object sold(int number) {
    List<String> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      PageRequest request =
          next.isEmpty() ? PageRequest.first(10) : PageRequest.after(next.get(), 10);
      Slice<Seat> slice = seats().sold("h", number, request);
      slice.items().forEach(seat -> found.add(seat.id()));
      next = slice.next();
    } while (next.isPresent());
    return found;
  }

  Object createBoth() {
    Transaction.of(seats().creating(Seat.of("1", "ann")), seats().creating(Seat.of("2", "ann")))
        .commit();
    return "stored";
  }

  @Override
  public void close() {
    past.close();
    db.close();
  }
}
