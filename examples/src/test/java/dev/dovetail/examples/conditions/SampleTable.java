package dev.dovetail.examples.conditions;

import dev.dovetail.SingleTable;

/** The table of samples. */
@SingleTable(name = "samples")
interface SampleTable {
  Sample.Samples samples();
}
