package dev.dovetail.examples.json;

import dev.dovetail.lambda.JsonRecord;
import java.time.LocalDate;

@JsonRecord
record Delivery(LocalDate from, LocalDate until) {
  Delivery {
    if (from.isAfter(until)) {
      throw new IllegalArgumentException("from is after until");
    }
  }
}
