package dev.dovetail.examples.shop;

import dev.dovetail.Create;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import java.util.UUID;

/** Keeps the lines of orders. */
public interface OrderLines {
  /** Writes a new line. */
  @Create
  void create(OrderLine line);

  /** Reads the lines of an order by number. */
  @Query(consistent = true)
  Page<OrderLine> ofOrder(UUID orderId, PageRequest page);
}
