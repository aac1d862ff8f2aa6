package dev.dovetail.testkit.club;

import dev.dovetail.SingleTable;

@SingleTable
public interface ClubTable {
  Members members();

  Visits visits();
}
