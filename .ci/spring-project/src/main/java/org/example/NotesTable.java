package org.example;

import dev.dovetail.SingleTable;

@SingleTable
public interface NotesTable {
  Notes notes();
}
