package dev.dovetail.benchmarks;

import dev.dovetail.SingleTable;

/** The table of the shop. */
@SingleTable
public interface ShopTable {
  /** {@return the orders} */
  Orders orders();
}
