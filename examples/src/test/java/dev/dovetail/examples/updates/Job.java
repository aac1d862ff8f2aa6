package dev.dovetail.examples.updates;

import dev.dovetail.ComposedIndex;
import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.LocalIndex;
import dev.dovetail.TimeToLive;
import dev.dovetail.UpdatedAt;
import dev.dovetail.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Work to do, found by what the library sets. */
@Entity(type = "JOB", pk = "QUEUE#{queue}", sk = "JOB#{id}")
@ComposedIndex(name = "byState", pk = "STATE#{state}", sk = "{createdAt}#{id}")
@LocalIndex(name = "byChange", sk = "{updatedAt}#{version}")
record Job(
    String queue,
    String id,
    String state,
    int tries,
    @TimeToLive @Nullable Instant until,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Version long version) {}
