package dev.dovetail.testkit.club;

import dev.dovetail.Entity;
import dev.dovetail.Unique;
import org.jspecify.annotations.Nullable;

@Entity(type = "MEMBER", pk = "CLUB#{club}", sk = "MEMBER#{id}")
public record Member(
    String club, String id, @Unique String email, String name, @Nullable String note) {}
