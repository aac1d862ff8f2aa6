package dev.dovetail.handlers.todos;

/** How far a todo is; the names are the codes in JSON and in the table. */
public enum Status {
  /** Still to be done. */
  OPEN,
  /** Done. */
  DONE
}
