package dev.dovetail.examples.reads;

import dev.dovetail.Entity;
import dev.dovetail.Sharded;
import dev.dovetail.TimeToLive;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody came in. There are many of them. */
@Sharded(5)
@Entity(type = "VISIT", pk = "DAY#{day}", sk = "VISIT#{number}")
record Visit(LocalDate day, int number, String door, @TimeToLive @Nullable Instant endsAt) {}
