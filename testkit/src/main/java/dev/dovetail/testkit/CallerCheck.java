package dev.dovetail.testkit;

/** Finds out who sends a request to a route that asks for it. */
interface CallerCheck {

  /** {@return the caller, or how to refuse} */
  Outcome check(Invocation invocation);

  /** What became of it. */
  sealed interface Outcome permits KnownCaller, Refused {}

  /** The gateway answers, and no function is called. */
  record Refused(Reply reply) implements Outcome {}
}
