package dev.dovetail.testkit.sample;

import dev.dovetail.Entity;
import dev.dovetail.Index;

@Entity(type = "NOTE", pk = "OWNER#{owner}", sk = "NOTE#{id}")
@Index(
    name = "byFolder",
    pk = {"owner", "folder"},
    sk = {"rank", "id"})
public record Note(String owner, String id, String folder, int rank, String text) {}
