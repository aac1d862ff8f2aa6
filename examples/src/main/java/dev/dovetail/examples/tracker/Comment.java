package dev.dovetail.examples.tracker;

import dev.dovetail.ComposedIndex;
import dev.dovetail.Entity;
import org.jspecify.annotations.Nullable;

/** What somebody said about a ticket. A comment of nobody is absent from the index by person. */
@Entity(type = "COMMENT", pk = "PROJECT#{project}", sk = "COMMENT#{ticket}#{number}")
@ComposedIndex(name = "byPerson", pk = "PERSON#{author}", sk = "COMMENT#{ticket}#{number}")
public record Comment(
    String project, String ticket, long number, @Nullable String author, String text) {}
