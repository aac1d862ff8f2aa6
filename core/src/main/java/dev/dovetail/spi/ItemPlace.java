package dev.dovetail.spi;

import dev.dovetail.ItemKey;

/**
 * Where an item is.
 *
 * @param table the table's physical name or ARN
 * @param key the item's key
 */
record ItemPlace(String table, ItemKey key) {}
