package org.example;

import dev.dovetail.SingleTable;

@SingleTable
interface ClickTable {
  Clicks clicks();
}
