package dev.dovetail.testkit.faults;

import dev.dovetail.PageRequest;
import dev.dovetail.Slice;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.faults.SeatTable.Seat;
import dev.dovetail.testkit.faults.SeatTable.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fault, what code without the right handling makes of it, and what a repository does. */
enum FaultCase {
  ANSWER_LOST("stored") {
    @Override
    void arrange(FaultBench bench) {
      bench.faults().next("PutItem", Fault.answerLost());
    }

    @Override
    Object naive(FaultBench bench) {
      bench.naive().create("1", "ann");
      return "stored";
    }

    @Override
    Object generated(FaultBench bench) {
      bench.seats().create(Seat.of("1", "ann"));
      return "stored";
    }
  },
  ANSWER_BROKEN(1) {
    @Override
    void arrange(FaultBench bench) {
      bench.seats().create(Seat.of("1", "ann"));
      bench.faults().next("UpdateItem", Fault.answerBroken());
    }

    @Override
    Object naive(FaultBench bench) {
      bench.naive().sell("1");
      return bench.soldNow("1");
    }

    @Override
    Object generated(FaultBench bench) {
      bench.seats().sell("h", "1", 1);
      return bench.soldNow("1");
    }
  },
  REQUEST_LOST("what is not stored is told") {
    @Override
    void arrange(FaultBench bench) {
      bench.noneAfterTheFirst(Fault.requestLost());
    }

    @Override
    Object naive(FaultBench bench) {
      return bench.naiveImport();
    }

    @Override
    Object generated(FaultBench bench) {
      return bench.generatedImport();
    }
  },
  INTERNAL_ERROR("what is not stored is told") {
    @Override
    void arrange(FaultBench bench) {
      bench.noneAfterTheFirst(Fault.internalError());
    }

    @Override
    Object naive(FaultBench bench) {
      return bench.naiveImport();
    }

    @Override
    Object generated(FaultBench bench) {
      return bench.generatedImport();
    }
  },
  THROTTLED("what is not stored is told") {
    @Override
    void arrange(FaultBench bench) {
      bench.noneAfterTheFirst(Fault.throttled());
    }

    @Override
    Object naive(FaultBench bench) {
      return bench.naiveImport();
    }

    @Override
    Object generated(FaultBench bench) {
      return bench.generatedImport();
    }
  },
  CONFLICT("stored") {
    @Override
    void arrange(FaultBench bench) {
      bench.faults().next("TransactWriteItems", Fault.conflict());
    }

    @Override
    Object naive(FaultBench bench) {
      bench.naive().createBoth("1", "2");
      return "stored";
    }

    @Override
    Object generated(FaultBench bench) {
      return bench.createBoth();
    }
  },
  CANCELED("stored") {
    @Override
    void arrange(FaultBench bench) {
      bench.faults().next("TransactWriteItems", Fault.canceled("None", "ThrottlingError"));
    }

    @Override
    Object naive(FaultBench bench) {
      bench.naive().createBoth("1", "2");
      return "stored";
    }

    @Override
    Object generated(FaultBench bench) {
      return bench.createBoth();
    }
  },
  UNPROCESSED(20) {
    @Override
    void arrange(FaultBench bench) {
      bench.faults().next("BatchWriteItem", Fault.unprocessed(3));
    }

    @Override
    Object naive(FaultBench bench) {
      bench.naive().putAll(20);
      return bench.stored();
    }

    @Override
    Object generated(FaultBench bench) {
      bench.tickets().putAll(Ticket.some(20)).orThrow();
      return bench.stored();
    }
  },
  MEANWHILE(11) {
    @Override
    void arrange(FaultBench bench) {
      bench.seats().create(Seat.of("1", "ann"));
      Fault others = Fault.meanwhile(() -> bench.others().seats().sell("h", "1", 10));
      bench.faults().next("PutItem", others).next("UpdateItem", others);
    }

    @Override
    Object naive(FaultBench bench) {
      bench.naive().sellByReading("1");
      return bench.soldNow("1");
    }

    @Override
    Object generated(FaultBench bench) {
      bench.seats().modify("h", "1", seat -> seat.withSold(seat.sold() + 1));
      return bench.soldNow("1");
    }
  },
  LAG(11) {
    @Override
    void arrange(FaultBench bench) {
      bench.seats().create(Seat.of("1", "ann"));
      bench.faults().lag(1);
      bench.seats().sell("h", "1", 10);
    }

    @Override
    Object naive(FaultBench bench) {
      bench.naive().sellByReading("1");
      return bench.soldNow("1");
    }

    @Override
    Object generated(FaultBench bench) {
      bench.seats().modify("h", "1", seat -> seat.withSold(seat.sold() + 1));
      return bench.soldNow("1");
    }
  },
  INDEX_LAG(List.of("2 of ann")) {
    @Override
    void arrange(FaultBench bench) {
      bench.seats().create(Seat.of("1", "ann"));
      bench.seats().create(Seat.of("2", "ann"));
      bench.faults().indexLag(1);
      bench.seats().give("h", "1", "bob");
    }

    @Override
    Object naive(FaultBench bench) {
      return bench.naive().ofHolder("ann");
    }

    @Override
    Object generated(FaultBench bench) {
      return bench.seats().ofHolder("ann", PageRequest.first(10)).items().stream()
          .map(seat -> seat.id() + " of " + seat.holder())
          .toList();
    }
  },
  PAGE_OF_ONE_MEGABYTE(List.of("7")) {
    @Override
    void arrange(FaultBench bench) {
      String large = "x".repeat(300_000);
      for (int i = 0; i < 8; i++) {
        bench.seats().create(Seat.of("" + i, "ann").withText(large).withSold(i == 7 ? 1 : 0));
      }
    }

    @Override
    Object naive(FaultBench bench) {
      return bench.naive().sold(1);
    }

    @Override
    Object generated(FaultBench bench) {
      List<String> found = new ArrayList<>();
      Optional<String> next = Optional.empty();
      do {
        PageRequest request =
            next.isEmpty() ? PageRequest.first(10) : PageRequest.after(next.get(), 10);
        Slice<Seat> slice = bench.seats().sold("h", 1, request);
        slice.items().forEach(seat -> found.add(seat.id()));
        next = slice.next();
      } while (next.isPresent());
      return found;
    }
  },
  EXPIRED_AND_NOT_DELETED(false) {
    @Override
    void arrange(FaultBench bench) {
      bench.seats().create(Seat.of("1", "ann").until(Instant.parse("2026-11-21T12:00:00Z")));
      bench.clock().advance(Duration.ofDays(1));
    }

    @Override
    Object naive(FaultBench bench) {
      return bench.naive().get("1").isPresent();
    }

    @Override
    Object generated(FaultBench bench) {
      return bench.seats().get("h", "1").isPresent();
    }
  };

  private final Object right;

  FaultCase(Object right) {
    this.right = right;
  }

  /** What should be the outcome. */
  Object right() {
    return right;
  }

  abstract void arrange(FaultBench bench);

  abstract Object naive(FaultBench bench);

  abstract Object generated(FaultBench bench);
}
