package org.example;

import dev.dovetail.SingleTable;

@SingleTable
public interface AppTable {
  Todos todos();
}
