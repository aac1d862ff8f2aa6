package dev.dovetail.examples.races;

import dev.dovetail.Entity;
import dev.dovetail.Version;

/** An item that several threads write: each text is written by one call only. */
@Entity(type = "SLOT", pk = "SLOT#{id}", sk = "SLOT")
record Slot(String id, String text, int sum, @Version long version) {
  Slot with(String text, int sum) {
    return new Slot(id, text, sum, version);
  }

  Slot at(long version) {
    return new Slot(id, text, sum, version);
  }
}
