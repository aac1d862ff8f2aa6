package org.example;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Precision;
import dev.dovetail.UpdatedAt;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

@Entity(type = "READING", pk = "SENSOR#{sensor}", sk = "READING#{number}#{takenAt}#{id}")
public record Reading(
    String sensor,
    long number,
    @CreatedAt @Precision(ChronoUnit.SECONDS) Instant takenAt,
    @GeneratedId String id,
    double value,
    @UpdatedAt Instant writtenAt) {}
