package dev.dovetail.examples.races;

import dev.dovetail.SingleTable;

@SingleTable(name = "races")
interface RaceTable {
  Slots slots();

  Badges badges();

  Marks marks();
}
