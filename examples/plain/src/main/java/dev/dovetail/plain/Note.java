package dev.dovetail.plain;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Version;
import java.time.Instant;

/** Something that a user wrote down. */
@Entity(type = "NOTE", pk = "USER#{userId}", sk = "NOTE#{id}")
public record Note(
    String userId,
    @GeneratedId String id,
    String text,
    @CreatedAt Instant createdAt,
    @Version long version) {}
