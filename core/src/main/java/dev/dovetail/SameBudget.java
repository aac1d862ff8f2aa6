package dev.dovetail;

import java.util.function.Supplier;

/** Gives all calls the same budget. */
record SameBudget(BatchBudget budget) implements Supplier<BatchBudget> {
  @Override
  public BatchBudget get() {
    return budget;
  }
}
