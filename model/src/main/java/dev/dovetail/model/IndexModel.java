package dev.dovetail.model;

/**
 * A global secondary index of the table.
 *
 * @param name the index's name
 * @param key its partition and sort attributes
 * @param projection what it holds besides keys
 */
public record IndexModel(String name, KeyModel key, Projection projection) {}
