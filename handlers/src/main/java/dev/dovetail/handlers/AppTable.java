package dev.dovetail.handlers;

import dev.dovetail.SingleTable;
import dev.dovetail.handlers.epicfailures.EpicFailures;
import dev.dovetail.handlers.epicfailures.FailureIds;
import dev.dovetail.handlers.flavours.Flavours;
import dev.dovetail.handlers.links.Links;
import dev.dovetail.handlers.todos.Todos;
import dev.dovetail.lambda.tables.IdempotencyRecords;

/** The one table of the reference service. */
@SingleTable(stream = true)
public interface AppTable {
  /** {@return the users' todos} */
  Todos todos();

  /** {@return everybody's epic failures} */
  EpicFailures epicFailures();

  /** {@return the ids that epic failures have} */
  FailureIds failureIds();

  /** {@return the users' links} */
  Links links();

  /** {@return the flavours of ice-cream that there are} */
  Flavours flavours();

  /** {@return what is known of requests with an {@code Idempotency-Key}} */
  IdempotencyRecords idempotency();
}
