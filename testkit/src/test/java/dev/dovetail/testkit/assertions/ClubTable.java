package dev.dovetail.testkit.assertions;

import dev.dovetail.SingleTable;

@SingleTable
interface ClubTable {
  Members members();

  Visits visits();
}
