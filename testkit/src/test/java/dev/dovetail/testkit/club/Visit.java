package dev.dovetail.testkit.club;

import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.TimeToLive;
import java.time.Instant;
import java.time.LocalDate;

@Entity(type = "VISIT", pk = "CLUB#{club}", sk = "VISIT#{day}")
@Index(
    name = "byDoor",
    pk = {"club", "door"},
    sk = "day")
public record Visit(String club, LocalDate day, String door, @TimeToLive Instant endsAt) {}
