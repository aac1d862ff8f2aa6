package org.example;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Index;
import java.time.Instant;

@Entity(type = "NOTE", pk = "USER#{userId}", sk = "NOTE#{id}")
@Index(
    name = "byTopic",
    pk = {"userId", "topic"},
    sk = {"createdAt", "id"})
public record Note(
    String userId, @GeneratedId String id, String topic, String text, @CreatedAt Instant createdAt) {}
