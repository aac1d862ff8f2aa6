package dev.dovetail.handlers.links;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import java.time.Instant;

/**
 * A link that a user keeps.
 *
 * @param userId the user that it belongs to
 * @param id its id, unique to the user
 * @param url where it leads
 * @param createdAt when it was created
 */
@Entity(type = "LINK", pk = "USER#{userId}", sk = "LINK#{id}")
public record Link(
    String userId, @GeneratedId String id, String url, @CreatedAt Instant createdAt) {}
