package dev.dovetail.testkit.sample;

import dev.dovetail.SingleTable;

/** Has the annotation, but nothing that javac would write. */
@SingleTable
public interface UnprocessedTable {
  Orphans orphans();
}
