package dev.dovetail.examples.histories;

import dev.dovetail.ComposedIndex;
import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.TimeToLive;
import dev.dovetail.Unique;
import dev.dovetail.UpdatedAt;
import dev.dovetail.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A player, with one component of each kind that writes treat in a way of its own. */
@Entity(type = "PLAYER", pk = "TEAM#{team}", sk = "PLAYER#{number}")
@ComposedIndex(name = "byCity", pk = "CITY#{city}", sk = "{team}#{number}")
record Player(
    String team,
    int number,
    String name,
    int points,
    Set<String> tags,
    List<String> notes,
    @Nullable String city,
    Optional<String> motto,
    @Unique @Nullable String email,
    @TimeToLive @Nullable Instant expiresAt,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Version long version) {}
