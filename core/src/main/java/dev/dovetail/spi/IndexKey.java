package dev.dovetail.spi;

import java.util.List;

/**
 * The attributes of the key of an index.
 *
 * @param name the index's name
 * @param partition the attributes of the partition key
 * @param sort the attributes of the sort key
 * @param composed whether a schema composes them, so that users do not know their names
 */
record IndexKey(String name, List<String> partition, List<String> sort, boolean composed) {}
