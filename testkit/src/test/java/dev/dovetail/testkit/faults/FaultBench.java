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
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** An engine with a table of seats, in both ways. */
final class FaultBench implements AutoCloseable {
  /** When seats end that do. */
  static final Instant END = Instant.parse("2026-11-21T12:00:00Z");

  /** The outcome of an import whose caller knows what is stored. */
  static final String KNOWN = "what is stored is known";

  private static final int TICKETS = 30;
  private static final int ATTEMPTS = 9;

  private final LocalDynamoDb db = LocalDynamoDb.start(Transport.WIRE);
  private final DynamoDbClient past = db.clientBuilder().build();
  private final TestClock clock = TestClock.at(END.minusSeconds(3600));
  private final SeatTable table;
  private int soldByOthers;

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

  /** What the caller knows of an import. */
  Object naiveImport() {
    try {
      int told = naive().putAll(TICKETS);
      return told == stored() ? KNOWN : told + " are told, and " + stored() + " are stored";
    } catch (SdkException e) {
      return e.getClass().getSimpleName() + ", and " + stored() + " are stored";
    }
  }

  Object generatedImport() {
    List<Ticket> all = Ticket.some(TICKETS);
    BatchWrite<Ticket> written = tickets().putAll(all);
    boolean known =
        written.processed().equals(all.subList(0, stored()))
            && written.unprocessed().equals(all.subList(stored(), TICKETS));
    return known ? KNOWN : written;
  }

  Object naiveCreate() {
    try {
      return naive().create("1", "ann");
    } catch (ConditionalCheckFailedException e) {
      return "refused, and " + stored() + " is stored";
    }
  }

  Object create(String id) {
    seats().create(Seat.of(id, "ann"));
    return "stored";
  }

  Object naiveCreateBoth() {
    try {
      return naive().createBoth("1", "2");
    } catch (TransactionCanceledException e) {
      return "canceled, and a moment later " + naive().createBoth("1", "2");
    }
  }

  /** What is seen of a seat that ends. */
  Object shown(boolean there) {
    boolean over = !clock.instant().isBefore(END);
    return there == over ? (over ? "what has expired is there" : "it is gone early") : "right";
  }

  /** Somebody else sells, with a client of its own. */
  void othersSellTen() {
    if (soldByOthers > 0) {
      return; // Their own request has met the fault that let them sell.
    }
    soldByOthers = 10;
    DynamoDbSeatTable.on(past, "seat").seats().sell("h", "1", 10);
  }

  /** Sells one, and tells whether that and what others have sold is counted. */
  Object sale(Runnable sale) {
    sale.run();
    int lost = 1 + soldByOthers - soldNow("1");
    return lost == 0 ? "nothing is lost" : lost + " are lost";
  }

  /** Reads, changes and writes back. */
  void naiveSale() {
    naive().sellByReading("1");
  }

  void generatedSale() {
    seats().modify("h", "1", seat -> seat.withSold(seat.sold() + 1));
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
