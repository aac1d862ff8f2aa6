package dev.dovetail.examples.unique;

import dev.dovetail.Entity;
import dev.dovetail.Unique;
import java.util.Optional;
import java.util.UUID;

/** A member of a team, with a badge that is unique everywhere and a seat that is in the team. */
@Entity(type = "MEMBER", pk = "TEAM#{team}", sk = "MEMBER#{id}")
record Member(
    String team, String id, @Unique UUID badge, @Unique(scope = "team") Optional<Integer> seat) {}
