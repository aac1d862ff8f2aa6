package org.example;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import java.time.Instant;

@Entity(type = "NOTE", pk = "USER#{userId}", sk = "NOTE#{id}")
public record Note(
    String userId, @GeneratedId String id, String text, @CreatedAt Instant createdAt) {}
