package dev.dovetail.handlers.flavours;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import java.time.Instant;

/**
 * A flavour of ice-cream. There are few, so all are in one partition.
 *
 * @param id its id
 * @param name what it is called
 * @param createdAt when it was added
 */
@SuppressWarnings("HotPartition")
@Entity(type = "FLAVOUR", pk = "FLAVOURS", sk = "FLAVOUR#{id}")
public record Flavour(@GeneratedId String id, String name, @CreatedAt Instant createdAt) {}
