package dev.dovetail.handlers;

import dev.dovetail.SingleTable;
import dev.dovetail.handlers.flavours.Flavours;
import dev.dovetail.handlers.todos.Todos;

/** The one table of the reference service. */
@SingleTable(stream = true)
public interface AppTable {
  /** {@return the users' todos} */
  Todos todos();

  /** {@return the flavours of ice-cream that there are} */
  Flavours flavours();
}
