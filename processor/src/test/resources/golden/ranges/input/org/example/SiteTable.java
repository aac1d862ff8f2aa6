package org.example;

import dev.dovetail.SingleTable;

@SingleTable
interface SiteTable {
  Visits visits();

  NameList names();
}
