package dev.dovetail.examples.conditions;

import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Index;
import dev.dovetail.Version;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket of a project. */
@Entity(type = "TICKET", pk = "PROJECT#{project}", sk = "TICKET#{id}")
@Index(
    name = "byState",
    pk = "project",
    sk = {"state", "votes"})
public record Ticket(
    String project,
    @GeneratedId String id,
    String title,
    State state,
    int votes,
    @Nullable String assignee,
    Set<String> labels,
    @Version long version) {}
