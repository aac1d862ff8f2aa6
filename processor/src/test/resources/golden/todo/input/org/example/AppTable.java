package org.example;

import dev.dovetail.SingleTable;

@SingleTable(stream = true)
public interface AppTable {
  Todos todos();
}
