package dev.dovetail.spi;

import dev.dovetail.spi.UpdateAction.Clause;
import org.jspecify.annotations.Nullable;

/** Collects the clauses of an update expression. For one thread. */
final class UpdateClauses {
  private final @Nullable StringBuilder[] clauses =
      new @Nullable StringBuilder[Clause.values().length];

  /** Where to write the next action of a clause. */
  StringBuilder next(Clause name) {
    StringBuilder clause = clauses[name.ordinal()];
    if (clause == null) {
      clause = new StringBuilder(name.name()).append(' ');
      clauses[name.ordinal()] = clause;
      return clause;
    }
    return clause.append(", ");
  }

  /** {@return the expression} */
  @Override
  public String toString() {
    StringBuilder expression = new StringBuilder();
    for (StringBuilder clause : clauses) {
      if (clause != null) {
        expression.append(expression.isEmpty() ? "" : " ").append(clause);
      }
    }
    return expression.toString();
  }
}
