package org.example;

import dev.dovetail.SingleTable;

@SingleTable(stream = true)
public interface TaskTable {
  Tasks tasks();

  Tags tags();
}
