package dev.dovetail.testkit.faults;

import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.faults.SeatTable.Seat;
import dev.dovetail.testkit.faults.SeatTable.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A fault, what code without the right handling makes of it, and what a repository does. Without
 * the fault, that code is right too.
 */
enum FaultCase {
  ANSWER_LOST(
      "stored",
      "refused, and 1 is stored",
      bench -> {},
      bench -> bench.faults().next("PutItem", Fault.answerLost()),
      FaultBench::naiveCreate,
      bench -> bench.create("1")),
  ANSWER_BROKEN(
      1,
      2,
      bench -> bench.create("1"),
      bench -> bench.faults().next("UpdateItem", Fault.answerBroken()),
      bench -> {
        bench.naive().sell("1");
        return bench.soldNow("1");
      },
      bench -> {
        bench.seats().sell("h", "1", 1);
        return bench.soldNow("1");
      }),
  REQUEST_LOST(Fault.requestLost(), "SdkClientException"),
  INTERNAL_ERROR(Fault.internalError(), "InternalServerErrorException"),
  THROTTLED(Fault.throttled(), "ThrottlingException"),
  CONFLICT(
      "stored",
      "canceled, and a moment later stored",
      bench -> {},
      bench -> bench.faults().next("TransactWriteItems", Fault.conflict()),
      FaultBench::naiveCreateBoth,
      FaultBench::createBoth),
  CANCELED(
      "stored",
      "canceled, and a moment later stored",
      bench -> {},
      bench -> bench.faults().next("TransactWriteItems", Fault.canceled("None", "ThrottlingError")),
      FaultBench::naiveCreateBoth,
      FaultBench::createBoth),
  UNPROCESSED_ITEMS(
      20,
      17,
      bench -> {},
      bench -> bench.faults().next("BatchWriteItem", Fault.unprocessed(3)),
      bench -> {
        bench.naive().putAll(20);
        return bench.stored();
      },
      bench -> {
        bench.tickets().putAll(Ticket.some(20)).orThrow();
        return bench.stored();
      }),
  UNPROCESSED_KEYS(
      20,
      17,
      bench -> bench.tickets().putAll(Ticket.some(20)).orThrow(),
      bench -> bench.faults().next("BatchGetItem", Fault.unprocessed(3)),
      bench -> bench.naive().getAll(20),
      bench -> {
        List<String> ids = Ticket.some(20).stream().map(Ticket::id).toList();
        return bench.tickets().getAll("h", ids).orThrow().size();
      }),
  MEANWHILE(
      "nothing is lost",
      "10 are lost",
      bench -> bench.create("1"),
      bench -> {
        Fault others = Fault.meanwhile(bench::othersSellTen);
        bench.faults().next("PutItem", others).next("UpdateItem", others);
      },
      bench -> bench.sale(bench::naiveSale),
      bench -> bench.sale(bench::generatedSale)),
  LAG(
      "nothing is lost",
      "10 are lost",
      bench -> bench.create("1"),
      bench -> bench.faults().lag(1),
      bench -> {
        bench.othersSellTen();
        return bench.sale(bench::naiveSale);
      },
      bench -> {
        bench.othersSellTen();
        return bench.sale(bench::generatedSale);
      }),
  INDEX_LAG(
      List.of("2 of ann"),
      List.of("1 of bob", "2 of ann"),
      bench -> {
        bench.create("1");
        bench.create("2");
      },
      bench -> bench.faults().indexLag(1),
      bench -> {
        bench.seats().give("h", "1", "bob");
        return bench.naive().ofHolder("ann");
      },
      bench -> {
        bench.seats().give("h", "1", "bob");
        return bench.ofHolder("ann");
      }),
  PAGE_OF_ONE_MEGABYTE(
      List.of("7"),
      List.of(),
      bench ->
          IntStream.range(0, 8)
              .forEach(i -> bench.seats().create(Seat.of("" + i, "ann").withSold(i == 7 ? 1 : 0))),
      bench ->
          IntStream.range(0, 8)
              .forEach(
                  i ->
                      bench
                          .seats()
                          .modify("h", "" + i, seat -> seat.withText("x".repeat(300_000)))),
      bench -> bench.naive().sold(1),
      bench -> bench.sold(1)),
  SHORT_PAGE(
      List.of("7"),
      List.of(),
      bench ->
          IntStream.range(0, 8)
              .forEach(i -> bench.seats().create(Seat.of("" + i, "ann").withSold(i == 7 ? 1 : 0))),
      bench -> bench.faults().next("Query", Fault.shortPage(3)),
      bench -> bench.naive().sold(1),
      bench -> bench.sold(1)),
  EXPIRED_AND_NOT_DELETED(
      "right",
      "what has expired is there",
      bench -> bench.seats().create(Seat.of("1", "ann").until(FaultBench.END)),
      bench -> bench.clock().advance(Duration.ofDays(1)),
      bench -> bench.shown(bench.naive().get("1").isPresent()),
      bench -> bench.shown(bench.seats().get("h", "1").isPresent()));

  private final Object right;
  private final Object wrong;
  private final Consumer<FaultBench> arrange;
  private final Consumer<FaultBench> fault;
  private final Function<FaultBench, Object> naive;
  private final Function<FaultBench, Object> generated;

  /**
   * @param right what should be the outcome
   * @param wrong what is the outcome of naive code, if there is the fault
   * @param arrange what is there before
   * @param fault lets requests meet the fault
   */
  FaultCase(
      Object right,
      Object wrong,
      Consumer<FaultBench> arrange,
      Consumer<FaultBench> fault,
      Function<FaultBench, Object> naive,
      Function<FaultBench, Object> generated) {
    this.right = right;
    this.wrong = wrong;
    this.arrange = arrange;
    this.fault = fault;
    this.naive = naive;
    this.generated = generated;
  }

  /** An import that the fault ends in the middle. */
  FaultCase(Fault fault, String failure) {
    this(
        FaultBench.KNOWN,
        failure + ", and 25 are stored",
        bench -> {},
        bench -> bench.noneAfterTheFirst(fault),
        FaultBench::naiveImport,
        FaultBench::generatedImport);
  }

  Object right() {
    return right;
  }

  Object wrong() {
    return wrong;
  }

  void arrange(FaultBench bench) {
    arrange.accept(bench);
  }

  void fault(FaultBench bench) {
    fault.accept(bench);
  }

  Object naive(FaultBench bench) {
    return naive.apply(bench);
  }

  Object generated(FaultBench bench) {
    return generated.apply(bench);
  }
}
