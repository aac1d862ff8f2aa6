package dev.dovetail.model;

/**
 * A secondary index of the table.
 *
 * @param name the index's name
 * @param scope whether it has partitions of its own
 * @param key its partition and sort attributes
 * @param projection what it holds besides keys
 */
public record IndexModel(String name, IndexScope scope, KeyModel key, Projection projection) {}
