package dev.dovetail.examples.todos;

import dev.dovetail.SingleTable;

/** The table of the application. */
@SingleTable
public interface AppTable {
  /** {@return the todos} */
  Todos todos();
}
