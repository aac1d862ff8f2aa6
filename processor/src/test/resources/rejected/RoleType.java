package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    String owner,
    String id,
    // ERROR [RoleType] The component version of record Note has @Version, but is of type int. It must be a long.
    @Version int version,
    // ERROR [RoleType] The component createdAt of record Note has @CreatedAt, but is of type LocalDate. It must be an Instant
    @CreatedAt LocalDate createdAt,
    // ERROR [RoleType] The component expiresAt of record Note has @TimeToLive, but is of type long. It must be an Instant, or where an item may live forever, a @Nullable one or an Optional<Instant>.
    @TimeToLive long expiresAt) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(
    String owner,
    String id,
    // ERROR [RoleType] The component changedAt of record Memo has @UpdatedAt, but is of type @TimeToLive Instant. It must be an Instant that is always present.
    @TimeToLive @UpdatedAt Instant changedAt) {}
