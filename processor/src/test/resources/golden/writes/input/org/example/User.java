package org.example;

import dev.dovetail.*;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity(type = "USER", pk = "TENANT#{tenant}", sk = "USER#{id}")
record User(
    String tenant,
    @GeneratedId UUID id,
    @Unique @CaseInsensitive String email,
    @Unique(scope = {"tenant", "floor"}) Optional<Integer> desk,
    int floor,
    @TimeToLive Optional<Instant> end,
    @CreatedAt Instant createdAt,
    @Version long version) {}
