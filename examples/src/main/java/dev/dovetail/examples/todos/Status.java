package dev.dovetail.examples.todos;

/** How far a todo is. */
public enum Status {
  /** Still to be done. */
  OPEN,
  /** Done. */
  DONE
}
