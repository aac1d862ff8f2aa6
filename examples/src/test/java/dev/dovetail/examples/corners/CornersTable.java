package dev.dovetail.examples.corners;

import dev.dovetail.SingleTable;

/** Words, and animals of two kinds in one index. */
@SingleTable(name = "corners")
interface CornersTable {
  Words words();

  Cats cats();

  Dogs dogs();
}
