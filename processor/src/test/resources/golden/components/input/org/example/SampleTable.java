package org.example;

import dev.dovetail.SingleTable;

@SingleTable(name = "samples")
interface SampleTable {
  Samples client();
}
