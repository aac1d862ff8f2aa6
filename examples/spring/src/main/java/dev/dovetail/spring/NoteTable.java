package dev.dovetail.spring;

import dev.dovetail.SingleTable;

/** The table of the service. */
@SingleTable
public interface NoteTable {
  /** {@return the notes} */
  Notes notes();
}
