package dev.dovetail.examples.hostile;

import dev.dovetail.SingleTable;

/** A table that is attacked. */
@SingleTable(name = "hostile")
interface HostileTable {
  Parcels parcels();

  Letters letters();

  Places places();
}
