package dev.dovetail.examples.parallel;

import dev.dovetail.BatchDelete;
import dev.dovetail.BatchGet;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.Entity;
import dev.dovetail.Query;
import dev.dovetail.SingleTable;
import java.util.List;
import java.util.stream.Stream;

/** Parts that lie in shelves. */
@SingleTable(name = "stock")
interface StockTable {
  @Entity(type = "PART", pk = "SHELF#{shelf}", sk = "PART#{number}")
  record Part(String shelf, int number, String name) {}

  interface Parts {
    @BatchGet(consistent = true)
    BatchRead<Integer, Part> getAll(String shelf, List<Integer> numbers);

    @BatchPut(unguarded = true)
    BatchWrite<Part> putAll(List<Part> parts);

    @BatchDelete(unguarded = true)
    BatchWrite<Integer> removeAll(String shelf, List<Integer> numbers);

    @Query(consistent = true)
    Stream<Part> in(String shelf);
  }

  Parts parts();
}
