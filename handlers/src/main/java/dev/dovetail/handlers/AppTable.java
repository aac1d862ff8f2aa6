package dev.dovetail.handlers;

import dev.dovetail.SingleTable;
import dev.dovetail.handlers.todos.Todos;

/** The one table of the reference service. */
@SingleTable
public interface AppTable {
  /** {@return the users' todos} */
  Todos todos();
}
