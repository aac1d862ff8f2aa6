package dev.dovetail.examples.reads;

import dev.dovetail.SingleTable;

/** A library that lends books. */
@SingleTable(name = "library")
interface LibraryTable {
  Members members();

  Loans loans();

  Accounts accounts();

  Visits visits();
}
