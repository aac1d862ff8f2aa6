package org.example;

import dev.dovetail.SingleTable;

@SingleTable
public interface TaskTable {
  Tasks tasks();

  Tags tags();
}
