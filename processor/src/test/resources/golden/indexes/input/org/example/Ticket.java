package org.example;

import dev.dovetail.ComposedIndex;
import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.LocalIndex;
import dev.dovetail.UpdatedAt;
import dev.dovetail.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity(type = "TICKET", pk = "PROJECT#{projectId}", sk = "TICKET#{id}")
@ComposedIndex(
    name = "byPerson",
    pk = "PERSON#{assignee}",
    sk = "TICKET#{due}#{estimate}#{id}")
@ComposedIndex(name = "by-state", pk = "STATE#{state}", sk = "{createdAt}")
@ComposedIndex(name = "recent", pk = "TICKETS", sk = "{updatedAt}#{version}")
@ComposedIndex(name = "tickets", pk = "TICKETS#{projectId}")
@LocalIndex(name = "byPriority", sk = "PRIORITY#{priority}#{state}")
public record Ticket(
    String projectId,
    @GeneratedId String id,
    State state,
    int priority,
    @Nullable String assignee,
    Optional<LocalDate> due,
    @Nullable Integer estimate,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Version long version) {}
