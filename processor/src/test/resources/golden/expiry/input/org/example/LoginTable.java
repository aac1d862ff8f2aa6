package org.example;

import dev.dovetail.SingleTable;

@SingleTable(stream = true)
interface LoginTable {
  Sessions sessions();

  Codes codes();
}
