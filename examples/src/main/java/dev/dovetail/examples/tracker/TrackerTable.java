package dev.dovetail.examples.tracker;

import dev.dovetail.SingleTable;

/** The table of the tracker. */
@SingleTable
public interface TrackerTable {
  /** {@return the tickets} */
  Tickets tickets();

  /** {@return the comments} */
  Comments comments();
}
