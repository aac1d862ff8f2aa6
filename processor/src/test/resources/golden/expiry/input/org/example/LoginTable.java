package org.example;

import dev.dovetail.SingleTable;

@SingleTable
interface LoginTable {
  Sessions sessions();

  Codes codes();
}
