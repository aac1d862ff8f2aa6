package org.example;

import dev.dovetail.SingleTable;

@SingleTable(name = "tickets")
interface TicketTable {
  Tickets tickets();
}
