package dev.dovetail.examples.tracker;

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

/**
 * Something to do in a project. A ticket that nobody has, or that has no day, is absent from the
 * index by person, which it shares with comments.
 */
@Entity(type = "TICKET", pk = "PROJECT#{project}", sk = "TICKET#{id}")
@ComposedIndex(name = "byPerson", pk = "PERSON#{assignee}", sk = "TICKET#{due}#{id}")
@ComposedIndex(name = "byState", pk = "STATE#{state}", sk = "{createdAt}#{id}")
@ComposedIndex(name = "recent", pk = "RECENT#{project}", sk = "{updatedAt}#{id}")
@LocalIndex(name = "byPriority", sk = "TICKET#{priority}#{id}")
public record Ticket(
    String project,
    @GeneratedId String id,
    String title,
    State state,
    int priority,
    @Nullable String assignee,
    Optional<LocalDate> due,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Version long version) {}
