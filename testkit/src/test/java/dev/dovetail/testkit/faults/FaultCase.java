package dev.dovetail.testkit.faults;

import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.faults.SeatTable.Seat;
import dev.dovetail.testkit.faults.SeatTable.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A fault, what code without the right handling makes of it, and what a repository does. */
enum FaultCase {
  ANSWER_LOST(
      "stored",
      bench -> bench.faults().next("PutItem", Fault.answerLost()),
      bench -> bench.naive().create("1", "ann"),
      bench -> bench.create("1")),
  ANSWER_BROKEN(
      1,
      bench -> {
        bench.create("1");
        bench.faults().next("UpdateItem", Fault.answerBroken());
      },
      bench -> {
        bench.naive().sell("1");
        return bench.soldNow("1");
      },
      bench -> {
        bench.seats().sell("h", "1", 1);
        return bench.soldNow("1");
      }),
  REQUEST_LOST(Fault.requestLost()),
  INTERNAL_ERROR(Fault.internalError()),
  THROTTLED(Fault.throttled()),
  CONFLICT(
      "stored",
      bench -> bench.faults().next("TransactWriteItems", Fault.conflict()),
      bench -> bench.naive().createBoth("1", "2"),
      FaultBench::createBoth),
  CANCELED(
      "stored",
      bench -> bench.faults().next("TransactWriteItems", Fault.canceled("None", "ThrottlingError")),
      bench -> bench.naive().createBoth("1", "2"),
      FaultBench::createBoth),
  UNPROCESSED(
      20,
      bench -> bench.faults().next("BatchWriteItem", Fault.unprocessed(3)),
      bench -> {
        bench.naive().putAll(20);
        return bench.stored();
      },
      bench -> {
        bench.tickets().putAll(Ticket.some(20)).orThrow();
        return bench.stored();
      }),
  MEANWHILE(
      11,
      bench -> {
        bench.create("1");
        Fault others = Fault.meanwhile(() -> bench.others().seats().sell("h", "1", 10));
        bench.faults().next("PutItem", others).next("UpdateItem", others);
      },
      FaultBench::naiveSale,
      FaultBench::generatedSale),
  LAG(
      11,
      bench -> {
        bench.create("1");
        bench.faults().lag(1);
        bench.seats().sell("h", "1", 10);
      },
      FaultBench::naiveSale,
      FaultBench::generatedSale),
  INDEX_LAG(
      List.of("2 of ann"),
      bench -> {
        bench.create("1");
        bench.create("2");
        bench.faults().indexLag(1);
        bench.seats().give("h", "1", "bob");
      },
      bench -> bench.naive().ofHolder("ann"),
      bench -> bench.ofHolder("ann")),
  PAGE_OF_ONE_MEGABYTE(
      List.of("7"),
      bench -> {
        String large = "x".repeat(300_000);
        for (int i = 0; i < 8; i++) {
          bench.seats().create(Seat.of("" + i, "ann").withText(large).withSold(i == 7 ? 1 : 0));
        }
      },
      bench -> bench.naive().sold(1),
      bench -> bench.sold(1)),
  SHORT_PAGE(
      List.of("7"),
      bench -> {
        for (int i = 0; i < 8; i++) {
          bench.seats().create(Seat.of("" + i, "ann").withSold(i == 7 ? 1 : 0));
        }
        bench.faults().next("Query", Fault.shortPage(3));
      },
      bench -> bench.naive().sold(1),
      bench -> bench.sold(1)),
  EXPIRED_AND_NOT_DELETED(
      false,
      bench -> {
        bench.seats().create(Seat.of("1", "ann").until(Instant.parse("2026-11-21T12:00:00Z")));
        bench.clock().advance(Duration.ofDays(1));
      },
      bench -> bench.naive().get("1").isPresent(),
      bench -> bench.seats().get("h", "1").isPresent());

  private final Object right;
  private final Consumer<FaultBench> arrange;
  private final Function<FaultBench, Object> naive;
  private final Function<FaultBench, Object> generated;

  /**
   * @param right what should be the outcome
   */
  FaultCase(
      Object right,
      Consumer<FaultBench> arrange,
      Function<FaultBench, Object> naive,
      Function<FaultBench, Object> generated) {
    this.right = right;
    this.arrange = arrange;
    this.naive = naive;
    this.generated = generated;
  }

  /** An import that the fault ends in the middle. */
  FaultCase(Fault fault) {
    this(
        "what is not stored is told",
        bench -> bench.noneAfterTheFirst(fault),
        FaultBench::naiveImport,
        FaultBench::generatedImport);
  }

  Object right() {
    return right;
  }

  void arrange(FaultBench bench) {
    arrange.accept(bench);
  }

  Object naive(FaultBench bench) {
    return naive.apply(bench);
  }

  Object generated(FaultBench bench) {
    return generated.apply(bench);
  }
}
