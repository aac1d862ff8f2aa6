package dev.dovetail.benchmarks.testkit;

import dev.dovetail.ComposedIndex;
import dev.dovetail.Entity;

/**
 * What the suites store.
 *
 * @param owner whose it is
 * @param id which of them
 * @param folder where it is, in an index that every peer can have
 * @param text what it says
 */
@Entity(type = "NOTE", pk = "OWNER#{owner}", sk = "NOTE#{id}")
@ComposedIndex(name = "byFolder", pk = "FOLDER#{owner}#{folder}", sk = "NOTE#{id}")
public record Note(String owner, String id, String folder, String text) {}
