package dev.dovetail.examples.unique;

import dev.dovetail.ComposedIndex;
import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.TimeToLive;
import dev.dovetail.UpdatedAt;
import dev.dovetail.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity(type = "TASK", pk = "LIST#{list}", sk = "TASK#{number}")
@ComposedIndex(name = "byOwner", pk = "OWNER#{owner}", sk = "TASK#{list}#{number}")
record Task(
    String list,
    int number,
    String title,
    @Nullable String owner,
    @GeneratedId String ticket,
    @TimeToLive @Nullable Instant expiresAt,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Version long version) {}
