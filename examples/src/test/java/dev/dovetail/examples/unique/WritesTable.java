package dev.dovetail.examples.unique;

import dev.dovetail.SingleTable;

@SingleTable(name = "writes", stream = true)
interface WritesTable {
  Accounts accounts();

  Members members();

  Tasks tasks();
}
