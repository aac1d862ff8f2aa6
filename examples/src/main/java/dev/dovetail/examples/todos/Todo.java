package dev.dovetail.examples.todos;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Index;
import dev.dovetail.UpdatedAt;
import dev.dovetail.Version;
import java.time.Instant;

/** Something that a user has to do. */
@Entity(type = "TODO", pk = "USER#{userId}", sk = "TODO#{id}")
@Index(
    name = "byStatus",
    pk = {"userId", "status"},
    sk = {"createdAt", "id"})
public record Todo(
    String userId,
    @GeneratedId String id,
    String content,
    Status status,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Version long version) {}
