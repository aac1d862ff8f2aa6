package org.example;

import dev.dovetail.SingleTable;

@SingleTable
public interface TrackerTable {
  Tickets tickets();

  Comments comments();
}
