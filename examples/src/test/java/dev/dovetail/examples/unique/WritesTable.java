package dev.dovetail.examples.unique;

import dev.dovetail.SingleTable;

@SingleTable(name = "writes")
interface WritesTable {
  Accounts accounts();

  Members members();

  Tasks tasks();
}
