package org.example;

import dev.dovetail.ComposedIndex;
import dev.dovetail.Entity;
import org.jspecify.annotations.Nullable;

@Entity(type = "COMMENT", pk = "PROJECT#{projectId}", sk = "COMMENT#{ticketId}#{number}")
@ComposedIndex(name = "byPerson", pk = "PERSON#{author}", sk = "COMMENT#{ticketId}#{number}")
public record Comment(
    String projectId, String ticketId, long number, @Nullable String author, String text) {}
