package org.example;

import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.TimeToLive;
import dev.dovetail.Version;
import java.time.Instant;
import java.util.Optional;

@Entity(type = "SESSION", pk = "USER#{userId}", sk = "SESSION#{id}")
record Session(
    String userId,
    @GeneratedId String id,
    @TimeToLive Optional<Instant> expiresAt,
    @Version long version) {}
