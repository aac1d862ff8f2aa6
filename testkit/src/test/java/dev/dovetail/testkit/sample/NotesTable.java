package dev.dovetail.testkit.sample;

import dev.dovetail.SingleTable;

@SingleTable
public interface NotesTable {
  Notes notes();
}
