package dev.dovetail.local.sample;

import dev.dovetail.SingleTable;

@SingleTable
public interface SampleTable {
  Notes notes();
}
