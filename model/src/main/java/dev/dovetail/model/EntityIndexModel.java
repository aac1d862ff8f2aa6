package dev.dovetail.model;

import org.jspecify.annotations.Nullable;

/**
 * The place of an entity in an index.
 *
 * @param name the index's name
 * @param pk the template of the partition key that the library writes for the index, or null if the
 *     index's partition attributes are the entity's own or the table's
 * @param sk the template of the sort key that the library writes for the index, or null if it has
 *     none or its attributes are the entity's own
 */
public record EntityIndexModel(String name, @Nullable String pk, @Nullable String sk) {}
