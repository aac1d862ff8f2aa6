package dev.dovetail.examples.conditions;

import dev.dovetail.Condition;
import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.SingleTable;
import dev.dovetail.Slice;
import org.jspecify.annotations.Nullable;

/** Few components, which may be absent. */
@SuppressWarnings("HotPartition")
@Entity(type = "READING", pk = "READINGS", sk = "{id}")
record Reading(String id, @Nullable Integer left, @Nullable Integer right, @Nullable String word) {

  /** All readings. */
  interface Readings {
    @Create
    void create(Reading reading);

    @Query
    Slice<Reading> matching(Condition<Reading> condition, PageRequest page);
  }

  /** The table of readings. */
  @SingleTable(name = "readings")
  interface ReadingTable {
    Readings readings();
  }
}
