/** Partitions that are spread over shards, compared with lists. */
@NullMarked
package dev.dovetail.examples.sharding;

import org.jspecify.annotations.NullMarked;
