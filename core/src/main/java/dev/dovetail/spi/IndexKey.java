package dev.dovetail.spi;

import java.util.List;

/**
 * The attributes of the key of an index.
 *
 * @param name the index's name
 * @param partition the attributes of the partition key
 * @param sort the attributes of the sort key
 */
record IndexKey(String name, List<String> partition, List<String> sort) {}
