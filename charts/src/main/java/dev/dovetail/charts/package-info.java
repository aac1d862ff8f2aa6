/** Shows what a table's model holds: access patterns, keys and item collections, for people. */
@NullMarked
package dev.dovetail.charts;

import org.jspecify.annotations.NullMarked;
