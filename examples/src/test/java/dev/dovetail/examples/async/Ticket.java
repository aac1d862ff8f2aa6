package dev.dovetail.examples.async;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Version;
import java.time.Instant;

@Entity(type = "TICKET", pk = "DESK#{desk}", sk = "TICKET#{id}")
record Ticket(
    String desk,
    @GeneratedId String id,
    String text,
    boolean open,
    @CreatedAt Instant createdAt,
    @Version long version) {}
