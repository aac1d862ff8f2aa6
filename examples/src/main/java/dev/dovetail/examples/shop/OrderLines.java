package dev.dovetail.examples.shop;

import dev.dovetail.BatchDelete;
import dev.dovetail.BatchGet;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.Create;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import java.util.List;
import java.util.UUID;

/** Keeps the lines of orders. */
public interface OrderLines {
  /** Writes a new line. */
  @Create
  void create(OrderLine line);

  /** Reads the lines of an order by number. */
  @Query(consistent = true)
  Page<OrderLine> ofOrder(UUID orderId, PageRequest page);

  /** Reads some lines of an order. */
  @BatchGet(consistent = true)
  BatchRead<Integer, OrderLine> getAll(UUID orderId, List<Integer> numbers);

  /** Writes lines, of one order or of several, over those that are there. */
  @BatchPut(unguarded = true)
  BatchWrite<OrderLine> putAll(List<OrderLine> lines);

  /** Removes some lines of an order. */
  @BatchDelete(unguarded = true)
  void removeAll(UUID orderId, List<Integer> numbers);
}
