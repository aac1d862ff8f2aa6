package dev.dovetail.benchmarks.testkit;

import dev.dovetail.SingleTable;

/** The table of the suites. */
@SingleTable
public interface NotesTable {
  /** {@return the notes} */
  Notes notes();
}
