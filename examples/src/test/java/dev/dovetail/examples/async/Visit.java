package dev.dovetail.examples.async;

import dev.dovetail.Entity;
import dev.dovetail.Sharded;

@Sharded(5)
@Entity(type = "VISIT", pk = "DAY#{day}", sk = "VISIT#{number}")
record Visit(String day, int number) {}
