package dev.dovetail.examples.conditions;

import dev.dovetail.SingleTable;

/** The table of tickets. */
@SingleTable(name = "tickets")
public interface TicketTable {
  /** {@return the tickets} */
  Tickets tickets();
}
