package org.example;

import dev.dovetail.SingleTable;

@SingleTable
@SuppressWarnings("IndexUnused")
interface BlogTable {
  Articles articles();

  Counters counters();
}
