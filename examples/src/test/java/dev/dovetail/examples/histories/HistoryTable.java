package dev.dovetail.examples.histories;

import dev.dovetail.SingleTable;

@SingleTable(name = "histories")
interface HistoryTable {
  Players players();
}
