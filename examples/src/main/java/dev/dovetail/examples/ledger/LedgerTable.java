package dev.dovetail.examples.ledger;

import dev.dovetail.SingleTable;

/** The table of the ledger. */
@SingleTable
public interface LedgerTable {
  /** {@return the bookings} */
  Bookings bookings();

  /** {@return the holders of accounts} */
  Holders holders();
}
