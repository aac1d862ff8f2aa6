package dev.dovetail.plain;

import dev.dovetail.SingleTable;

/** The table of the program. */
@SingleTable
public interface NoteTable {
  /** {@return the notes} */
  Notes notes();
}
