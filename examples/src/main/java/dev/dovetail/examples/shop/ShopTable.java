package dev.dovetail.examples.shop;

import dev.dovetail.SingleTable;

/** The table of the shop. */
@SingleTable(stream = true)
public interface ShopTable {
  /** {@return the customers} */
  Customers customers();

  /** {@return the orders} */
  Orders orders();

  /** {@return the lines of orders} */
  OrderLines orderLines();
}
