package dev.dovetail.examples.login;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Index;
import dev.dovetail.TimeToLive;
import dev.dovetail.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A login on one device. One that does not expire lasts until it is deleted. */
@Entity(type = "SESSION", pk = "USER#{userId}", sk = "SESSION#{id}")
@Index(name = "byDevice", pk = "device", sk = "id")
public record Session(
    String userId,
    @GeneratedId String id,
    String device,
    @CreatedAt Instant createdAt,
    @TimeToLive @Nullable Instant expiresAt,
    @Version long version) {}
