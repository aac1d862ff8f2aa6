package dev.dovetail.testkit.sample;

import dev.dovetail.SingleTable;

/** Holds a table that has neither the place nor the name that tables have by default. */
public interface Outer {
  @SingleTable(name = "somewhere-else")
  interface Nested {
    Labels labels();
  }
}
